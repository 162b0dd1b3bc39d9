import { openDetector } from '../../../src/detector/client.ts';
import type { Detector, ModelId } from '../../../src/detector/detector.ts';
import type { PoseFrame } from '../../../src/pose/pose-frame.ts';
/** The side of the picture to which the head of a lying trainee points. */
export type HeadAt = 'left' | 'right';

/** How a picture is looked at: by which model, and whether turned so that a lying trainee's head is up. */
export interface Way {
  readonly model: ModelId;
  readonly picture: 'as-is' | 'head-up';
}

/** When a picture was taken, and where a lying trainee's head is in it; null: look at it as it is. */
export interface Direction {
  readonly timestampMs: number;
  readonly head: HeadAt | null;
}

/** What was seen, in the picture's own pixels; `detectMs` is the time in the worker. */
export interface Look {
  readonly frame: PoseFrame;
  readonly detectMs: number;
}

/** MoveNet remembers where it saw the trainee last: each way has a detector of its own. */
const opened = new Map<string, Promise<Detector>>();
const detectorFor = ({ model, picture }: Way): Promise<Detector> => {
  const key = `${model} ${picture}`;
  const running = opened.get(key) ?? openDetector(model);
  opened.set(key, running);
  return running;
};

/** Looks at a picture in each way, one after the other. Without a direction a head-up way sees it as it is. */
export async function lookInWays(
  picture: HTMLCanvasElement,
  { timestampMs, head }: Direction,
  ways: readonly Way[],
): Promise<readonly Look[]> {
  const looks: Look[] = [];
  for (const way of ways) {
    const at = way.picture === 'head-up' ? head : null;
    const turn = at === null ? 'none' : at === 'left' ? 'clockwise' : 'anticlockwise';
    const running = await detectorFor(way);
    looks.push(
      await running.detect(
        {
          image: picture,
          width: picture.width,
          height: picture.height,
          timestampMs,
        },
        turn,
      ),
    );
  }
  return looks;
}
