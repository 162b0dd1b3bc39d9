import { lasted, since } from '../../signal/hysteresis.ts';
import type { EngineEvent, Hold } from '../events.ts';
import type { HoldExercise } from '../exercise.ts';
import { holdParts, scoreOf } from '../score.ts';
import { GLITCH_MS } from '../sight/gate.ts';
import { GAP_MS, LOST_MS } from '../sight/tracking.ts';
import { noHold, type HoldFrame, type HoldInput, type HoldState, type OpenHold } from './hold-state.ts';

/** Good posture for this long starts a hold, which is credited from the beginning of that time. Basis of all three: our coaching notes, Holds. */
const START_MS = 1000;
/** A break shorter than this does not stop the clock. */
const BREAK_MS = 700;
/** A break longer than this ends the hold. A return to rest ends it after `BREAK_MS`. */
const END_MS = 3000;
/**
 * Inside a hold, a joint may be out of sight for this long. That time is credited if the trainee was in form before and after it. A longer
 * time is reported as out of sight. Basis: joints of trainees who hold still are lost for .5 to 2 s at a time (drawn locusts and side
 * planks).
 */
const HIDDEN_MS = LOST_MS;

/** How much time out of sight is bridged inside a hold (ms). During a break only a short gap is. */
const bridgedMs = ({ goneMs, badSince }: OpenHold): number =>
  goneMs <= GAP_MS && badSince === null ? HIDDEN_MS : GAP_MS;

/** If nobody was found in the last frame, the time until this one, in which the trainee is seen, belongs to that. */
function seenAgain(state: HoldState, { input, timestampMs }: HoldFrame): HoldState {
  const { open, lastMs } = state;
  if (open === null || !open.isGone || lastMs === null || input.kind === 'unseen') return state;
  return { ...state, open: { ...open, goneMs: open.goneMs + timestampMs - lastMs, isGone: false } };
}

const secondsIn = (ms: number): number => Math.floor(ms / 1000);

/**
 * Collects good moments before a hold begins. Unseen moments are bridged for half a second, moments out of form only for as long as a
 * glitch.
 */
function gather(state: HoldState, kind: HoldInput['kind'], timestampMs: number, dtMs: number): HoldState {
  const good = kind === 'good';
  const badSince = since(state.badSince, !good, timestampMs);
  const patienceMs = kind === 'unseen' ? GAP_MS : GLITCH_MS;
  const glitch = state.goodSince !== null && !lasted(badSince, timestampMs, patienceMs);
  const goodSince = since(state.goodSince, good || glitch, timestampMs);
  const blinkMs = good && state.badSince !== null ? timestampMs - dtMs - state.badSince : 0;
  const seenMs =
    goodSince === null ? 0 : state.seenMs + (good && state.goodSince !== null ? dtMs + blinkMs : 0);
  return { ...state, goodSince, badSince, seenMs, lastMs: timestampMs };
}

/** Begins a hold once there has been enough good time. */
function begin(
  { startsAfterS }: HoldExercise,
  state: HoldState,
  { input, timestampMs, mayBegin, side }: HoldFrame,
  dtMs: number,
): readonly [HoldState, EngineEvent[]] {
  const next = gather(state, input.kind, timestampMs, dtMs);
  const { goodSince, seenMs } = next;
  const enoughMs = startsAfterS === undefined ? START_MS : startsAfterS * 1000;
  if (!mayBegin || goodSince === null || seenMs < enoughMs) return [next, []];
  const open: OpenHold = {
    startMs: goodSince,
    side,
    goodMs: seenMs,
    brokenMs: 0,
    longestMs: seenMs,
    runMs: seenMs,
    lastGoodMs: timestampMs,
    badSince: null,
    badMs: 0,
    beforeMs: 0,
    unseenSince: null,
    goneMs: 0,
    isGone: false,
    paused: false,
    faults: [],
  };
  return [
    { ...next, open, goodSince: null, badSince: null, seenMs: 0 },
    [
      { type: 'HoldStarted', timestampMs, sinceMs: goodSince },
      { type: 'HoldProgressed', timestampMs, goodMs: seenMs },
    ],
  ];
}

const creditGood = (open: OpenHold, timestampMs: number, ms: number): OpenHold => {
  const runMs = open.runMs + ms;
  const goodMs = open.goodMs + ms;
  return { ...open, goodMs, runMs, longestMs: Math.max(open.longestMs, runMs), lastGoodMs: timestampMs };
};

/** A good frame: a short break before it is forgiven, and the time since the last good frame is credited. A long break counts as broken. */
function goOn(open: OpenHold, timestampMs: number, dtMs: number): readonly [OpenHold, EngineEvent[]] {
  const hidden = lasted(open.unseenSince, timestampMs, bridgedMs(open));
  const closed = {
    ...open,
    badSince: null,
    badMs: 0,
    beforeMs: 0,
    unseenSince: null,
    paused: false,
    runMs: hidden ? 0 : open.runMs,
  };
  if (!open.paused) return [creditGood(closed, timestampMs, open.beforeMs + open.badMs + dtMs), []];
  const brokeMs = open.badMs + dtMs;
  return [
    { ...closed, brokenMs: open.brokenMs + brokeMs, runMs: 0, lastGoodMs: timestampMs },
    [{ type: 'HoldResumed', timestampMs, brokenMs: brokeMs }],
  ];
}

