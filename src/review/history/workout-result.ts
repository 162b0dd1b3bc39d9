import { doseAmount, type WorkoutSetResult, type WorkoutResult } from '../../plan/progression.ts';
import type { Review, SetReview } from '../review.ts';

/** What the plan needs to know about a workout, except its day; null if it is not a workout. If a set was repeated, the last time counts. */
export function workoutResult({ workout, sets }: Review): Omit<WorkoutResult, 'day'> | null {
  if (!workout) return null;
  const last = new Map<number, SetReview>();
  for (const set of sets) if (set.why !== 'cut-off') last.set(set.index, set);
  return {
    rounds: workout.rounds,
    finished: workout.why === 'done',
    hurt: workout.hurt,
    sets: [...last.values()].flatMap(
      ({ exerciseId, why, dose, score, goodMs, counted }): WorkoutSetResult[] =>
        dose
          ? [{ exerciseId, byDose: why === 'dose', asked: doseAmount(dose), score, goodMs, reps: counted }]
          : [],
    ),
  };
}
