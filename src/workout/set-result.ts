import { creditedMs, holdsOf } from './evolve/set-progress.ts';
import type { SetEndCause, SetResult } from './workout-events.ts';
import { currentSet, type WorkoutState } from './workout-state.ts';

/** The result of the current set if it ends now. Throws in a rest, because there is no set to end. */
export function setResult(state: WorkoutState, why: SetEndCause, endMs: number): SetResult {
  const step = currentSet(state);
  if (step === null) throw new Error(`step ${state.index} is not a set`);
  const { set, index } = state;
  const { round, exerciseId, variant, side, dose } = step;
  return {
    index,
    round,
    exerciseId,
    ...(variant !== undefined && { variant }),
    side,
    dose,
    why,
    reps: set.reps,
    attempts: set.attempts,
    holds: holdsOf(step, set),
    goodMs: creditedMs(step, set),
    startMs: set.startMs,
    endMs: Math.max(endMs, state.lastMs),
  };
}
