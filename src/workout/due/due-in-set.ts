import { atOnce, type Due } from './due.ts';
import { easierThan } from '../../plan/easier.ts';
import type { SetStep } from '../../plan/routine-steps.ts';
import { creditedMs, isDoseDone, missingMs, openMs, type SetProgress } from '../evolve/set-progress.ts';
import { setResult } from '../set-result.ts';
import {
  ANSWER_MS,
  AWAY_MS,
  COUNT_FROM,
  COUNT_MS,
  GIVEN_UP_MS,
  GONE_MS,
  IDLE_MS,
  LAST_REPS,
  LAST_S,
  PATIENT_MS,
  SAME_FAULTS,
  WAITING_MS,
} from '../timing.ts';
import type { WorkoutFact } from '../workout-events.ts';
import { currentSet, type RunningPhase, type WorkoutState } from '../workout-state.ts';

/** What to announce about the set now, each thing once; null if there is nothing. */
function toTell(step: SetStep, set: SetProgress): WorkoutFact | null {
  const { announced, open, relax } = set;
  const { dose } = step;
  if (set.wrong && !set.wrong.announced) return { type: 'WrongSide', side: set.wrong.side };
  if (open && relax !== null && relax !== 'owed') return { type: 'RelaxEnded' };
  const total = dose.kind === 'reps' ? dose.reps : dose.kind === 'hold' ? dose.holdS * 1000 : null;
  const done = dose.kind === 'reps' ? set.reps : creditedMs(step, set);
  // "2 more" says that the end is near, so "Halfway" would add nothing in a short set.
  const nearEnd = dose.kind === 'reps' && dose.reps - set.reps <= LAST_REPS;
  if (total !== null && !announced.halfway && !nearEnd && done >= total / 2 && done < total)
    return { type: 'HalfwayReached' };
  if (dose.kind === 'reps' && !announced.repsLeft && set.reps > 0 && dose.reps - set.reps === LAST_REPS)
    return { type: 'RepsLeft', left: LAST_REPS };
  const missing = missingMs(step, set);
  if (missing !== null && open !== null && openMs(step, set) > 0) {
    const left = Math.ceil(missing / 1000);
    // If no second has been announced, each of the last ones is still due.
    if (left > 0 && left <= LAST_S && left < (announced.secondsLeft ?? LAST_S + 1))
      return { type: 'SecondsLeft', left };
    if (left <= 0 && !announced.holdDone && (dose.kind === 'holds' || !isDoseDone(step, set)))
      return { type: 'HoldDone' };
  }
  return null;
}

/** Is the easier exercise to be offered: the same fault repeats, or the trainee does the easier exercise already? */
const needsEasier = ({ faults, doesEasier, announced }: SetProgress): boolean =>
  !announced.easier && (doesEasier || Object.values(faults).some((times) => times >= SAME_FAULTS));

/**
 * When to ask whether the set is done: the trainee is out of the posture, has left a hold, or does not move. A trainee who is not seen cannot
 * answer; one who has left is soon a reason to pause.
 */
function dueDone(state: WorkoutState, step: SetStep): Due | null {
  const { set, inPosture, postureLostMs, seen } = state;
  const { relax, open, activeMs, awayMs, openFaults } = set;
  if (open !== null) return null;
  if (relax !== null && relax !== 'owed') return { atMs: relax.untilMs, fact: { type: 'RelaxEnded' } };
  const { tries } = seen.presence;
  const repeats = step.dose.kind === 'reps';
  // A trainee who tries to repeat a movement moves, but one who tries to hold a posture may have come to rest in it.
  if (tries && repeats) return null;
  const leftHold = step.dose.kind === 'hold' && set.holds > 0;
  const hasBegun = set.firstMs !== null || set.attempts > 0;
  const isPatient = tries || !hasBegun || (openFaults.length > 0 && !repeats);
  const dueMs =
    inPosture || tries
      ? activeMs + (isPatient ? PATIENT_MS : leftHold ? GONE_MS : IDLE_MS)
      : Math.max(activeMs, postureLostMs) + GONE_MS;
  const atMs = awayMs === null ? dueMs : Math.max(dueMs, awayMs + AWAY_MS);
  return { atMs, fact: { type: 'DoneAsked' } };
}

function dueInCountdown(
  sinceMs: number,
  announced: number | null,
  credited: boolean,
  again: boolean,
): readonly Due[] {
  const started: WorkoutFact = { type: 'SetStarted', again };
  if (credited) return [atOnce(started)];
  // If no number has been announced, the first one is next.
  const left = (announced ?? COUNT_FROM + 1) - 1;
  const atMs = sinceMs + (COUNT_FROM - left) * COUNT_MS;
  return [{ atMs, fact: left > 0 ? { type: 'CountdownTicked', left } : started }];
}

/** What is due while the trainee gets into position, counts down, works or is asked whether the set is done. */
export function dueInSet(state: WorkoutState, phase: RunningPhase): readonly Due[] {
  const step = currentSet(state);
  if (step === null) return [];
  const { set, lastMs, seen } = state;
  const again = set.startMs !== null;
  const end = (why: 'dose' | 'stopped', atMs: number): Due => ({
    atMs,
    fact: { type: 'SetEnded', ...setResult(state, why, atMs) },
  });
  if (phase.kind === 'placing' && state.hurtBy.includes(step.exerciseId))
    return [atOnce({ type: 'SetEnded', ...setResult(state, 'skipped', lastMs) })];
  if (phase.kind === 'countdown' && phase.credited)
    return dueInCountdown(phase.sinceMs, phase.announced, true, again);
  if (again) {
    const tell = phase.kind === 'working' ? toTell(step, set) : null;
    if (tell) return [atOnce(tell)];
    if (isDoseDone(step, set)) return [{ ...end('dose', lastMs), atMs: -Infinity }];
  }
  switch (phase.kind) {
    case 'placing':
      if (!phase.announced) return [{ atMs: phase.sinceMs + WAITING_MS, fact: { type: 'StillWaiting' } }];
      // If the trainee does not come back to a set that has begun, it ends after some time.
      return again ? [{ atMs: phase.sinceMs + GIVEN_UP_MS, fact: { type: 'DoneAsked' } }] : [];
    case 'countdown':
      return dueInCountdown(phase.sinceMs, phase.announced, false, again);
    case 'working': {
      if (needsEasier(set))
        return [atOnce({ type: 'EasierOffered', exerciseId: easierThan(step.exerciseId) })];
      const { dose } = step;
      if (set.relax === 'owed' && dose.kind === 'holds')
        return [atOnce({ type: 'RelaxStarted', seconds: dose.relaxS })];
      const done = dueDone(state, step);
      return done ? [done] : [];
    }
    case 'asking-done':
      if (set.activeMs >= phase.sinceMs || (seen.presence.tries && step.dose.kind === 'reps'))
        return [atOnce({ type: 'DoneAnswered' })];
      return [end('stopped', phase.sinceMs + ANSWER_MS)];
    default:
      return [];
  }
}
