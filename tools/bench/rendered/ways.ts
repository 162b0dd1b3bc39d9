import { openDetector } from '../../../src/detector/client.ts';
import type { Detector, ModelId } from '../../../src/detector/detector.ts';
import { quantisePose, type PoseFrame } from '../../../src/pose/pose-frame.ts';
import { drawHeadUp, turnedBack, type HeadAt } from './turn.ts';

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

const upright = document.createElement('canvas');

const lookAt = async (
  running: Detector,
  picture: HTMLCanvasElement,
  { timestampMs, head }: Direction,
): Promise<Look> => {
  if (head === null) return running.detect(picture, picture.width, picture.height, timestampMs);
  drawHeadUp(upright, picture, picture, head);
  const { frame, detectMs } = await running.detect(upright, upright.width, upright.height, timestampMs);
  const keypoints = frame.keypoints?.map((keypoint) => turnedBack(keypoint, picture, head)) ?? null;
  return { frame: { ...frame, keypoints: keypoints && quantisePose(keypoints) }, detectMs };
};

/** Looks at a picture in each way, one after the other. Without a direction a head-up way sees what the as-is way before it saw. */
export async function lookInWays(
  picture: HTMLCanvasElement,
  { timestampMs, head }: Direction,
  ways: readonly Way[],
): Promise<readonly Look[]> {
  const asIs = new Map<ModelId, Look>();
  const looks: Look[] = [];
  for (const way of ways) {
    const turn = way.picture === 'head-up' ? head : null;
    const known = turn === null ? asIs.get(way.model) : undefined;
    const look = known
      ? { ...known, detectMs: 0 }
      : await lookAt(await detectorFor(way), picture, { timestampMs, head: turn });
    if (turn === null) asIs.set(way.model, look);
    looks.push(look);
  }
  return looks;
}
