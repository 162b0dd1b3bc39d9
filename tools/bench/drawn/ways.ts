import type { ModelId } from '../../../src/detector/detector.ts';
import type { PoseFrame } from '../../../src/pose/pose-frame.ts';
import { racedDetectors } from '../../raced-detector.ts';

/** The side of the picture to which the head of a lying trainee points. */
export type HeadAt = 'left' | 'right';

/** How a model looks at a picture: which model, and whether the picture is turned so that a lying trainee's head is up. */
export interface Way {
  readonly model: ModelId;
  readonly picture: 'as-is' | 'head-up';
}

/** When a picture was taken, and where a lying trainee's head is in it; null: look at it without turning. */
export interface Direction {
  readonly timestampMs: number;
  readonly head: HeadAt | null;
}

/** What was seen, in the picture's own pixels; `detectMs` is the time in the worker. */
export interface Detection {
  readonly frame: PoseFrame;
  readonly detectMs: number;
}

/** MoveNet remembers where it last saw the trainee, so each way has a detector of its own. */
const detectorOf = { 'as-is': racedDetectors(), 'head-up': racedDetectors() };

/** Looks at a picture in each way, one after the other. Without a direction, a head-up way sees it unturned. */
export async function lookInWays(
  picture: HTMLCanvasElement,
  { timestampMs, head }: Direction,
  ways: readonly Way[],
): Promise<readonly Detection[]> {
  const detections: Detection[] = [];
  for (const way of ways) {
    const at = way.picture === 'head-up' ? head : null;
    const turn = at === null ? 'none' : at === 'left' ? 'clockwise' : 'anticlockwise';
    const running = await detectorOf[way.picture](way.model);
    detections.push(
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
  return detections;
}
