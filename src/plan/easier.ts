import { exercises } from '../exercises/index.ts';

/** The id of the easier exercise that may replace this one; null if there is none. */
export const easierThan = (exerciseId: string): string | null =>
  exercises.find(({ id }) => id === exerciseId)?.easierExercise ?? null;
