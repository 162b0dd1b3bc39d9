import { bankHold, judgedAgain, type SetProgress } from './set-progress.ts';
import {
  INTERRUPTIONS,
  type Interruption,
  type PauseCause,
  type ResumeCause,
  type WorkoutFact,
} from '../workout-events.ts';
import { currentSet, isInSet, nobodySeen, type RunningPhase, type WorkoutState } from '../workout-state.ts';

/** The set with its open hold banked as far as the engine has reported it. Time after that is not credited. */
function banked(state: WorkoutState): SetProgress {
  const step = currentSet(state);
  const { set } = state;
  if (step === null || set.open === null) return set;
  return { ...bankHold(step, set, { ...set.open, counted: false }), relax: null };
}

const placing = (sinceMs: number): RunningPhase => ({ kind: 'placing', sinceMs, announced: false });

const isInterruption = (by: PauseCause): boolean => INTERRUPTIONS.some((one) => one === by);

/** The app can no longer judge: a running phase is paused, and anything that is not running stays as it is. */
export function interrupted({ phase }: WorkoutState, by: Interruption): readonly WorkoutFact[] {
  const stands = phase.kind === 'paused' || phase.kind === 'hurt';
  return stands || phase.kind === 'between' || phase.kind === 'finished'
    ? []
    : [{ type: 'WorkoutPaused', by }];
}

/** The app can judge again: ends a pause that it made because pictures or answers were missing, and no other pause. */
export const restored = ({ phase }: WorkoutState): readonly WorkoutFact[] =>
  phase.kind === 'paused' && (phase.by === 'no-picture' || phase.by === 'no-answer')
    ? [{ type: 'WorkoutResumed', by: 'picture' }]
    : [];

/** A pause is over: a set waits for its posture again, or counts down if the trainee is in it; a rest has lost no time. */
export function resumed(state: WorkoutState, by: ResumeCause, timestampMs: number): WorkoutState {
  const { phase, seen } = state;
  // After pain: the set is over, and the next one follows.
  if (phase.kind === 'hurt') return { ...state, phase: { kind: 'between', sinceMs: timestampMs } };
  if (phase.kind !== 'paused') return state;
  const { interrupted, sinceMs } = phase;
  const next: WorkoutState = {
    ...state,
    seen: by === 'arms' ? { ...seen, armsHeard: true } : seen,
    overruledMs: by === 'arms' || by === 'command' ? timestampMs : state.overruledMs,
  };
  if (interrupted.kind === 'resting') {
    const pausedMs = timestampMs - sinceMs;
    const endMs = interrupted.endMs + pausedMs;
    return { ...next, phase: { ...interrupted, sinceMs: interrupted.sinceMs + pausedMs, endMs } };
  }
  if (!isInSet(interrupted)) return { ...next, phase: { ...interrupted, sinceMs: timestampMs } };
  return {
    ...next,
    set: judgedAgain(banked(state)),
    phase: state.inPosture
      ? { kind: 'countdown', sinceMs: timestampMs, announced: null, credited: false }
      : placing(timestampMs),
  };
}

/** Makes a rest longer, whether running or paused. Its last seconds are announced again. */
export function lengthened(state: WorkoutState, seconds: number): WorkoutState {
  const { phase } = state;
  const rest = phase.kind === 'paused' ? phase.interrupted : phase;
  if (rest.kind !== 'resting') return state;
  const longer = { ...rest, endMs: rest.endMs + seconds * 1000, announced: null };
  return { ...state, phase: phase.kind === 'paused' ? { ...phase, interrupted: longer } : longer };
}

/** Resumes from the log: a set waits for its posture again and keeps its count, a rest continues, a pause stays a pause. */
export function recovered(state: WorkoutState): WorkoutState {
  const { phase, lastMs } = state;
  // The cause of the interruption is over, so only a pause made by the trainee remains.
  if (phase.kind === 'paused' && isInterruption(phase.by))
    return recovered(resumed(state, 'picture', lastMs));
  const next = {
    ...state,
    seen: nobodySeen(lastMs),
    inPosture: false,
    postureLostMs: lastMs,
    judgingId: state.judgingId + 1,
  };
  if (phase.kind === 'hurt' || phase.kind === 'finished') return next;
  const running = phase.kind === 'paused' ? phase.interrupted : phase;
  if (!isInSet(running)) return next;
  return {
    ...next,
    set: judgedAgain(banked(state)),
    phase: phase.kind === 'paused' ? { ...phase, interrupted: placing(lastMs) } : placing(lastMs),
  };
}
