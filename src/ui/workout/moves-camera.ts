import type { Exercise } from '../../engine/exercise.ts';
import { exerciseDone } from '../../engine/variant.ts';
import { nextSet, type WorkoutState } from '../../workout/workout-state.ts';

/** Does the next set need another place of the camera than the set before it? So does the other side of an exercise that is filmed from the front. */
export function movesCamera(
  workout: Pick<WorkoutState, 'steps' | 'index'>,
  exercises: readonly Exercise[],
): boolean {
  const next = nextSet(workout);
  const before = workout.steps.slice(0, workout.index + 1).findLast((step) => step.kind === 'set');
  if (next === null || before === undefined) return false;
  const [from, to] = [before, next].map((set) => exerciseDone(exercises, set));
  if (from?.teach.camera !== to?.teach.camera) return true;
  return to?.view === 'frontal' && before.side !== next.side;
}
