import { keypointIndex, PAIRED_JOINTS } from '../keypoints.ts';
import type { Keypoint } from '../pose-frame.ts';

/** A swap is undone if that saves this share of both joints' motion, and the motion is large enough, in body lengths. */
const SAVES = 0.5;
const WORTH_BL = 0.05;

const gap = (a: Keypoint, b: Keypoint): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * Undoes left/right label swaps: for each pair of joints takes the assignment that moves less since `before`
 * (same order, pixels). `length` is the body length in pixels; 0 means not known yet, and then nothing is undone. A keypoint
 * that is unseen has no place and does not move.
 */
export function mendSwaps(
  keypoints: readonly Keypoint[],
  before: readonly Keypoint[] | null,
  length: number,
): readonly Keypoint[] {
  if (before === null || length === 0) return keypoints;
  const mended = [...keypoints];
  for (const joint of PAIRED_JOINTS) {
    const [l, r] = [keypointIndex('left', joint), keypointIndex('right', joint)];
    const [left, right, wasLeft, wasRight] = [keypoints[l], keypoints[r], before[l], before[r]];
    if (!left || !right || !wasLeft || !wasRight) continue;
    if (left[2] === 0 || right[2] === 0) continue;
    const kept = gap(left, wasLeft) + gap(right, wasRight);
    const swapped = gap(left, wasRight) + gap(right, wasLeft);
    if (kept > WORTH_BL * length && swapped < SAVES * kept) {
      mended[l] = right;
      mended[r] = left;
    }
  }
  return mended;
}
