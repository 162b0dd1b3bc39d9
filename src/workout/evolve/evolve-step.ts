import { routineSteps } from '../../plan/routine-steps.ts';
import { nothingDone } from './set-progress.ts';
import type { WorkoutEvent } from '../workout-events.ts';
import { currentSet, isInSet, type WorkoutPhase, type WorkoutState } from '../workout-state.ts';

type EventOf<T extends WorkoutEvent['type']> = Extract<WorkoutEvent, { type: T }>;

/** Enters a step: a set waits for its posture with nothing done; a rest begins. */
export function stepEntered(
  state: WorkoutState,
  { index, timestampMs }: EventOf<'StepEntered'>,
): WorkoutState {
  const step = state.steps[index];
  if (step?.kind !== 'rest')
    return {
      ...state,
      index,
      phase: { kind: 'placing', sinceMs: timestampMs, announced: false },
      set: nothingDone(timestampMs),
      inPosture: false,
      postureLostMs: timestampMs,
      judgingId: state.judgingId + 1,
    };
  const endMs = timestampMs + step.seconds * 1000;
  return {
    ...state,
    index,
    phase: { kind: 'resting', sinceMs: timestampMs, endMs, begun: false, announced: null },
  };
}

/** The easier exercise in this and later sets of the item; a set that has begun goes on with what was done. */
export function easierTaken(state: WorkoutState, { item, from, to }: EventOf<'EasierTaken'>): WorkoutState {
  const items = state.routine.items.map((each, at) => (at === item ? { ...each, exerciseId: to } : each));
  const routine = { ...state.routine, items };
  const later = routineSteps(routine);
  const steps = state.steps.map((step, at) => (at >= state.index ? (later[at] ?? step) : step));
  const now = currentSet(state);
  const swapped = { ...state, routine, steps };
  const { phase } = state;
  if (now?.exerciseId !== from || now.item !== item) return swapped;
  const placing: WorkoutPhase = { kind: 'placing', sinceMs: state.lastMs, announced: false };
  const running = phase.kind !== 'paused' && phase.kind !== 'hurt' && phase.kind !== 'finished';
  return {
    ...swapped,
    phase: running && isInSet(phase) ? placing : phase,
    inPosture: false,
    postureLostMs: state.lastMs,
    judgingId: state.judgingId + 1,
    set: { ...state.set, faults: {} },
  };
}
