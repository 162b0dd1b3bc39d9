import { lengthOf } from '../../geometry/length.ts';
import { keypointIndex, PAIRED_JOINTS } from '../keypoints.ts';
import type { Keypoint } from '../pose-frame.ts';

/** A swap is undone if that saves this share of the motion of both joints, and the motion is at least this large (body lengths). */
const SAVES = 0.5;
const WORTH_BL = 0.05;

const gap = (a: Keypoint, b: Keypoint): number => lengthOf(a[0] - b[0], a[1] - b[1]);

/**
 * If a swap lasts longer than this (ms), the model's labels are right and the earlier ones were wrong, as they may be after a trainee got
 * into position. Basis: drawn side planks in which a knee stayed exchanged for the whole hold; swaps by the model last a few frames.
 */
const LASTS_MS = 600;

/** When the labels of each pair of joints were exchanged, in ms, in the order of `PAIRED_JOINTS`; null if they are not exchanged. */
export type Exchanged = readonly (number | null)[];

/** Where the trainee's keypoints were in the last frame, and which of them were exchanged. */
export interface Before {
  /** In the same order, in pixels. */
  readonly keypoints: readonly Keypoint[];
  readonly exchanged: Exchanged;
}

/**
 * Undoes left/right label swaps: for each pair of joints, chooses the assignment that moves less since `before`. `length` is the body
 * length in pixels; 0 means that it is not known yet, and then nothing is undone. An unseen keypoint has no place and does not move.
 */
export function mendSwaps(
  keypoints: readonly Keypoint[],
  before: Before | null,
  length: number,
  timestampMs: number,
): { readonly mended: readonly Keypoint[]; readonly exchanged: Exchanged } {
  if (before === null || length === 0) return { mended: keypoints, exchanged: PAIRED_JOINTS.map(() => null) };
  const mended = [...keypoints];
  const exchanged = PAIRED_JOINTS.map((joint, at): number | null => {
    const [l, r] = [keypointIndex('left', joint), keypointIndex('right', joint)];
    const [left, right] = [keypoints[l], keypoints[r]];
    const [wasLeft, wasRight] = [before.keypoints[l], before.keypoints[r]];
    if (!left || !right || !wasLeft || !wasRight) return null;
    if (left[2] === 0 || right[2] === 0) return before.exchanged[at] ?? null;
    const kept = gap(left, wasLeft) + gap(right, wasRight);
    const swapped = gap(left, wasRight) + gap(right, wasLeft);
    if (kept <= WORTH_BL * length || swapped >= SAVES * kept) return null;
    const sinceMs = before.exchanged[at] ?? timestampMs;
    if (timestampMs - sinceMs < LASTS_MS) {
      mended[l] = right;
      mended[r] = left;
    }
    return sinceMs;
  });
  return { mended, exchanged };
}
