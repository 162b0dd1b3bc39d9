import { evolveEngine } from './evolve-engine.ts';
import { evolvePresence } from './evolve-presence.ts';
import { easierTaken, stepEntered, variantChosen } from './evolve-step.ts';
import { lengthened, recovered, resumed } from './interruption.ts';
import { isInSet, workoutStart, type WorkoutState } from '../workout-state.ts';
import type { SetProgress } from './set-progress.ts';
import { isWorkoutEvent } from '../workout-event-schema.ts';
import type { LogEvent, WorkoutEvent } from '../workout-events.ts';

const say = (state: WorkoutState, announced: Partial<SetProgress['announced']>): WorkoutState => ({
  ...state,
  set: { ...state.set, announced: { ...state.set.announced, ...announced } },
});

type Fact<Type extends WorkoutEvent['type']> = Extract<WorkoutEvent, { readonly type: Type }>;

function setStarted(state: WorkoutState, timestampMs: number): WorkoutState {
  const { set } = state;
  const startMs = set.startMs ?? Math.min(timestampMs, set.firstMs ?? timestampMs);
  return {
    ...state,
    phase: { kind: 'working', sinceMs: timestampMs },
    set: { ...set, startMs, activeMs: timestampMs },
  };
}

/** The set continues, or waits for the posture. */
const doneAnswered = (state: WorkoutState, timestampMs: number): WorkoutState => ({
  ...state,
  phase: state.inPosture
    ? { kind: 'working', sinceMs: timestampMs }
    : { kind: 'placing', sinceMs: timestampMs, announced: false },
  set: { ...state.set, activeMs: timestampMs },
});

const setEnded = (state: WorkoutState, timestampMs: number): WorkoutState => ({
  ...state,
  phase:
    state.phase.kind === 'hurt'
      ? { ...state.phase, inSet: false }
      : { kind: 'between', sinceMs: timestampMs },
});

function paused(state: WorkoutState, { by, timestampMs }: Fact<'WorkoutPaused'>): WorkoutState {
  const { phase, seen } = state;
  if (phase.kind === 'paused' || phase.kind === 'hurt' || phase.kind === 'finished') return state;
  return {
    ...state,
    phase: { kind: 'paused', sinceMs: timestampMs, by, interrupted: phase },
    inPosture: false,
    postureLostMs: timestampMs,
    seen: by === 'arms' ? { ...seen, armsHeard: true } : seen,
    judgingId: state.judgingId + 1,
  };
}

function hurt(state: WorkoutState, { exerciseId, where, timestampMs }: Fact<'HurtReported'>): WorkoutState {
  const { phase, hurtBy } = state;
  // The answer to the question what hurt: everything has stopped already.
  if (where !== undefined) return state;
  const running = phase.kind === 'paused' ? phase.interrupted : phase;
  const inSet = running.kind !== 'hurt' && running.kind !== 'finished' && isInSet(running);
  return {
    ...state,
    phase: { kind: 'hurt', sinceMs: timestampMs, inSet, exerciseId },
    hurtBy: exerciseId === null ? hurtBy : [...hurtBy, exerciseId],
  };
}

/** Records what was announced: that the phase still waits, the seconds left of a countdown or a rest, or that a rest has begun. */
function announced(
  state: WorkoutState,
  event: Fact<'StillWaiting' | 'CountdownTicked' | 'RestStarted' | 'RestTicked'>,
): WorkoutState {
  const { phase } = state;
  if (event.type === 'StillWaiting' && phase.kind === 'placing')
    return { ...state, phase: { ...phase, announced: true } };
  if (event.type === 'CountdownTicked' && phase.kind === 'countdown')
    return { ...state, phase: { ...phase, announced: event.left } };
  if (event.type === 'RestStarted' && phase.kind === 'resting')
    return { ...state, phase: { ...phase, begun: true } };
  if (event.type === 'RestTicked' && phase.kind === 'resting')
    return { ...state, phase: { ...phase, announced: event.left } };
  return state;
}

function evolveFact(state: WorkoutState, event: WorkoutEvent): WorkoutState {
  const { timestampMs } = event;
  const { set } = state;
  switch (event.type) {
    case 'WorkoutStarted':
      return workoutStart(event.routine, timestampMs);
    case 'WorkoutRecovered':
      return recovered(state);
    case 'PresenceChanged':
      return evolvePresence(state, event.presence);
    case 'StepEntered':
      return stepEntered(state, event);
    case 'StillWaiting':
    case 'CountdownTicked':
    case 'RestStarted':
    case 'RestTicked':
      return announced(state, event);
    case 'SetStarted':
      return setStarted(state, timestampMs);
    case 'HalfwayReached':
      return say(state, { halfway: true });
    case 'RepsLeft':
      return say(state, { repsLeft: true });
    case 'SecondsLeft':
      return say(state, { secondsLeft: event.left });
    case 'WrongSide':
      return { ...state, set: { ...set, wrong: { side: event.side, announced: true } } };
    case 'HoldDone':
      return say(state, { holdDone: true });
    case 'RelaxStarted':
      return { ...state, set: { ...set, relax: { untilMs: timestampMs + event.seconds * 1000 } } };
    case 'RelaxEnded':
      return { ...state, set: { ...set, relax: null, activeMs: timestampMs } };
    case 'DoneAsked':
      return { ...state, phase: { kind: 'asking-done', sinceMs: timestampMs } };
    case 'DoneAnswered':
      return doneAnswered(state, timestampMs);
    case 'EasierOffered':
      return say(state, { easier: true });
    case 'EasierTaken':
      return easierTaken(state, event);
    case 'VariantChosen':
      return variantChosen(state, event.variant);
    case 'SetEnded':
      return setEnded(state, timestampMs);
    case 'RestLengthened':
      return lengthened(state, event.seconds);
    case 'RestEnded':
      return { ...state, phase: { kind: 'between', sinceMs: timestampMs } };
    case 'WorkoutPaused':
      return paused(state, event);
    case 'WorkoutResumed':
      return resumed(state, event.by, timestampMs);
    case 'HurtReported':
      return hurt(state, event);
    case 'WorkoutFinished':
      return { ...state, phase: { kind: 'finished', sinceMs: timestampMs, why: event.why } };
  }
}

/** Folds one event of the log into the state: the workout's own or the engine's. Pure and total. */
export function evolve(state: WorkoutState, event: LogEvent): WorkoutState {
  if (!isWorkoutEvent(event)) return evolveEngine(state, event);
  return evolveFact({ ...state, lastMs: Math.max(state.lastMs, event.timestampMs) }, event);
}
