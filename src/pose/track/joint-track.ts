import { lengthOf } from '../../geometry/length.ts';
import type { Point } from '../../geometry/point.ts';
import { isOutlier } from '../../signal/hampel.ts';
import { latchAbove } from '../../signal/hysteresis.ts';
import { oneEuro, type OneEuroState, type OneEuroTuning } from '../../signal/one-euro.ts';
import type { Keypoint } from '../pose-frame.ts';
import { notBefore } from './not-before.ts';

/** Score at which a joint starts and stops being seen. Basis: our coaching notes, rule of measurement 7, confirmed by the real clips. */
const SCORE = { enter: 0.35, leave: 0.25 } as const;

/** A position further than this from the median of the last positions (body lengths) is an outlier. Basis: judgement. */
const OUTLIER_BL = 0.06;
/**
 * The median is taken over this many milliseconds of positions. A jump is dropped while it fills less than half of them, at any frame
 * rate. Basis: jumps last 60 to 200 ms (drawn people); this is twice that, plus a frame at 8 a second.
 */
const HAMPEL_MS = 500;
/**
 * A joint that is faster than this (body lengths a second), beyond the same distance, has jumped rather than moved. Basis: the fastest
 * joint of a set does .2 to .7, and 2.7 in a thrown back extension (the mannequin): .09 from frame to frame at 30 a second, of the .09
 * that is left. A jump is .3 body lengths (drawn people), of which .26 are left at 5 frames a second.
 */
const FASTEST_BL_PER_S = 1;

/** In hertz and hertz per (body length / second). Basis: our coaching notes, rule of measurement 6. */
const ONE_EURO: OneEuroTuning = { minCutoff: 1.2, beta: 4, dCutoff: 1 };

/** A joint that was unseen for longer than this restarts at its new place instead of gliding there. */
const FORGET_MS = 300;

/** Where a keypoint was reported, in pixels. */
interface Reported extends Point {
  readonly timestampMs: number;
}

/** The filters of one keypoint. Positions are in pixels. */
export interface JointTrack {
  readonly seen: boolean;
  readonly lastMs: number;
  /** The positions of the last `HAMPEL_MS`, oldest first. */
  readonly recent: readonly Reported[];
  /** Has the joint jumped, without coming back or staying long enough to be believed? */
  readonly adrift: boolean;
  readonly x: OneEuroState | null;
  readonly y: OneEuroState | null;
}

export const newTrack: JointTrack = {
  seen: false,
  lastMs: Number.NEGATIVE_INFINITY,
  recent: [],
  adrift: false,
  x: null,
  y: null,
};

const isJump = (recent: readonly Point[], floor: number): boolean =>
  isOutlier(
    recent.map(({ x }) => x),
    floor,
  ) ||
  isOutlier(
    recent.map(({ y }) => y),
    floor,
  );

/** One step: gates by score, drops outliers, smooths. `length` is the body length in pixels, positive. */
export function stepTrack(
  track: JointTrack,
  keypoint: Keypoint,
  timestampMs: number,
  length: number,
): JointTrack {
  const [px, py, score] = keypoint;
  const seen = latchAbove(track.seen, score, SCORE.enter, SCORE.leave);
  if (!seen) return { ...track, seen };
  const from = timestampMs - track.lastMs > FORGET_MS ? newTrack : track;
  const recent = notBefore(from.recent, timestampMs - HAMPEL_MS);
  const was = from.recent.at(-1) ?? { x: px, y: py };
  recent.push({ timestampMs, x: px, y: py });
  const floor = OUTLIER_BL * length;
  const reach = floor + (FASTEST_BL_PER_S * length * (timestampMs - from.lastMs)) / 1000;
  const jumped = from.adrift || lengthOf(px - was.x, py - was.y) > reach;
  if (jumped && from.x !== null && isJump(recent, floor))
    return { ...from, seen, adrift: true, recent, lastMs: timestampMs };
  return {
    seen,
    lastMs: timestampMs,
    recent,
    adrift: false,
    x: oneEuro(from.x, { value: px, timestampMs }, ONE_EURO, 1 / length),
    y: oneEuro(from.y, { value: py, timestampMs }, ONE_EURO, 1 / length),
  };
}

/** The smoothed position, or null while the joint is not seen. */
export const positionOf = (track: JointTrack | undefined): Point | null =>
  track?.seen && track.x && track.y ? { x: track.x.value, y: track.y.value } : null;
