import { PAIRED_JOINTS, type PairedJoint } from '../../../src/pose/keypoints.ts';
import type { KeypointError } from './errors.ts';

/** One frame of a take: the errors of its keypoints, whether the body moved, and which pairs were swapped. */
export interface Sample {
  readonly timestampMs: number;
  readonly moving: boolean;
  readonly errors: readonly KeypointError[];
  readonly swapped: readonly PairedJoint[];
}

/** The error of a joint's keypoint, in body lengths; `n` is the number of keypoints. */
export interface JointFigures {
  readonly n: number;
  readonly medianBl: number;
  readonly p95Bl: number;
  /** Median of the error along the trunk, towards the head, and across it, towards the front of the body. */
  readonly alongBl: number;
  readonly acrossBl: number;
  /** Scatter about the mean of each stretch of one take, along both axes, and its correlation time. */
  readonly stillSdBl: number | null;
  readonly movingSdBl: number | null;
  readonly stillTauMs: number | null;
  readonly movingTauMs: number | null;
  /** Beginnings per second: of scores under .25, of keypoints more than .15 BL off that are not swaps, of swaps. */
  readonly dropoutsPerS: number;
  readonly jumpsPerS: number;
  readonly swapsPerS: number;
  /** Mean length of a dropout and of a jump, milliseconds. */
  readonly dropoutMs: number | null;
  readonly jumpMs: number | null;
  readonly scoreP5: number;
  readonly scoreP25: number;
  readonly scoreP50: number;
  readonly scoreP75: number;
}

const LOST_SCORE = 0.25;
const JUMP_BL = 0.15;

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const sizeOf = ({ alongBl, acrossBl }: KeypointError): number => Math.hypot(alongBl, acrossBl);

/** Uninterrupted stretches of one take in which the body moved, or did not. */
function stretches(take: readonly Sample[], moving: boolean): Sample[][] {
  const found: Sample[][] = [];
  take.forEach((sample, i) => {
    if (sample.moving !== moving) return;
    if (take[i - 1]?.moving === moving) found.at(-1)?.push(sample);
    else found.push([sample]);
  });
  return found.filter((stretch) => stretch.length >= 8);
}

/** Standard deviation on one axis and correlation time of the error relative to its own slow change in each stretch. */
function scatter(
  takes: readonly (readonly Sample[])[],
  moving: boolean,
  of: (sample: Sample) => KeypointError | undefined,
): { sd: number | null; tauMs: number | null } {
  let [squares, products, count, pairs, stepMs] = [0, 0, 0, 0, 0];
  for (const stretch of takes.flatMap((take) => stretches(take, moving))) {
    const errors = stretch.map(of);
    for (const axis of ['alongBl', 'acrossBl'] as const) {
      const values = errors.map((error) => (error && sizeOf(error) < JUMP_BL ? error[axis] : null));
      const known = values.filter((value) => value !== null);
      if (known.length < 8) continue;
      const centre = mean(known);
      values.forEach((value, i) => {
        if (value === null) return;
        squares += (value - centre) ** 2;
        count++;
        const next = values[i + 1];
        const [a, b] = [stretch[i], stretch[i + 1]];
        if (next === null || next === undefined || !a || !b) return;
        products += (value - centre) * (next - centre);
        stepMs += b.timestampMs - a.timestampMs;
        pairs++;
      });
    }
  }
  if (count < 20 || pairs === 0) return { sd: null, tauMs: null };
  const variance = squares / count;
  const rho = products / pairs / variance;
  return { sd: Math.sqrt(variance), tauMs: rho > 0.02 ? -stepMs / pairs / Math.log(Math.min(0.98, rho)) : 0 };
}

/** Beginnings per second and mean length of a property that some frames have. */
function spells(takes: readonly (readonly Sample[])[], holds: (sample: Sample) => boolean) {
  let [begun, frames, ms, stepMs] = [0, 0, 0, 100];
  for (const take of takes) {
    take.forEach((sample, i) => {
      const before = take[i - 1];
      if (before) stepMs = sample.timestampMs - before.timestampMs;
      ms += stepMs;
      if (!holds(sample)) return;
      frames++;
      if (!before || !holds(before)) begun++;
    });
  }
  return { perS: ms > 0 ? begun / (ms / 1000) : 0, meanMs: begun > 0 ? (frames * stepMs) / begun : null };
}

const round = (value: number | null): number => (value === null ? NaN : Math.round(value * 10_000) / 10_000);

export function figuresOf(
  takes: readonly (readonly Sample[])[],
  joint: PairedJoint,
  near: boolean,
): JointFigures {
  const of = ({ errors }: Sample): KeypointError | undefined =>
    errors.find((error) => error.joint === joint && error.near === near);
  const all = takes.flatMap((take) => take.flatMap((sample) => of(sample) ?? []));
  const seen = all.filter(({ score }) => score >= LOST_SCORE);
  const sizes = seen.map(sizeOf);
  const scores = all.map(({ score }) => score);
  const still = scatter(takes, false, of);
  const moves = scatter(takes, true, of);
  const dropouts = spells(takes, (sample) => (of(sample)?.score ?? 0) < LOST_SCORE);
  const swaps = spells(takes, ({ swapped }) => swapped.includes(joint));
  const jumps = spells(takes, (sample) => {
    const error = of(sample);
    return (
      error !== undefined &&
      error.score >= LOST_SCORE &&
      sizeOf(error) > JUMP_BL &&
      !sample.swapped.includes(joint)
    );
  });
  const orNull = (value: number | null): number | null => (value === null ? null : round(value));
  return {
    n: all.length,
    medianBl: round(quantile(sizes, 0.5)),
    p95Bl: round(quantile(sizes, 0.95)),
    alongBl: round(
      quantile(
        seen.map((e) => e.alongBl),
        0.5,
      ),
    ),
    acrossBl: round(
      quantile(
        seen.map((e) => e.acrossBl),
        0.5,
      ),
    ),
    stillSdBl: orNull(still.sd),
    movingSdBl: orNull(moves.sd),
    stillTauMs: still.tauMs === null ? null : Math.round(still.tauMs),
    movingTauMs: moves.tauMs === null ? null : Math.round(moves.tauMs),
    dropoutsPerS: round(dropouts.perS),
    jumpsPerS: round(jumps.perS),
    swapsPerS: round(swaps.perS),
    dropoutMs: dropouts.meanMs,
    jumpMs: jumps.meanMs,
    scoreP5: quantile(scores, 0.05),
    scoreP25: quantile(scores, 0.25),
    scoreP50: quantile(scores, 0.5),
    scoreP75: quantile(scores, 0.75),
  };
}

export type SideFigures = Readonly<Record<PairedJoint, JointFigures>>;

export const allFiguresOf = (
  takes: readonly (readonly Sample[])[],
): { near: SideFigures; far: SideFigures } => {
  const side = (near: boolean): SideFigures =>
    Object.fromEntries(PAIRED_JOINTS.map((joint) => [joint, figuresOf(takes, joint, near)])) as Record<
      PairedJoint,
      JointFigures
    >;
  return { near: side(true), far: side(false) };
};
