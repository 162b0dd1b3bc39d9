import { emptyWindow, filledMedian, pushValue, type TimedWindow } from '../../signal/timed-window.ts';
import { lasted, since } from '../../signal/hysteresis.ts';
import { keypointIndex, otherSide, type Side } from '../keypoints.ts';
import type { Keypoint } from '../pose-frame.ts';
import { valueAt } from '../../signal/value-at.ts';

/** The joints whose scores decide which side faces the camera. */
const TELLING = ['shoulder', 'hip', 'knee', 'ankle'] as const;

/**
 * The scores of the last second decide; the other side must lead by this much for a second. Basis: judgement, from our coaching notes,
 * rule of measurement 3.
 */
const SPAN_MS = 1000;
const LEAD = 0.05;
/** This includes the arms: in a plank the near arm hides the far one, while trunk and legs hardly differ. */
const LEADING = [...TELLING, 'elbow', 'wrist'] as const;

const meanScore = (keypoints: readonly Keypoint[], side: Side): number =>
  LEADING.reduce((sum, joint) => sum + valueAt(keypoints, keypointIndex(side, joint))[2], 0) / LEADING.length;

export interface NearSideState {
  readonly side: Side | null;
  readonly scores: Readonly<Record<Side, TimedWindow>>;
  readonly otherLeadsSince: number | null;
}

export const noNearSide: NearSideState = {
  side: null,
  scores: { left: emptyWindow, right: emptyWindow },
  otherLeadsSince: null,
};

/** Median score, 0 to 1, of the shoulder, hip, knee and ankle of one side: the mean of the middle two. */
export function sideScore(keypoints: readonly Keypoint[], side: Side): number {
  let [sum, least, most] = [0, Infinity, -Infinity];
  for (const joint of TELLING) {
    const [, , score] = valueAt(keypoints, keypointIndex(side, joint));
    sum += score;
    least = Math.min(least, score);
    most = Math.max(most, score);
  }
  return (sum - least - most) / (TELLING.length - 2);
}

/** Remembers the side that faces the camera. While `locked` (inside a rep or a hold), keeps it regardless of the scores. */
export function stepNearSide(
  state: NearSideState,
  keypoints: readonly Keypoint[],
  timestampMs: number,
  locked: boolean,
): NearSideState {
  const push = (side: Side) =>
    pushValue(state.scores[side], timestampMs, meanScore(keypoints, side), SPAN_MS);
  const scores = { left: push('left'), right: push('right') };
  const lead = filledMedian(scores.left) - filledMedian(scores.right);
  if (state.side === null) return { side: lead >= 0 ? 'left' : 'right', scores, otherLeadsSince: null };
  const otherLeads = (state.side === 'left' ? -lead : lead) > LEAD;
  const otherLeadsSince = since(state.otherLeadsSince, otherLeads, timestampMs);
  if (locked || !lasted(otherLeadsSince, timestampMs, SPAN_MS))
    return { side: state.side, scores, otherLeadsSince };
  return { side: otherSide(state.side), scores, otherLeadsSince: null };
}
