import type { EngineEvent } from '../../engine/events.ts';
import { isWrong, bankHold, type OpenSetHold, type SetProgress } from './set-progress.ts';
import { easierThan } from '../../plan/easier.ts';
import type { SetStep } from '../../plan/routine-steps.ts';
import { currentSet, isInSet, type WorkoutPhase, type WorkoutState } from '../workout-state.ts';

type EventOf<Type extends EngineEvent['type']> = Extract<EngineEvent, { readonly type: Type }>;

/** The trainee is in the posture: the countdown begins, or is cut short if something already counts. */
function placed(phase: WorkoutPhase, timestampMs: number, credited: boolean): WorkoutPhase {
  if (phase.kind === 'placing') return { kind: 'countdown', sinceMs: timestampMs, announced: null, credited };
  return phase.kind === 'countdown' && credited ? { ...phase, credited } : phase;
}

/** A hold that is seen on this side. */
export function withSide(step: SetStep, set: SetProgress, open: OpenSetHold): SetProgress {
  const { side } = open;
  const wrong = side !== null && isWrong(step, side) ? (set.wrong ?? { side, announced: false }) : null;
  return { ...set, open, wrong };
}

/** A part of the set was done, or at least tried. `beganMs`: when that part began; null for an attempt. */
function credited(
  state: WorkoutState,
  set: SetProgress,
  timestampMs: number,
  beganMs: number | null,
): WorkoutState {
  const firstMs = set.firstMs ?? beganMs;
  return {
    ...state,
    set: { ...set, activeMs: timestampMs, firstMs },
    inPosture: true,
    phase: placed(state.phase, timestampMs, beganMs !== null),
  };
}

/** A fault begins or ends. A trainee who holds a posture with a fault is at work, although the clock stands still. */
function withFault(
  state: WorkoutState,
  { dose }: SetStep,
  { type, fault, severity, timestampMs }: EventOf<'FaultFound' | 'FaultFixed' | 'FaultEnded'>,
): SetProgress {
  const { set } = state;
  if (severity !== 'major') return set;
  const others = set.openFaults.filter((id) => id !== fault);
  const isFound = type === 'FaultFound';
  const isWork = dose.kind !== 'reps' && (isFound || !isAsked(state));
  const next = { ...set, activeMs: isWork ? timestampMs : set.activeMs };
  if (!isFound) return { ...next, openFaults: others };
  // A fault that is not in the list has not been found before.
  const times = (set.faults[fault] ?? 0) + 1;
  return { ...next, openFaults: [...others, fault], faults: { ...set.faults, [fault]: times } };
}

/** The end of a fault, and being seen again, are no answers to the question whether the set is done. */
const isAsked = ({ phase }: WorkoutState): boolean => phase.kind === 'asking-done';

/** The trainee is lost from sight, or seen again. */
function withSight(state: WorkoutState, event: EventOf<'TrackingLost' | 'TrackingFound'>): SetProgress {
  const { set } = state;
  const { type, timestampMs } = event;
  if (type === 'TrackingFound')
    return { ...set, awayMs: null, activeMs: isAsked(state) ? set.activeMs : timestampMs };
  const isAway = event.why !== 'joints-unseen';
  return { ...set, unseen: true, awayMs: isAway ? timestampMs : set.awayMs };
}

/** A hold begins. In a set of several holds, the time to relax before it is over, and its own seconds are announced again. */
function holdStarted(state: WorkoutState, step: SetStep, event: EventOf<'HoldStarted'>): WorkoutState {
  const { set, seen } = state;
  const { timestampMs } = event;
  const { announced, relax } = set;
  const again = step.dose.kind === 'holds';
  const fresh: SetProgress = {
    ...set,
    wrong: null,
    unseen: false,
    relax: relax === 'owed' ? null : relax,
    announced: again ? { ...announced, secondsLeft: null, holdDone: false } : announced,
  };
  const open = { baseMs: 0, goodMs: 0, reportedMs: timestampMs, side: seen.presence.side };
  return credited(state, withSide(step, fresh, open), timestampMs, event.sinceMs);
}

/** One engine event within a set. */
function evolveSet(state: WorkoutState, step: SetStep, event: EngineEvent): WorkoutState {
  const { set, seen } = state;
  const { timestampMs } = event;
  switch (event.type) {
    case 'PostureReached':
      return {
        ...state,
        inPosture: true,
        set: { ...set, activeMs: timestampMs },
        phase: placed(state.phase, timestampMs, false),
      };
    case 'PostureLost':
      return {
        ...state,
        inPosture: false,
        postureLostMs: timestampMs,
        phase:
          state.phase.kind === 'countdown'
            ? { kind: 'placing', sinceMs: timestampMs, announced: false }
            : state.phase,
      };
    case 'PhaseEntered':
      return event.phase === 'rest' ? state : { ...state, set: { ...set, activeMs: timestampMs } };
    case 'RepCompleted':
      return credited(state, { ...set, reps: set.reps + 1 }, timestampMs, event.rep.startMs);
    case 'RepAttempted':
      return credited(state, { ...set, attempts: set.attempts + 1 }, timestampMs, null);
    case 'HoldStarted':
      return holdStarted(state, step, event);
    case 'HoldProgressed': {
      const { goodMs } = event;
      // A hold that began before this set was judged: its time up to then does not belong to this set.
      const open = set.open ?? { baseMs: goodMs, goodMs, reportedMs: timestampMs, side: seen.presence.side };
      const next = { ...open, goodMs: Math.max(open.goodMs, goodMs), reportedMs: timestampMs };
      return credited(state, withSide(step, set, next), timestampMs, timestampMs);
    }
    case 'HoldEnded':
      return { ...state, set: { ...bankHold(step, set, event.hold), activeMs: timestampMs } };
    case 'FaultFound':
    case 'FaultFixed':
    case 'FaultEnded':
      return { ...state, set: withFault(state, step, event) };
    case 'SwitchOffered': {
      const doesEasier = event.to === easierThan(step.exerciseId);
      return { ...state, set: { ...set, doesEasier, activeMs: timestampMs } };
    }
    case 'TrackingLost':
    case 'TrackingFound':
      return { ...state, set: withSight(state, event) };
    case 'RuleNotJudged':
      return event.why === 'camera-moved' ? { ...state, set: { ...set, unseen: true } } : state;
    default:
      return state;
  }
}

/**
 * Folds an engine event in. During a pause only the posture is followed, and a hold that the pause interrupted is banked with its time up
 * to then. In rests, and before and after the workout, nothing is folded in.
 */
export function evolveEngine(was: WorkoutState, event: EngineEvent): WorkoutState {
  const state = { ...was, lastMs: Math.max(was.lastMs, event.timestampMs) };
  const step = currentSet(state);
  const { phase, set } = state;
  if (step === null) return state;
  if (phase.kind !== 'paused') {
    const inSet = phase.kind !== 'hurt' && phase.kind !== 'finished' && isInSet(phase);
    return inSet ? evolveSet(state, step, event) : state;
  }
  switch (event.type) {
    case 'PostureReached':
      return { ...state, inPosture: true };
    case 'PostureLost':
      return { ...state, inPosture: false, postureLostMs: event.timestampMs };
    case 'HoldEnded': {
      if (set.open === null) return state;
      const byThenMs = set.open.goodMs + Math.max(0, phase.sinceMs - set.open.reportedMs);
      const goodMs = Math.min(event.hold.goodMs, byThenMs);
      return { ...state, set: bankHold(step, set, { ...event.hold, goodMs }) };
    }
    default:
      return state;
  }
}
