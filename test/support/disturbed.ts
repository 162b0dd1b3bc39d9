import { seeded } from '../../src/geometry/seeded.ts';
import type { Keypoint, PoseTrace } from '../../src/pose/pose-frame.ts';
import { keypointsOf, STILL } from './figure.ts';

const degrees = Math.PI / 180;

/** A trace as a camera that leans would have shown it: turned about the middle of the picture, to the right if positive. */
export function leaning(trace: PoseTrace, byDegrees: number): PoseTrace {
  const [cos, sin] = [Math.cos(byDegrees * degrees), Math.sin(byDegrees * degrees)];
  const [cx, cy] = [trace.width / 2, trace.height / 2];
  return changed(trace, ([x, y, score]) => [
    cx + (x - cx) * cos - (y - cy) * sin,
    cy + (x - cx) * sin + (y - cy) * cos,
    score,
  ]);
}

/** A person who stands behind the mat, `acrossPx` to the right of the middle, is found in the chosen pictures. */
export function withSomebodyElse(
  trace: PoseTrace,
  isOther: (picture: number, timestampMs: number) => boolean,
  acrossPx = 0,
): PoseTrace {
  const standing = keypointsOf(STILL.standing).map(([x, y, score]): Keypoint => [
    x + acrossPx,
    y - 120,
    score,
  ]);
  return {
    ...trace,
    frames: trace.frames.map((frame, i) =>
      isOther(i, frame.timestampMs) ? { ...frame, keypoints: standing } : frame,
    ),
  };
}

/** Numbers from -1 to 1, the same for the same seed. */
function tossing(seed: number): () => number {
  const random = seeded(seed);
  return () => 2 * random() - 1;
}

/** Every joint trembles by up to that many pixels, and its score is multiplied by that share. */
export function blurred(trace: PoseTrace, byPx: number, ofScore: number): PoseTrace {
  const toss = tossing(5);
  return changed(trace, ([x, y, score]) => [x + byPx * toss(), y + byPx * toss(), score * ofScore]);
}

/** That share of all keypoints is found up to 150 px away. */
export function jumping(trace: PoseTrace, share: number): PoseTrace {
  const toss = tossing(6);
  return changed(trace, ([x, y, score]) =>
    Math.abs(toss()) < share ? [x + 150 * toss(), y + 150 * toss(), score] : [x, y, score],
  );
}

const changed = (trace: PoseTrace, change: (keypoint: Keypoint) => Keypoint): PoseTrace => ({
  ...trace,
  frames: trace.frames.map((frame) => ({ ...frame, keypoints: frame.keypoints?.map(change) ?? null })),
});
