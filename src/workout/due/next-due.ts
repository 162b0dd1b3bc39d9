import { duePresence } from './due-presence.ts';
import { atOnce, type Due } from './due.ts';
import { dueInSet } from './due-in-set.ts';
import { LAST_S } from '../timing.ts';
import { setResult } from '../set-result.ts';
import { nextSet, type WorkoutState } from '../workout-state.ts';

/** Moves to the next step. A rest is skipped if the set before it was never begun. */
function onwards(state: WorkoutState): Due {
  const { steps, index, set } = state;
  const next = steps[index + 1];
  const idle = steps[index]?.kind === 'set' && set.startMs === null;
  if (next?.kind === 'set' || (next && !idle)) return atOnce({ type: 'StepEntered', index: index + 1 });
  const after = nextSet(state);
  return atOnce(
    after
      ? { type: 'StepEntered', index: steps.indexOf(after, Math.max(0, index)) }
      : { type: 'WorkoutFinished', why: 'done' },
  );
}

function dueInRest(endMs: number, begun: boolean, announced: number | null, sinceMs: number): readonly Due[] {
  const seconds = Math.round((endMs - sinceMs) / 1000);
  if (!begun) return [atOnce({ type: 'RestStarted', seconds })];
  // If no second has been announced, the first of the last ones is next.
  const left = Math.min((announced ?? LAST_S + 1) - 1, Math.floor((endMs - sinceMs) / 1000));
  const ended: Due = { atMs: endMs, fact: { type: 'RestEnded' } };
  const tickMs = endMs - left * 1000;
  return left > 0 ? [{ atMs: tickMs, fact: { type: 'RestTicked', left } }, ended] : [ended];
}

function dueInPhase(state: WorkoutState): readonly Due[] {
  const { phase } = state;
  switch (phase.kind) {
    case 'between':
      return [onwards(state)];
    case 'resting':
      return dueInRest(phase.endMs, phase.begun, phase.announced, phase.sinceMs);
    case 'hurt':
      return phase.inSet ? [atOnce({ type: 'SetEnded', ...setResult(state, 'hurt', phase.sinceMs) })] : [];
    case 'placing':
    case 'countdown':
    case 'working':
    case 'asking-done':
      return dueInSet(state, phase);
    case 'paused':
    case 'finished':
      return [];
  }
}

/** The earliest thing that is due; null if the workout waits for the trainee. Every decision that the workout makes by itself is here. */
export function nextDue(state: WorkoutState): Due | null {
  let first: Due | null = null;
  for (const due of [...dueInPhase(state), ...duePresence(state)])
    if (first === null || due.atMs < first.atMs) first = due;
  return first;
}
