import { tally } from './tally.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { WorkoutResult } from '../../plan/progression.ts';
import { workoutResult } from './workout-result.ts';
import { mean, sidesInAll, type Review, type SetReview } from '../review.ts';

/** Increases when digests would have another result. Older ones are then computed again from their logs. */
export const DIGEST = 3;

/** The result of one exercise in a session. Times in milliseconds, shares 0 to 1. */
export interface ExerciseDigest {
  readonly exerciseId: string;
  readonly sets: number;
  /** Counted reps, or lifts that are held. */
  readonly counted: number;
  readonly attempts: number;
  readonly goodMs: number;
  readonly brokenMs: number;
  readonly longestMs: number;
  /** Credited time on each side; null if the exercise has no sides. */
  readonly sides: Readonly<Record<Side, number>> | null;
  readonly score: number | null;
  /** How much of the full range the reps reached; null if there are none. */
  readonly range: number | null;
  /** How often each fault was found. */
  readonly faults: Readonly<Record<string, number>>;
  /** How long it was done: reps and holds from beginning to end. */
  readonly workMs: number;
}

/** What a list, a calendar and the trends need from a session: a pure function of its review. */
export interface SessionDigest {
  readonly durationMs: number;
  readonly workout: Review['workout'];
  /** In how many sets something was done. */
  readonly sets: number;
  readonly counted: number;
  readonly attempts: number;
  readonly goodMs: number;
  readonly score: number | null;
  readonly exercises: readonly ExerciseDigest[];
  /** What the plan needs; null if it was not a workout. */
  readonly past: Omit<WorkoutResult, 'day'> | null;
}

/** The sums of these sets of an exercise. */
export function digestExercise(exerciseId: string, sets: readonly SetReview[]): ExerciseDigest {
  const [reps, holds] = [sets.flatMap((set) => set.reps), sets.flatMap((set) => set.holds)];
  const total = (of: (set: SetReview) => number): number => sets.reduce((sum, set) => sum + of(set), 0);
  const faults = sets.flatMap((set) => set.report.faults.map(({ id }) => id));
  return {
    exerciseId,
    sets: sets.length,
    counted: total(({ counted }) => counted),
    attempts: total(({ attempts }) => attempts),
    goodMs: total(({ goodMs }) => goodMs),
    brokenMs: total(({ brokenMs }) => brokenMs),
    longestMs: Math.max(0, ...sets.map(({ longestMs }) => longestMs)),
    sides: sidesInAll(sets),
    score: mean(sets.map(({ score }) => score)),
    range: mean(sets.map(({ range }) => range)),
    faults: Object.fromEntries(tally(faults)),
    workMs: [...reps, ...holds].reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
  };
}

/** Whether a rep or an attempt was done in the set, or time held well. A set that was skipped or never begun is not done. */
const isSetDone = ({ counted, attempts, goodMs }: SetReview): boolean => counted + attempts + goodMs > 0;

export function digestOf(review: Review): SessionDigest {
  const { sets, durationMs, workout, counted, attempts, goodMs, score } = review;
  const ids = [...new Set(sets.map(({ exerciseId }) => exerciseId))];
  const of = (id: string) => sets.filter(({ exerciseId }) => exerciseId === id);
  return {
    durationMs,
    workout,
    sets: sets.filter(isSetDone).length,
    counted,
    attempts,
    goodMs,
    score,
    exercises: ids.map((id) => digestExercise(id, of(id))),
    past: workoutResult(review),
  };
}
