import { lasted, since } from '../../signal/hysteresis.ts';
import type { EngineEvent, Hold } from '../events.ts';
import type { HoldExercise } from '../exercise.ts';
import { holdParts, scoreOf } from '../score.ts';
import { GLITCH_MS } from '../sight/gate.ts';
import { GAP_MS } from '../sight/tracking.ts';
import { bridgedMs, creditable, edgeOf, isHidden, seenAgain } from './hidden-time.ts';
import { noHold, type HoldFrame, type HoldInput, type HoldState, type OpenHold } from './hold-state.ts';

/** Good posture for this long starts a hold, which is credited from the beginning of that time. Basis of all three: our coaching notes, Holds. */
const START_MS = 1000;
/** A break shorter than this does not stop the clock. */
const BREAK_MS = 700;
/** A break longer than this ends the hold. A return to rest ends it after `BREAK_MS`. */
const END_MS = 3000;
const secondsIn = (ms: number): number => Math.floor(ms / 1000);

/**
 * Collects good moments before a hold begins. Unseen moments are bridged for half a second, moments out of form only for as long as a
 * glitch. If the trainee got into good posture out of sight, half of that time counts.
 */
function gather(state: HoldState, input: HoldInput, timestampMs: number, dtMs: number): HoldState {
  const { kind } = input;
  const good = kind === 'good';
  const offMs = good || (kind === 'unseen' && input.unsure !== true) ? state.offMs : timestampMs;
  if (good && state.goodSince === null) {
    const cameUnseen = offMs !== null && state.lastMs !== null && state.lastMs > offMs;
    const upMs = cameUnseen ? edgeOf(timestampMs - offMs) : 0;
    return { ...state, goodSince: timestampMs, badSince: null, seenMs: 0, upMs, lastMs: timestampMs };
  }
  const badSince = since(state.badSince, !good, timestampMs);
  const patienceMs = kind === 'unseen' ? GAP_MS : GLITCH_MS;
  const glitch = state.goodSince !== null && !lasted(badSince, timestampMs, patienceMs);
  const goodSince = since(state.goodSince, good || glitch, timestampMs);
  const blinkMs = good && state.badSince !== null ? timestampMs - dtMs - state.badSince : 0;
  const seenMs =
    goodSince === null ? 0 : state.seenMs + (good && state.goodSince !== null ? dtMs + blinkMs : 0);
  return { ...state, goodSince, badSince, seenMs, offMs, lastMs: timestampMs };
}

/** Begins a hold once there has been enough good time. */
function begin(
  { startsAfterS }: HoldExercise,
  state: HoldState,
  { input, timestampMs, mayBegin, side }: HoldFrame,
  dtMs: number,
): readonly [HoldState, EngineEvent[]] {
  const next = gather(state, input, timestampMs, dtMs);
  const { goodSince, seenMs } = next;
  const enoughMs = startsAfterS === undefined ? START_MS : startsAfterS * 1000;
  if (!mayBegin || goodSince === null || seenMs < enoughMs) return [next, []];
  const goodMs = seenMs + next.upMs;
  const startMs = goodSince - next.upMs;
  const open: OpenHold = {
    startMs,
    side,
    goodMs,
    brokenMs: 0,
    longestMs: goodMs,
    runMs: goodMs,
    lastGoodMs: timestampMs,
    badSince: null,
    badMs: 0,
    beforeMs: 0,
    edgeMs: 0,
    unseenSince: null,
    goneMs: 0,
    isGone: false,
    unsure: false,
    paused: false,
    faults: [],
  };
  return [
    { ...next, open, goodSince: null, badSince: null, seenMs: 0, offMs: null, upMs: 0 },
    [
      { type: 'HoldStarted', timestampMs, sinceMs: startMs },
      { type: 'HoldProgressed', timestampMs, goodMs },
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
  const hidden = lasted(open.unseenSince, timestampMs, bridgedMs(open, true, timestampMs));
  const closed = {
    ...open,
    badSince: null,
    badMs: 0,
    beforeMs: 0,
    edgeMs: 0,
    unseenSince: null,
    paused: false,
    runMs: hidden ? 0 : open.runMs,
  };
  if (!open.paused) return [creditGood(closed, timestampMs, open.beforeMs + open.badMs + dtMs), []];
  const againMs = isHidden(open) ? edgeOf(dtMs) : 0;
  const brokeMs = open.badMs + dtMs - againMs;
  return [
    creditGood({ ...closed, brokenMs: open.brokenMs + brokeMs, runMs: 0 }, timestampMs, againMs),
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
  const begins = open.badSince === null;
  const badSince = open.badSince ?? timestampMs;
  const beforeMs = begins ? dtMs : open.beforeMs;
  const edgeMs = begins ? (isHidden(open) ? edgeOf(dtMs) : 0) : open.edgeMs;
  const ripe = badMs >= BREAK_MS;
  // The break is certain, and so is that it began somewhere after the last good frame.
  const ended = ripe && !open.paused ? creditGood(open, open.lastGoodMs, open.edgeMs) : open;
  if (badMs >= (input.kind === 'rest' ? BREAK_MS : END_MS)) return bank(exercise, state, ended, timestampMs);
  // After a break, good posture for no longer than a glitch lasts did not end it.
  const goesOn = begins && open.brokenMs > 0 && open.runMs < GLITCH_MS;
  const paused = open.paused || ripe || goesOn;
  const by = input.kind === 'broken' ? input.by : 'posture';
  const broken = {
    ...ended,
    badSince,
    badMs,
    beforeMs,
    edgeMs,
    unseenSince: null,
    paused,
  };
  return [
    { ...state, lastMs: timestampMs, open: broken },
    paused && !open.paused ? [{ type: 'HoldPaused', timestampMs, by, sinceMs: badSince }] : [],
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
  const dtMs = creditable(state, input.kind === 'good', timestampMs);
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
      // Out of sight, the trainee may have come down and lifted again.
      if (
        exercise.fromRest !== undefined &&
        input.unsure !== true &&
        lasted(unseenSince, timestampMs, END_MS)
      )
        return bank(exercise, state, open, timestampMs);
      const passedMs = timestampMs - (state.lastMs ?? timestampMs);
      const isGone = !input.partly;
      const before = open.unseenSince === null ? { goneMs: 0, isGone: false, unsure: false } : open;
      const unsure = before.unsure || input.unsure === true;
      const goneMs = before.goneMs + (isGone || before.isGone ? passedMs : 0);
      return [{ ...state, lastMs: timestampMs, open: { ...open, unseenSince, goneMs, isGone, unsure } }, []];
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