const bank = (
  { countsFromS }: HoldExercise,
  state: HoldState,
  open: OpenHold,
  timestampMs: number,
): readonly [HoldState, EngineEvent[]] => {
  const scoreParts = holdParts(open.goodMs, open.brokenMs, open.longestMs);
  const hold: Hold = {
    startMs: open.startMs,
    endMs: open.lastGoodMs,
    goodMs: open.goodMs,
    brokenMs: open.brokenMs,
    longestMs: open.longestMs,
    side: open.side,
    counted: open.goodMs >= countsFromS * 1000,
    faults: open.faults,
    score: scoreOf(scoreParts),
    scoreParts,
  };
  return [
    {
      ...noHold,
      lastMs: timestampMs,
      bankedMs: state.bankedMs + open.goodMs,
      bankedBrokenMs: state.bankedBrokenMs + open.brokenMs,
    },
    [{ type: 'HoldEnded', timestampMs, hold }],
  ];
};

/** The time credited for a frame (ms): since the trainee was last seen; 0 if that is too long ago. */
function creditable({ open, lastMs }: HoldState, timestampMs: number): number {
  const gapMs = lastMs === null ? 0 : timestampMs - lastMs;
  const unseenMs = open === null || open.unseenSince === null ? 0 : timestampMs - open.unseenSince;
  if (open !== null && unseenMs > 0) return unseenMs <= bridgedMs(open) ? unseenMs : 0;
  return gapMs <= GAP_MS ? gapMs : 0;
}

/** A frame out of form, at rest or out of posture: it breaks the hold, then pauses it, then ends it. */
function breakOff(
  exercise: HoldExercise,
  state: HoldState,
  open: OpenHold,
  {
    input,
    timestampMs,
    dtMs,
  }: { readonly input: HoldInput; readonly timestampMs: number; readonly dtMs: number },
): readonly [HoldState, readonly EngineEvent[]] {
  const badMs = open.badMs + (open.badSince === null ? 0 : dtMs);
  if (badMs >= (input.kind === 'rest' ? BREAK_MS : END_MS)) return bank(exercise, state, open, timestampMs);
  const [badSince, beforeMs] = open.badSince === null ? [timestampMs, dtMs] : [open.badSince, open.beforeMs];
  const ripe = badMs >= BREAK_MS;
  const by = input.kind === 'broken' ? input.by : 'posture';
  const broken = { ...open, badSince, badMs, beforeMs, unseenSince: null, paused: open.paused || ripe };
  return [
    { ...state, lastMs: timestampMs, open: broken },
    ripe && !open.paused ? [{ type: 'HoldPaused', timestampMs, by, sinceMs: badSince }] : [],
  ];
}

/**
 * One step of the clock of a hold. It credits only time between frames in which the trainee was seen, and short gaps between them. The
 * input is `gone` only after the posture gate has waited for 1.5 s itself.
 */
export function stepHold(
  exercise: HoldExercise,
  was: HoldState,
  frame: HoldFrame,
): readonly [HoldState, readonly EngineEvent[]] {
  const { input, timestampMs, faults } = frame;
  const state = seenAgain(was, frame);
  const dtMs = creditable(state, timestampMs);
  if (state.open === null) return begin(exercise, state, frame, dtMs);

  const open = { ...state.open, faults: [...new Set([...state.open.faults, ...faults])] };
  switch (input.kind) {
    case 'good': {
      const [next, events] = goOn(open, timestampMs, dtMs);
      const ticked = secondsIn(next.goodMs) > secondsIn(open.goodMs);
      return [
        { ...state, lastMs: timestampMs, open: next },
        ticked ? [...events, { type: 'HoldProgressed', timestampMs, goodMs: next.goodMs }] : events,
      ];
    }
    case 'unseen': {
      const unseenSince = since(open.unseenSince, true, state.lastMs ?? timestampMs);
      // The trainee may have come down and lifted again.
      if (exercise.fromRest !== undefined && lasted(unseenSince, timestampMs, END_MS))
        return bank(exercise, state, open, timestampMs);
      const passedMs = timestampMs - (state.lastMs ?? timestampMs);
      const isGone = !input.partly;
      const before = open.unseenSince === null ? { goneMs: 0, isGone: false } : open;
      const goneMs = before.goneMs + (isGone || before.isGone ? passedMs : 0);
      return [{ ...state, lastMs: timestampMs, open: { ...open, unseenSince, goneMs, isGone } }, []];
    }
    case 'broken':
    case 'rest':
    case 'gone':
      return breakOff(exercise, state, open, { input, timestampMs, dtMs });
  }
}

/** Banks an open hold, because the trainee has left the posture for good or the source has ended. */
export const endHold = (
  exercise: HoldExercise,
  state: HoldState,
  timestampMs: number,
): readonly [HoldState, readonly EngineEvent[]] =>
  state.open
    ? bank(exercise, state, state.open, timestampMs)
    : [{ ...noHold, bankedMs: state.bankedMs, bankedBrokenMs: state.bankedBrokenMs }, []];
