import type { SetInstruction } from '../../camera/frame-source.ts';
import { currentSet } from '../../workout/workout-state.ts';
import { toJudge } from '../../workout/workout.ts';
import type { Judging } from './judging.ts';

/** What a workout has told the trainee to do now; null in a rest, and if the session is not a workout. */
export function instructionOf(judging: Judging): SetInstruction | null {
  if (judging.kind !== 'workout') return null;
  const { workout } = judging;
  const set = currentSet(workout);
  if (set === null || toJudge(workout) === null) return null;
  const { exerciseId, side, dose } = set;
  return { index: workout.index, exerciseId, side, dose };
}
