import type { SquareBody } from '../../pose/body/body.ts';
import {
  emptyWindow,
  filledMedian,
  type Kept,
  pushKeeping,
  type TimedWindow,
  windowSpan,
} from '../../signal/timed-window.ts';
import type { Exercise, HoldExercise, RepExercise } from '../exercise.ts';
import { onceForEach } from '../once-for-each.ts';
import { REST_KEPT } from '../reps/rest.ts';
import { frameRules, type Baselines } from './form-rules.ts';
import { clamp } from '../../geometry/number.ts';

/** The trainee's own good start: median over the first good time of a hold (ms). Basis: judgement; noise decreases with length. */
const START_MS = 2000;
const START: Kept = { spanMs: START_MS, atLeast: 0 };

/** The readings of the trainee's own posture, measure by measure, and the values that they were learned from. */
export interface Learning {
  readonly windows: Readonly<Record<string, TimedWindow>>;
  readonly baselines: Baselines;
}

export const noLearning: Learning = { windows: {}, baselines: {} };

const boundsOf = (exercise: Exercise, measure: string) =>
  exercise.kind === 'hold' ? exercise.fromRest?.find((one) => one.measure === measure)?.within : undefined;

/** What the frame rules measure, each measure once. */
const ruledMeasures = onceForEach((exercise) => new Set(frameRules(exercise).map((rule) => rule.measure)));

/** Learns from one frame the median of the `kept` values. A rest stays within its fixed limits, however the trainee lies. */
function learn(exercise: Exercise, learned: Learning, body: SquareBody, kept: Kept): Learning {
  const windows: Record<string, TimedWindow> = { ...learned.windows };
  const baselines: Record<string, number> = { ...learned.baselines };
  for (const measure of ruledMeasures(exercise)) {
    const value = exercise.measurements[measure]?.of(body) ?? null;
    if (value === null) continue;
    const { timestampMs } = body;
    const window = pushKeeping(windows[measure] ?? emptyWindow, { timestampMs, value }, kept);
    windows[measure] = window;
    const [middle, bounds] = [filledMedian(window), boundsOf(exercise, measure)];
    baselines[measure] = bounds ? clamp(middle, bounds) : middle;
  }
  return { windows, baselines };
}

/** Learns the trainee's own start of a hold from its first seconds. There is none before the hold begins. */
export function learnStart(
  exercise: HoldExercise,
  learned: Learning,
  body: SquareBody,
  startMs: number | null,
): Learning {
  if (startMs === null) return Object.keys(learned.baselines).length > 0 ? noLearning : learned;
  return body.timestampMs - startMs > START_MS ? learned : learn(exercise, learned, body, START);
}

/** A rest is learned for as long as it lasts. */
export const learnRest = (
  exercise: RepExercise | HoldExercise,
  learned: Learning,
  body: SquareBody,
): Learning => learn(exercise, learned, body, REST_KEPT);

/** The sources of the baselines of a hold. */
export interface HoldBaselines {
  /** What was known about the trainee before. */
  readonly known: Baselines;
  readonly learned: Learning;
  readonly timestampMs: number;
  /** When the hold began; null if there is no hold. */
  readonly startMs: number | null;
}

/**
 * The baselines of a hold: learned now, or else known from before, or else (for a rest) assumed. While the start of a hold is still being
 * learned, the baselines known from before are used.
 */
export function baselinesOf(
  exercise: HoldExercise,
  { known, learned, timestampMs, startMs }: HoldBaselines,
): Baselines {
  const assumed = (exercise.fromRest ?? []).map((one) => [one.measure, one.assumed] as const);
  const learning = !exercise.fromRest && (startMs === null || timestampMs - startMs <= START_MS);
  const [first, then] = learning ? [learned.baselines, known] : [known, learned.baselines];
  return { ...Object.fromEntries(assumed), ...first, ...then };
}

