import { lasted, since } from '../../signal/hysteresis.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { EngineEvent, Hold } from '../events.ts';
import type { HoldExercise } from '../exercise.ts';
import { holdParts, scoreOf } from '../score.ts';
import { GLITCH_MS } from '../sight/gate.ts';
import { GAP_MS } from '../sight/tracking.ts';

/** Good posture this long starts a hold, credited from its beginning. All three, basis: our coaching notes, Holds. */
const START_MS = 1000;
/** A break shorter than this does not stop the clock. */
const BREAK_MS = 700;
/** A break longer than this ends the hold; a return to rest does after the time of a break. */
const END_MS = 3000;

/** What the clock is told of one frame: in posture and in form, out of form (by which rule), back at rest, not in posture, or not seen. */
export type HoldInput =
  | { readonly kind: 'good' }
  | { readonly kind: 'broken'; readonly by: string }
  | { readonly kind: 'rest' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unseen' };

export interface OpenHold {
  readonly startMs: number;
  readonly side: Side | null;
  readonly goodMs: number;
  readonly brokenMs: number;
  readonly longestMs: number;
  /** Unbroken good time that is still growing. */
  readonly runMs: number;
  readonly lastGoodMs: number;
  /** The break that is going on: since when, and how much of it was seen. */
  readonly badSince: number | null;
  readonly badMs: number;
  readonly unseenSince: number | null;
  readonly paused: boolean;
  readonly faults: readonly string[];
}

export interface HoldState {
  /** Good moments before the hold has begun: since when, and how many milliseconds of them were seen. */
  readonly goodSince: number | null;
  /** Since when, before the hold has begun, it is not good. */
  readonly badSince: number | null;
  readonly seenMs: number;
  readonly lastMs: number | null;
  readonly open: OpenHold | null;
  /** Of holds that are over. */
  readonly bankedMs: number;
  readonly bankedBrokenMs: number;
}

export const noHold: HoldState = {
  goodSince: null,
  badSince: null,
  seenMs: 0,
  lastMs: null,
  open: null,
  bankedMs: 0,
  bankedBrokenMs: 0,
};

const seconds = (ms: number): number => Math.floor(ms / 1000);

function begin(
  { startsAfterS }: HoldExercise,
  state: HoldState,
  kind: HoldInput['kind'],
  timestampMs: number,
  dtMs: number,
  mayBegin: boolean,
  side: Side | null,
): readonly [HoldState, EngineEvent[]] {
  const good = kind === 'good';
  const badSince = since(state.badSince, !good, timestampMs);
  // What is not seen is bridged for as long as inside a hold, what is seen to be bad for no longer than a glitch.
  const bridgedMs = kind === 'unseen' ? GAP_MS : GLITCH_MS;
  const glitch = state.goodSince !== null && !lasted(badSince, timestampMs, bridgedMs);
  const goodSince = since(state.goodSince, good || glitch, timestampMs);
  const blinkMs = good && state.badSince !== null ? timestampMs - dtMs - state.badSince : 0;
  const seenMs =
    goodSince === null ? 0 : state.seenMs + (good && state.goodSince !== null ? dtMs + blinkMs : 0);
  const next = { ...state, goodSince, badSince, seenMs, lastMs: timestampMs };
  if (
    !mayBegin ||
    goodSince === null ||
    seenMs < (startsAfterS === undefined ? START_MS : startsAfterS * 1000)
  )
    return [next, []];
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
    unseenSince: null,
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

/** A good frame: a short break before it is forgiven and credited, a long one is counted as broken. */
function goOn(open: OpenHold, timestampMs: number, dtMs: number): readonly [OpenHold, EngineEvent[]] {
  const hidden = lasted(open.unseenSince, timestampMs, GAP_MS);
  const closed = {
    ...open,
    badSince: null,
    badMs: 0,
    unseenSince: null,
    paused: false,
    runMs: hidden ? 0 : open.runMs,
  };
  if (!open.paused) return [creditGood(closed, timestampMs, open.badMs + dtMs), []];
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

/**
 * One step of the honest clock. Credits only time between frames that were both seen, bridged gaps among it; `gone` ends the hold where the
 * posture gate says so (it waits 1.5 s itself). `faults`: ids told since the last frame, kept with the hold.
 * `side`: of the body, where the exercise has one. `mayBegin` false (the posture gate is not armed yet): good time is gathered, no hold begins.
 */
export function stepHold(
  exercise: HoldExercise,
  state: HoldState,
  input: HoldInput,
  timestampMs: number,
  faults: readonly string[],
  mayBegin: boolean,
  side: Side | null,
): readonly [HoldState, readonly EngineEvent[]] {
  const gapMs = state.lastMs === null ? 0 : timestampMs - state.lastMs;
  const unseenMs = state.open?.unseenSince == null ? 0 : timestampMs - state.open.unseenSince;
  // What is bridged counts: half a second between two good frames that were seen is no time out of sight.
  const dtMs = unseenMs > 0 ? (unseenMs <= GAP_MS ? unseenMs : 0) : gapMs <= GAP_MS ? gapMs : 0;
  if (state.open === null) return begin(exercise, state, input.kind, timestampMs, dtMs, mayBegin, side);

  const open = { ...state.open, faults: [...new Set([...state.open.faults, ...faults])] };
  const moved = { ...state, lastMs: timestampMs };
  switch (input.kind) {
    case 'good': {
      const [next, events] = goOn(open, timestampMs, dtMs);
      const ticked = seconds(next.goodMs) > seconds(open.goodMs);
      return [
        { ...moved, open: next },
        ticked ? [...events, { type: 'HoldProgressed', timestampMs, goodMs: next.goodMs }] : events,
      ];
    }
    case 'unseen': {
      const unseenSince = since(open.unseenSince, true, state.lastMs ?? timestampMs);
      return [{ ...moved, open: { ...open, unseenSince } }, []];
    }
    case 'broken':
    case 'rest':
    case 'gone': {
      const badMs = open.badMs + (open.badSince === null ? 0 : dtMs);
      if (badMs >= (input.kind === 'rest' ? BREAK_MS : END_MS))
        return bank(exercise, state, open, timestampMs);
      const badSince = open.badSince ?? timestampMs;
      const ripe = badMs >= BREAK_MS;
      const by = input.kind === 'broken' ? input.by : 'posture';
      return [
        { ...moved, open: { ...open, badSince, badMs, unseenSince: null, paused: open.paused || ripe } },
        ripe && !open.paused ? [{ type: 'HoldPaused', timestampMs, by, sinceMs: badSince }] : [],
      ];
    }
  }
}

/** Banks an open hold: the posture was left for good, or the source ended. */
export const endHold = (
  exercise: HoldExercise,
  state: HoldState,
  timestampMs: number,
): readonly [HoldState, readonly EngineEvent[]] =>
  state.open
    ? bank(exercise, state, state.open, timestampMs)
    : [{ ...noHold, bankedMs: state.bankedMs, bankedBrokenMs: state.bankedBrokenMs }, []];
