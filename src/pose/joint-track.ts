import type { Point } from '../geometry/point.ts';
import { isOutlier } from '../signal/hampel.ts';
import { latchAbove } from '../signal/hysteresis.ts';
import { oneEuro, type OneEuroState, type OneEuroTuning } from '../signal/one-euro.ts';
import type { Keypoint } from './pose-frame.ts';

/** Score at which a joint starts and ceases to be seen. Basis: our coaching notes, rule of measurement 7, kept by the real clips. */
const SCORE = { enter: 0.35, leave: 0.25 } as const;

/** Body lengths from the median of the last five positions beyond which a lone position is an outlier. Basis: judgement. */
const OUTLIER_BL = 0.06;
const HAMPEL_LENGTH = 5;

/** In hertz and hertz per (body length / second). Basis: our coaching notes, rule of measurement 6. */
const ONE_EURO: OneEuroTuning = { minCutoff: 1.2, beta: 4, dCutoff: 1 };

/** A joint unseen for longer starts afresh instead of gliding from where it was. */
const FORGET_MS = 300;

/** The filters of one keypoint; positions in pixels. */
export interface JointTrack {
  readonly seen: boolean;
  readonly lastMs: number;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly x: OneEuroState | null;
  readonly y: OneEuroState | null;
}

export const newTrack: JointTrack = {
  seen: false,
  lastMs: Number.NEGATIVE_INFINITY,
  xs: [],
  ys: [],
  x: null,
  y: null,
};

const recent = (values: readonly number[], value: number): number[] => [
  ...values.slice(1 - HAMPEL_LENGTH),
  value,
];

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
  const xs = recent(from.xs, px);
  const ys = recent(from.ys, py);
  const floor = OUTLIER_BL * length;
  if (from.x !== null && (isOutlier(xs, floor) || isOutlier(ys, floor)))
    return { ...from, seen, xs, ys, lastMs: timestampMs };
  return {
    seen,
    lastMs: timestampMs,
    xs,
    ys,
    x: oneEuro(from.x, px, timestampMs, ONE_EURO, 1 / length),
    y: oneEuro(from.y, py, timestampMs, ONE_EURO, 1 / length),
  };
}

/** The smoothed position, or null while the joint is not seen. */
export const positionOf = (track: JointTrack | undefined): Point | null =>
  track?.seen && track.x && track.y ? { x: track.x.value, y: track.y.value } : null;
