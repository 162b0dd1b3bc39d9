import { evolveEngine } from './evolve-engine.ts';
import { evolvePresence } from './evolve-presence.ts';
import { easierTaken, stepEntered } from './evolve-step.ts';
import { lengthened, recovered, resumed } from './interruption.ts';
import { isInSet, workoutStart, type WorkoutState } from '../workout-state.ts';
import type { SetProgress } from './set-progress.ts';
import { isWorkoutEvent } from '../workout-event-schema.ts';
import type { LogEvent, WorkoutEvent } from '../workout-events.ts';

const say = (state: WorkoutState, said: Partial<SetProgress['said']>): WorkoutState => ({
  ...state,
  set: { ...state.set, said: { ...state.set.said, ...said } },
});

function evolveFact(state: WorkoutState, event: WorkoutEvent): WorkoutState {
  const { timestampMs } = event;
  const { phase, set, seen } = state;
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
      return phase.kind === 'placing' ? { ...state, phase: { ...phase, told: true } } : state;
    case 'CountdownTicked':
      return phase.kind === 'countdown' ? { ...state, phase: { ...phase, said: event.left } } : state;
    case 'SetStarted': {
      const startMs = set.startMs ?? Math.min(timestampMs, set.firstMs ?? timestampMs);
      const next = { ...set, startMs, activeMs: timestampMs };
      return { ...state, phase: { kind: 'working', sinceMs: timestampMs }, set: next };
    }
    case 'HalfwayReached':
      return say(state, { halfway: true });
    case 'RepsLeft':
      return say(state, { repsLeft: true });
    case 'SecondsLeft':
      return say(state, { secondsLeft: event.left });
    case 'WrongSide':
      return { ...state, set: { ...set, wrong: { side: event.side, told: true } } };
    case 'HoldDone':
      return say(state, { holdDone: true });
    case 'RelaxStarted':
      return { ...state, set: { ...set, relax: { untilMs: timestampMs + event.seconds * 1000 } } };
    case 'RelaxEnded':
      return { ...state, set: { ...set, relax: null, activeMs: timestampMs } };
    case 'DoneAsked':
      return { ...state, phase: { kind: 'asking-done', sinceMs: timestampMs } };
    case 'DoneAnswered':
      return {
        ...state,
        phase: state.inPosture
          ? { kind: 'working', sinceMs: timestampMs }
          : { kind: 'placing', sinceMs: timestampMs, told: false },
        set: { ...set, activeMs: timestampMs },
      };
    case 'EasierOffered':
      return say(state, { easier: true });
    case 'EasierTaken':
      return easierTaken(state, event);
    case 'SetEnded':
      return {
        ...state,
        phase: phase.kind === 'hurt' ? { ...phase, inSet: false } : { kind: 'between', sinceMs: timestampMs },
      };
    case 'RestStarted':
      return phase.kind === 'resting' ? { ...state, phase: { ...phase, begun: true } } : state;
    case 'RestTicked':
      return phase.kind === 'resting' ? { ...state, phase: { ...phase, said: event.left } } : state;
    case 'RestLengthened':
      return lengthened(state, event.seconds);
    case 'RestEnded':
      return { ...state, phase: { kind: 'between', sinceMs: timestampMs } };
    case 'WorkoutPaused':
      if (phase.kind === 'paused' || phase.kind === 'hurt' || phase.kind === 'finished') return state;
      return {
        ...state,
        phase: { kind: 'paused', sinceMs: timestampMs, by: event.by, interrupted: phase },
        inPosture: false,
        postureLostMs: timestampMs,
        seen: event.by === 'arms' ? { ...seen, armsHeard: true } : seen,
        take: state.take + 1,
      };
    case 'WorkoutResumed':
      return resumed(state, event.by, timestampMs);
    case 'HurtReported': {
      const { exerciseId } = event;
      const running = phase.kind === 'paused' ? phase.interrupted : phase;
      const inSet = running.kind !== 'hurt' && running.kind !== 'finished' && isInSet(running);
      return {
        ...state,
        phase: { kind: 'hurt', sinceMs: timestampMs, inSet },
        hurtBy: exerciseId === null ? state.hurtBy : [...state.hurtBy, exerciseId],
      };
    }
    case 'WorkoutFinished':
      return { ...state, phase: { kind: 'finished', sinceMs: timestampMs, why: event.why } };
  }
}

/** Folds one event of the log into the state: the workout's own or the engine's. Pure and total. */
export function evolve(state: WorkoutState, event: LogEvent): WorkoutState {
  if (!isWorkoutEvent(event)) return evolveEngine(state, event);
  return evolveFact({ ...state, lastMs: Math.max(state.lastMs, event.timestampMs) }, event);
}
