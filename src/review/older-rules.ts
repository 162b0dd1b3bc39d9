import type { Exercise } from '../engine/exercise.ts';
import type { LoggedSet } from './sets.ts';

/**
 * Whether any of these sets would be judged by newer rules today. `rules`: the version by which their session was judged. An exercise
 * that is not among `exercises` cannot be judged again, so it does not count.
 */
export const judgedByOlderRules = (
  exercises: readonly Pick<Exercise, 'id' | 'rulesVersion'>[],
  sets: readonly Pick<LoggedSet, 'exerciseId'>[],
  rules: number,
): boolean =>
  sets.some(({ exerciseId }) =>
    exercises.some(({ id, rulesVersion }) => id === exerciseId && rulesVersion > rules),
  );
