import type { Told } from '../camera/frame-source.ts';
import { toJudge } from '../workout/workout.ts';
import { currentSet } from '../workout/workout-state.ts';
import { Conductor } from './judging/conductor.ts';
import type { Run } from './run.ts';

export const isWorkout = ({ judging }: Run): boolean => judging instanceof Conductor;

/** What the trainee has been told to do now; null in a rest, and where it is no workout. */
export function toldBy({ judging }: Run): Told | null {
  if (!(judging instanceof Conductor)) return null;
  const { workout } = judging;
  const set = currentSet(workout);
  if (set === null || toJudge(workout) === null) return null;
  const { exerciseId, side, dose } = set;
  return { index: workout.index, exerciseId, side, dose };
}
