import type { EngineEvent } from '../engine/events.ts';
import type { Way } from '../engine/variant.ts';
import { obey, type Command } from './commands.ts';
import { nextDue } from './due/next-due.ts';
import { evolve } from './evolve/evolve.ts';
import { samePresence } from './evolve/evolve-presence.ts';
import type { Routine } from '../plan/routine.ts';
import { isWorkoutEvent } from './workout-event-schema.ts';
import { interrupted, restored } from './evolve/interruption.ts';
import type { Interruption, LogEvent, Presence, WorkoutFact } from './workout-events.ts';
import { currentSet, isInSet, workoutStart, type WorkoutState } from './workout-state.ts';

/** All inputs of the workout. Times are in session milliseconds, which only grow: an earlier time counts as the latest known one. */
export type WorkoutInput =
  | { readonly type: 'engine'; readonly event: EngineEvent }
  /** In every frame, after the engine's events of that frame. */
  | { readonly type: 'time'; readonly timestampMs: number; readonly presence: Presence }
  | { readonly type: 'command'; readonly timestampMs: number; readonly command: Command }
  /** The trainee chose to be judged as that variant; null: the usual way. */
  | { readonly type: 'variant'; readonly timestampMs: number; readonly variant: string | null }
  /** The app can no longer judge, and why; or it can judge again. */
  | { readonly type: 'interrupted'; readonly timestampMs: number; readonly by: Interruption }
  | { readonly type: 'restored'; readonly timestampMs: number };

/** The next state and what to log: the workout's events, and the engine's own if the input was one. */
export interface Stepped {
  readonly state: WorkoutState;
  readonly events: readonly LogEvent[];
}

const nothing = (state: WorkoutState): Stepped => ({ state, events: [] });

const put = ({ state, events }: Stepped, event: LogEvent): Stepped => ({
  state: evolve(state, event),
  events: [...events, event],
});

const putFact = (was: Stepped, fact: WorkoutFact, timestampMs: number): Stepped =>
  put(was, { timestampMs: Math.max(timestampMs, was.state.lastMs), ...fact });

/** Lets everything that is due before `untilMs` happen, each at its own due time. `including`: that moment too. */
function settle(was: Stepped, untilMs: number, including: boolean): Stepped {
  let now = was;
  for (let due = nextDue(now.state); due; due = nextDue(now.state)) {
    if (including ? due.atMs > untilMs : due.atMs >= untilMs) break;
    now = putFact(now, due.fact, due.atMs);
  }
  return now;
}

/**
 * One input: what was due before it, the input itself, and what follows from it. Pure: the same state and input give the same events, and
 * events that are due at a time happen at that time at any frame rate. An input whose time is not finite is ignored.
 */
export function step(was: WorkoutState, input: WorkoutInput): Stepped {
  const timestampMs = input.type === 'engine' ? input.event.timestampMs : input.timestampMs;
  if (!Number.isFinite(timestampMs)) return nothing(was);
  const nowMs = Math.max(timestampMs, was.lastMs);
  let now = settle(nothing(was), nowMs, false);
  switch (input.type) {
    case 'engine':
      // One frame may bring several events, so anything due at its time waits for all of them.
      return settle(put(now, input.event), nowMs, false);
    case 'time':
      if (!samePresence(now.state.seen.presence, input.presence))
        now = putFact(now, { type: 'PresenceChanged', presence: input.presence }, nowMs);
      return settle(now, nowMs, true);
    case 'command': {
      let answer = obey(now.state, input.command);
      for (const fact of answer.facts) now = putFact(now, fact, nowMs);
      if (answer.again) {
        now = settle(now, -Infinity, true);
        answer = obey(now.state, input.command);
        for (const fact of answer.facts) now = putFact(now, fact, nowMs);
      }
      return settle(now, nowMs, true);
    }
    case 'variant': {
      const { variant } = input;
      if (toJudge(now.state)) now = putFact(now, { type: 'VariantChosen', variant }, nowMs);
      return settle(now, nowMs, true);
    }
    case 'interrupted':
    case 'restored': {
      const facts = input.type === 'restored' ? restored(now.state) : interrupted(now.state, input.by);
      for (const fact of facts) now = putFact(now, fact, nowMs);
      return settle(now, nowMs, true);
    }
  }
}

/** The events of `step` alone. */
export const decide = (state: WorkoutState, input: WorkoutInput): readonly LogEvent[] =>
  step(state, input).events;

/** A new workout at this moment of session time, already waiting for the first posture. */
export function startWorkout(routine: Routine, timestampMs: number): Stepped {
  const started: LogEvent = { timestampMs, type: 'WorkoutStarted', routine };
  return settle({ state: workoutStart(routine, timestampMs), events: [started] }, timestampMs, true);
}

/** The state after a log; null if no workout was started in it. */
export function foldWorkout(log: readonly LogEvent[]): WorkoutState | null {
  const at = log.findIndex(({ type }) => type === 'WorkoutStarted');
  const started = log[at];
  if (!started || !isWorkoutEvent(started) || started.type !== 'WorkoutStarted') return null;
  return log.slice(at + 1).reduce(evolve, workoutStart(started.routine, started.timestampMs));
}

/**
 * Resumes a workout from its log: a set waits for its posture again and keeps its count, a rest continues with the time that remained, a
 * pause stays a pause. `timestampMs`: the last known moment of session time; anything later is not counted. Null if there is no workout
 * to resume, because none was started or it is finished.
 */
export function recoverWorkout(log: readonly LogEvent[], timestampMs: number): Stepped | null {
  const state = foldWorkout(log);
  if (state === null || state.phase.kind === 'finished') return null;
  const nowMs = Math.max(timestampMs, state.lastMs);
  return settle(
    putFact(settle(nothing(state), nowMs, false), { type: 'WorkoutRecovered' }, nowMs),
    nowMs,
    true,
  );
}

/**
 * What to judge now; null in rests, and before and after the workout. Whenever `take` differs from the last one, judging restarts: open
 * reps, holds and faults are closed (`interruptJudging`), the closing events are still passed in, and the start posture must be reached
 * again.
 */
export function toJudge(state: WorkoutState): (Way & { readonly judgingId: number }) | null {
  const { phase, judgingId } = state;
  const set = currentSet(state);
  if (set === null || phase.kind === 'hurt' || phase.kind === 'finished') return null;
  return isInSet(phase.kind === 'paused' ? phase.interrupted : phase)
    ? { exerciseId: set.exerciseId, ...(set.variant !== undefined && { variant: set.variant }), judgingId }
    : null;
}
