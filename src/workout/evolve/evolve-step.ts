import { routineSteps } from '../../plan/routine-steps.ts';
import { doneAs, type RoutineItem } from '../../plan/routine.ts';
import { judgedAgain, nothingDone } from './set-progress.ts';
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

/** The item is done differently in this and later sets. */
function changedItem(
  state: WorkoutState,
  item: number,
  change: (item: RoutineItem) => RoutineItem,
): WorkoutState {
  const items = state.routine.items.map((each, at) => (at === item ? change(each) : each));
  const routine = { ...state.routine, items };
  const later = routineSteps(routine);
  const steps = state.steps.map((step, at) => (at >= state.index ? (later[at] ?? step) : step));
  return { ...state, routine, steps };
}

/** The current set is judged differently: it waits for the posture, and continues with what was done. */
function placedAgain(state: WorkoutState): WorkoutState {
  const { phase } = state;
  const placing: WorkoutPhase = { kind: 'placing', sinceMs: state.lastMs, announced: false };
  const running = phase.kind !== 'paused' && phase.kind !== 'hurt' && phase.kind !== 'finished';
  return {
    ...state,
    phase: running && isInSet(phase) ? placing : phase,
    inPosture: false,
    postureLostMs: state.lastMs,
    judgingId: state.judgingId + 1,
    set: { ...judgedAgain(state.set), faults: {} },
  };
}

/** The easier exercise in this and later sets of the item. A set that has begun continues with what was done. */
export function easierTaken(state: WorkoutState, { item, from, to }: EventOf<'EasierTaken'>): WorkoutState {
  const swapped = changedItem(state, item, ({ dose }) => ({ exerciseId: to, dose }));
  const now = currentSet(state);
  return now?.exerciseId === from && now.item === item ? placedAgain(swapped) : swapped;
}

/** The variant in this and later sets of the item; null for the usual way. A set that has begun continues with what was done. */
export function variantChosen(state: WorkoutState, variant: string | null): WorkoutState {
  const now = currentSet(state);
  return now ? placedAgain(changedItem(state, now.item, (item) => doneAs(item, variant))) : state;
}
