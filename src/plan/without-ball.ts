import type { Exercise } from '../engine/exercise.ts';
import type { Routine } from './routine.ts';

/**
 * The routine for a trainee without a ball, and the ids of the exercises that were left out, in order. An exercise that is not among
 * `exercises` stays, because its needs are unknown. May leave no item at all.
 */
export function withoutBall(
  routine: Routine,
  exercises: readonly Pick<Exercise, 'id' | 'needs'>[],
): { readonly routine: Routine; readonly dropped: readonly string[] } {
  const onBall = new Set(exercises.flatMap(({ id, needs }) => (needs === 'ball' ? [id] : [])));
  const dropped = routine.items.flatMap(({ exerciseId }) => (onBall.has(exerciseId) ? [exerciseId] : []));
  return {
    routine: { ...routine, items: routine.items.filter(({ exerciseId }) => !onBall.has(exerciseId)) },
    dropped: [...new Set(dropped)],
  };
}
