import type { Exercise } from '../../engine/exercise.ts';
import { trustedFaults } from '../../engine/rules/on-trial.ts';
import type { Day } from '../../time/civil-day.ts';
import type { ExerciseDigest } from './digest.ts';
import type { DatedSession } from './dated-session.ts';
import { secondsOf } from '../../time/seconds.ts';

/**
 * `longest` and `sides` in seconds; `counted` in reps or lifts; `range` and `score` 0 to 100; `faults` per minute of work, without those
 * of rules on trial.
 */
export const TRENDS = ['longest', 'counted', 'range', 'score', 'faults', 'sides'] as const;
export type TrendKind = (typeof TRENDS)[number];

export interface TrendPoint {
  readonly sessionId: number;
  readonly startedAt: number;
  readonly day: Day;
  readonly value: number;
}

/** A measure over the sessions, oldest first: two lines for the sides, otherwise one. */
export interface Trend {
  readonly kind: TrendKind;
  readonly lines: readonly {
    readonly side: 'left' | 'right' | null;
    readonly points: readonly TrendPoint[];
  }[];
}

/** The last point compared with an earlier one; null if no point is at least a week older. */
export interface Progress {
  readonly now: number;
  readonly before: { readonly value: number; readonly weeks: number } | null;
}

/** Less work than this gives no rate of faults. Basis: judgement. */
const LEAST_WORK_MS = 10_000;
/** How far back progress looks, days. */
const LOOK_BACK = 28;

/** An exercise, as its trends need it. */
type TrendExercise = Pick<Exercise, 'id' | 'rules'>;

type Measure = (digest: ExerciseDigest) => number | null;

const percent = (share: number | null): number | null => share && Math.round(share * 100);
/** Seconds to a tenth; null if there are none. */
const someSeconds = (ms: number): number | null => (ms > 0 ? secondsOf(ms, 1) : null);

/** The value shown for an exercise in one session, rounded as shown; null if there is none. */
export const MEASURES: Readonly<Record<Exclude<TrendKind, 'sides' | 'faults'>, Measure>> = {
  longest: ({ longestMs }) => someSeconds(longestMs),
  counted: ({ counted }) => (counted > 0 ? counted : null),
  range: ({ range }) => percent(range),
  score: ({ score }) => percent(score),
};

/** Faults per minute of work, to a tenth. */
const faultRate =
  (exercise: TrendExercise): Measure =>
  ({ faults, workMs }) => {
    if (workMs < LEAST_WORK_MS) return null;
    const trusted = trustedFaults(exercise, Object.keys(faults));
    return Math.round((trusted.reduce((sum, id) => sum + (faults[id] ?? 0), 0) / workMs) * 600_000) / 10;
  };

function pointsOf(
  exerciseId: string,
  sessions: readonly DatedSession[],
  measure: Measure,
): readonly TrendPoint[] {
  return sessions.flatMap(({ id, startedAt, day, digest }) => {
    const its = digest.exercises.find((one) => one.exerciseId === exerciseId);
    const value = its ? measure(its) : null;
    return value === null ? [] : [{ sessionId: id, startedAt, day, value }];
  });
}

/** Every trend of an exercise that has at least one point. `sessions`: of the trainee's own training, oldest first. */
export function trendsOf(exercise: TrendExercise, sessions: readonly DatedSession[]): readonly Trend[] {
  const exerciseId = exercise.id;
  const measures = { ...MEASURES, faults: faultRate(exercise) };
  const on = (side: 'left' | 'right') => ({
    side,
    points: pointsOf(exerciseId, sessions, ({ sides }) => (sides ? someSeconds(sides[side]) : null)),
  });
  return TRENDS.map((kind): Trend => {
    const lines =
      kind === 'sides'
        ? [on('left'), on('right')]
        : [{ side: null, points: pointsOf(exerciseId, sessions, measures[kind]) }];
    return { kind, lines };
  }).filter(({ lines }) => lines.some(({ points }) => points.length > 0));
}

/** The last point compared with the one of four weeks before, or with the first if the sessions do not go back that far. */
export function progressOf(points: readonly TrendPoint[]): Progress | null {
  const last = points.at(-1);
  if (!last) return null;
  const then = points.findLast(({ day }) => day <= last.day - LOOK_BACK) ?? points[0];
  const weeks = then ? Math.round((last.day - then.day) / 7) : 0;
  return { now: last.value, before: then && weeks > 0 ? { value: then.value, weeks } : null };
}
