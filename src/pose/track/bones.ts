import { distance, type Point } from '../../geometry/point.ts';
import {
  emptyWindow,
  filledMedian,
  pushValue,
  windowMedian,
  windowSince,
  windowSpan,
  type TimedWindow,
} from '../../signal/timed-window.ts';
import { valueAt } from '../../signal/value-at.ts';
import { BONES, type Joint } from '../body/body.ts';
import { SIDES, type Side } from '../keypoints.ts';

/** Window of the running medians of bones (ms). Basis: our coaching notes, rule of measurement 4. */
const BONE_SPAN_MS = 1500;
/**
 * If a bone is longer or shorter than its running median by this share, its outer joint is hidden. Basis: our coaching notes, rule of
 * measurement 8, say .25; .35 because a hip keypoint moves .15 T in an honest bridge.
 */
const BONE_TOLERANCE = 0.35;
/**
 * A bone that has kept another length for half of this time (ms) has really changed: from some places the same leg looks half as long once
 * the trainee lies. Basis: misread joints jump for up to 200 ms; the first .7 to 1.2 s of side planks seen from 30 degrees to the side went
 * uncredited, because trainees had come from nearer to the camera (bench).
 */
const BONE_SETTLES_MS = 500;

/** The lengths of each bone of either side in the last 1.5 s, pixels, in the order of `BONES`. */
export type BoneLengths = Readonly<Record<Side, readonly TimedWindow[]>>;

export const noBones = BONES.map(() => emptyWindow);

const isUnlike = (length: number, usual: number): boolean =>
  Math.abs(length - usual) > BONE_TOLERANCE * usual;

/**
 * Does the length differ from the bone's running median and, outside reps and holds, from that of the last moments too? Inside them,
 * another length that lasts is a misread joint.
 */
function isSudden(length: number, window: TimedWindow, timestampMs: number, underWay: boolean): boolean {
  const usual = windowMedian(window);
  if (usual === null || !isUnlike(length, usual)) return false;
  if (underWay) return true;
  const lately = windowSince(window, timestampMs - BONE_SETTLES_MS);
  return windowSpan(lately) < BONE_SETTLES_MS / 2 || isUnlike(length, filledMedian(lately));
}

/** Hides the outer joint of every bone whose length has suddenly changed, and remembers the lengths. */
export function checkBones(
  joints: Record<Joint, Point | null>,
  windows: readonly TimedWindow[],
  timestampMs: number,
  underWay: boolean,
): TimedWindow[] {
  return BONES.map(([inner, outer], i) => {
    const window = windows[i] ?? emptyWindow;
    const [a, b] = [joints[inner], joints[outer]];
    if (!a || !b) return window;
    const length = distance(a, b);
    if (isSudden(length, window, timestampMs, underWay)) joints[outer] = null;
    return pushValue(window, timestampMs, length, BONE_SPAN_MS);
  });
}

/** T and BL of one side. A bone that has not been measured yet adds nothing: a torso of 0 means that it is not known yet. */
export function lengthsOf(windows: readonly TimedWindow[]): {
  readonly torso: number;
  readonly length: number;
} {
  const lengths = windows.map((window) => windowMedian(window) ?? 0);
  return { torso: valueAt(lengths, 0), length: lengths.reduce((sum, one) => sum + one, 0) };
}

/** Has every bone of a side been measured? Until then, a body that is entering the picture is longer than its visible part. */
export const isWhole = (bones: BoneLengths): boolean =>
  SIDES.some((side) => bones[side].every(({ values }) => values.length > 0));

/** Body length of the better known side, in pixels. A bone that has not been seen adds nothing. */
export const longestBody = (bones: BoneLengths): number =>
  Math.max(...SIDES.map((side) => lengthsOf(bones[side]).length));