/** The measures that are lifted from rest, each with how far it must rise, in its unit. */
const liftsOf = onceForEach((exercise) =>
  frameRules(exercise).flatMap(({ severity, measure, offBaseline }) =>
    severity === 'major' && offBaseline?.lift !== undefined ? [{ measure, lift: offBaseline.lift }] : [],
  ),
);

/** The values of all measures that are lifted; null if one of them is unseen. */
function liftedIn(exercise: HoldExercise, body: SquareBody): readonly number[] | null {
  const values = liftsOf(exercise).map(({ measure }) => exercise.measurements[measure]?.of(body) ?? null);
  const seen = values.filter((value) => value !== null);
  return seen.length < values.length ? null : seen;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const leastLift = (exercise: HoldExercise): number => Math.min(...liftsOf(exercise).map(({ lift }) => lift));

/** The rest of each measure that is lifted. Throws if one of them is unknown. */
const restsIn = (exercise: HoldExercise, baselines: Baselines): readonly number[] =>
  liftsOf(exercise).map(({ measure }) => {
    const rest = baselines[measure];
    if (rest === undefined) throw new Error(`${exercise.id}: no rest of ${measure} is known`);
    return rest;
  });

/** A rest is known after at least so many values over at least so long (ms). Basis: jumps last up to 200 ms (drawn people). */
const KNOWN = { values: 5, spanMs: 300 } as const;

const isKnownFrom = (window: TimedWindow | undefined): boolean =>
  window !== undefined && window.values.length >= KNOWN.values && windowSpan(window) >= KNOWN.spanMs;

/** Is the trainee's own rest known, of all that must be lifted? Otherwise it is only assumed. */
export const isRestKnown = (exercise: HoldExercise, known: Baselines, learned: Learning): boolean =>
  liftsOf(exercise).every(
    ({ measure }) => known[measure] !== undefined || isKnownFrom(learned.windows[measure]),
  );

/**
 * How far the body bends at the learned rest: all lifted measures together, in their unit, which no lean of the picture changes. Null if
 * no rest was learned.
 */
export const bendAtRest = (exercise: HoldExercise, { baselines }: Learning): number | null =>
  liftsOf(exercise).every(({ measure }) => baselines[measure] !== undefined)
    ? sum(restsIn(exercise, baselines))
    : null;

/**
 * May this be the rest, and be learned? Not if the body bends more than at rest by the smallest lift or more, because the trainee may have
 * lifted out of sight, or be on the way up. `bent`: at the rest before the posture was lost, which may have changed since; null if none
 * was learned.
 */
export function mayBeRest(
  exercise: HoldExercise,
  baselines: Baselines,
  body: SquareBody,
  bent: number | null,
): boolean {
  const values = liftedIn(exercise, body);
  const least = leastLift(exercise);
  const most = Math.min(
    sum(restsIn(exercise, baselines)) + least,
    bent === null ? Infinity : bent + least * liftsOf(exercise).length,
  );
  return values !== null && sum(values) < most;
}

/**
 * Is everything that must be lifted down, or nearly so? An unseen measure does not count as down. If one measure has risen, but all of
 * them together by less than the smallest lift, the others have fallen below the trainee's `learned` rest: the whole body appears turned,
 * and nothing was lifted. Basis: chest and legs together change the bend at the hips, which no lean of the picture changes. The lifted
 * measures must have one unit. Throws if the rest of one of them is unknown.
 */
export function isAtRest(
  exercise: HoldExercise,
  baselines: Baselines,
  body: SquareBody,
  learned: Learning,
): boolean {
  const rests = restsIn(exercise, baselines);
  const values = liftedIn(exercise, body);
  if (values === null) return false;
  const isTurned = bendAtRest(exercise, learned) !== null && sum(values) - sum(rests) < leastLift(exercise);
  return (
    isTurned || liftsOf(exercise).every(({ lift }, i) => (values[i] ?? Infinity) - (rests[i] ?? 0) < lift)
  );
}
