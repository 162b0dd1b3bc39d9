import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { noSides } from '../engine/sides.ts';
import type { Side } from '../pose/keypoints.ts';
import { mayCue, MOST_TIMES, SAME_CUE_MS, withCue } from './cue-limits.ts';
import { hear, type Pending, type HearingResult, type ScheduleState } from './hearing.ts';
import { noRange } from './range-today.ts';
import { RANK } from './ranks.ts';
import { cueKey, utter, type Tone, type Utterance } from './utterance.ts';

/** The shortest time between two cues (ms). Basis: our coaching notes, Cues. */
const ANY_CUE_MS = 2500;

export const silence: ScheduleState = {
  lastCueMs: Number.NEGATIVE_INFINITY,
  announced: {},
  pending: [],
  cued: [],
  lastRepFaults: [],
  offered: false,
  sides: noSides,
  left: false,
  range: noRange,
};

/** The cue whose turn it is, if any may be said now. */
function takeTurn(
  exercise: Exercise,
  state: ScheduleState,
  nowMs: number,
): readonly [ScheduleState, Utterance | null] {
  const alive = state.pending.filter(({ expiresMs }) => nowMs <= expiresMs);
  const fresh = { ...state, pending: alive };
  if (nowMs - state.lastCueMs < ANY_CUE_MS) return [fresh, null];
  const ready = alive
    .filter(({ key }) => mayCue(state.announced, key, nowMs))
    .sort((a, b) => a.rank - b.rank)[0];
  if (!ready) return [fresh, null];
  const announced = withCue(state.announced, ready.key, nowMs);
  const tired = announced[ready.key]?.times === MOST_TIMES && ready.rank >= RANK.alignment && !state.offered;
  const offer: Pending[] = tired
    ? [{ key: 'coach.easier', rank: RANK.offer, fault: null, expiresMs: nowMs + 3 * SAME_CUE_MS }]
    : [];
  const rest = ready.fault === null ? alive.filter((p) => p !== ready) : alive;
  const cued = exercise.rules.filter(({ id }) => cueKey(exercise, id) === ready.key).map(({ id }) => id);
  return [
    {
      ...fresh,
      lastCueMs: nowMs,
      announced,
      pending: [...rest, ...offer],
      cued: [...new Set([...state.cued, ...cued])],
      offered: state.offered || tired,
    },
    utter(ready.rank === RANK.offer || ready.rank === RANK.variation ? 'info' : 'cue', ready.key),
  ];
}

/** The time and side that belong to some events. */
interface Now {
  /** Milliseconds of the source. */
  readonly nowMs: number;
  /** The side that bears the body now, if the exercise has sides. */
  readonly side?: Side | null;
}

/**
 * Decides what to say and sound after these events at this time (ms, never running backwards). Counts are spoken at once and interrupt.
 * Cues wait their turn: one at a time, at least 2.5 s apart, the same one at least 6 s apart and at most three times.
 */
export function schedule(
  exercise: Exercise,
  was: ScheduleState,
  events: readonly EngineEvent[],
  { nowMs, side = null }: Now,
): HearingResult {
  let state = was;
  const utterances: Utterance[] = [];
  const tones: Tone[] = [];
  for (const event of events) {
    const heard = hear({ exercise, state, nowMs, side }, event);
    state = heard.state;
    utterances.push(...heard.utterances);
    tones.push(...heard.tones);
  }
  const [next, cue] = takeTurn(exercise, state, nowMs);
  return { state: next, utterances: cue ? [...utterances, cue] : utterances, tones };
}
