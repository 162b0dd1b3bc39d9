import { lasted, since } from '../signal/hysteresis.ts';
import {
  emptyWindow,
  pushValue,
  windowMedian,
  windowSpan,
  type TimedWindow,
} from '../signal/timed-window.ts';
import type { EngineEvent, Phase } from './events.ts';
import type { RepExercise } from './exercise.ts';
import { finish, type Finished, type Movement } from './movement.ts';
import { GAP_MS } from './tracking.ts';

/** Thresholds on the signal, 0 at the user's rest and 1 at the full movement. Basis: our coaching notes, Reps. */
const TOP = { enter: 0.8, leave: 0.65 } as const;
const REST = { enter: 0.2, leave: 0.35 } as const;
/** A movement that never came this far was a fidget, not an attempt. Basis: judgement. */
const ATTEMPT_FROM = 0.45;
const DWELL_MS = 150;
/** A peak higher by less than this share of the range is the same peak. Basis: joint angles wander by 2 degrees (footage). */
const NOISE = 0.05;
/** Still: the signal moved less than this share of the range within the span. Basis: judgement, three times what MoveNet's noise moves it. */
const STILL = { share: 0.12, spanMs: 300 } as const;
/**
 * A top held for this long is judged by its median, not by the moment in which noise made it highest; unless that moment
 * was higher by more than this share of the range. Basis: noise falls with length; the bench's wobbles.
 */
const HELD = { leastMs: 500, spanMs: 1000, share: 0.2 } as const;
/** A movement that has not reached its top, or not come back, within this is none: the rest was learned wrong. Basis: judgement. */
const STUCK_MS = 6000;
/** The rest is the median of the last seconds spent there. */
const REST_SPAN_MS = 3000;

export interface CounterState {
  readonly phase: Phase;
  readonly rest: TimedWindow;
  readonly restOther: TimedWindow;
  readonly recent: TimedWindow;
  /** What was seen since it last moved. */
  readonly stood: TimedWindow;
  /** The signal in the last frame: 0 at the user's rest, 1 at the full movement. */
  readonly signal: number | null;
  /** Since when the signal asks for the next phase. */
  readonly asksSince: number | null;
  /** When it last left the rest zone, the start of a movement. */
  readonly leftRestMs: number | null;
  readonly movement: Movement | null;
  readonly lastMs: number | null;
  readonly unseenSince: number | null;
  /** Out of sight for too long since it was last seen at rest: a movement may have begun unseen. */
  readonly blind: boolean;
}

export const noCounter: CounterState = {
  phase: 'rest',
  rest: emptyWindow,
  restOther: emptyWindow,
  recent: emptyWindow,
  stood: emptyWindow,
  signal: null,
  asksSince: null,
  leftRestMs: null,
  movement: null,
  lastMs: null,
  unseenSince: null,
  blind: false,
};

export interface CounterStep {
  readonly state: CounterState;
  readonly events: readonly EngineEvent[];
  readonly finished: Finished | null;
}

/** The signal: 0 at the user's rest, 1 at the full movement. `fallback` is the value taken for rest before it is known. */
const normalised = ({ rep }: RepExercise, rest: number, value: number): number => {
  const direction = Math.sign(rep.full - rest) || 1;
  const range = Math.max(Math.abs(rep.full - rest), rep.minRange);
  return (direction * (value - rest)) / range;
};

const spread = ({ values }: TimedWindow): number => Math.max(...values) - Math.min(...values);

const target = (phase: Phase, s: number): Phase => {
  switch (phase) {
    case 'rest':
      return s >= REST.leave ? 'rising' : 'rest';
    case 'rising':
      return s >= TOP.enter ? 'top' : s <= REST.enter ? 'rest' : 'rising';
    case 'top':
      return s < TOP.leave ? 'lowering' : 'top';
    case 'lowering':
      return s <= REST.enter ? 'rest' : s >= TOP.enter ? 'top' : 'lowering';
  }
};

/** The trainee cannot be seen in this frame: phases stand still, and a long gap marks the movement. */
export function counterUnseen(state: CounterState, timestampMs: number): CounterState {
  const unseenSince = since(state.unseenSince, true, timestampMs);
  const lostSight = lasted(unseenSince, timestampMs, GAP_MS);
  const movement = state.movement && { ...state.movement, lostSight: state.movement.lostSight || lostSight };
  return {
    ...state,
    unseenSince,
    blind: state.blind || lostSight,
    movement,
    asksSince: null,
    recent: emptyWindow,
    stood: emptyWindow,
    signal: null,
  };
}

/**
 * One step: `value` of `rep.by`, `other` of `rep.agreesWith`. Rises and falls through rest, rising, top, lowering with
 * hysteresis and dwell; a movement is finished on its return to rest.
 */
export function stepCounter(
  exercise: RepExercise,
  was: CounterState,
  value: number,
  other: number,
  timestampMs: number,
): CounterStep {
  const state =
    was.unseenSince !== null && lasted(was.unseenSince, timestampMs, GAP_MS)
      ? counterUnseen(was, timestampMs)
      : was;
  const { phase } = state;
  const rest = windowMedian(state.rest) ?? value;
  const restOther = windowMedian(state.restOther) ?? other;
  const s = normalised(exercise, rest, value);
  const recent = pushValue(state.recent, timestampMs, value, STILL.spanMs);
  const gapMs = state.lastMs === null ? 0 : timestampMs - state.lastMs;
  const dtMs = gapMs <= GAP_MS ? gapMs : 0;

  const atRest = s < REST.enter;
  /** When, between the last frame and this one, the signal passed a level. */
  const passed = (level: number): number => {
    const from = state.signal;
    return from === null || from === s || dtMs === 0
      ? timestampMs
      : timestampMs - dtMs * Math.min(1, Math.max(0, (s - level) / (s - from)));
  };
  const wasAtRest = state.signal === null || state.signal < REST.enter;
  const leftRestMs = atRest ? timestampMs : wasAtRest ? passed(REST.enter) : state.leftRestMs;
  const wanted = target(phase, s);
  const crossed = { rest: REST.enter, rising: REST.leave, top: TOP.enter, lowering: TOP.leave }[wanted];
  const asksSince = since(state.asksSince, wanted !== phase, passed(crossed));
  const changes = lasted(asksSince, timestampMs, DWELL_MS);
  const next = changes ? wanted : phase;

  const range = Math.max(Math.abs(exercise.rep.full - rest), exercise.rep.minRange);
  const still = windowSpan(recent) >= STILL.spanMs / 2 && spread(recent) <= STILL.share * range;
  const stood = still ? pushValue(state.stood, timestampMs, value, HELD.spanMs) : emptyWindow;
  const level = windowSpan(stood) >= HELD.leastMs ? windowMedian(stood) : null;
  const paused =
    still &&
    value * Math.sign(exercise.rep.full - rest) >=
      exercise.rep.pauseFrom * Math.sign(exercise.rep.full - rest);
  const open: Movement | null =
    state.movement ??
    (next === 'rising'
      ? {
          startMs: leftRestMs ?? timestampMs,
          topMs: null,
          leftTopMs: null,
          peak: value,
          peakMs: timestampMs,
          held: null,
          pauseMs: 0,
          stayMs: 0,
          travel: 0,
          lostSight: state.blind,
          frames: 0,
        }
      : null);
  const lately = windowMedian(recent) ?? value;
  const further = open !== null && normalised(exercise, rest, lately) > normalised(exercise, rest, open.peak);
  const agree = other - restOther;
  const sign = Math.sign(exercise.rep.agreesWith.range);
  const stayMs = (next === 'lowering' ? 0 : (open?.stayMs ?? 0)) + (paused ? dtMs : 0);
  const movement: Movement | null = open && {
    ...open,
    topMs: open.topMs ?? (next === 'top' ? (asksSince ?? timestampMs) : null),
    leftTopMs: changes && next === 'lowering' ? asksSince : changes && next === 'top' ? null : open.leftTopMs,
    peak: further ? lately : open.peak,
    peakMs: s > normalised(exercise, rest, open.peak) + NOISE ? timestampMs : open.peakMs,
    held:
      level !== null &&
      (open.held === null || (s > 0 && Math.sign(exercise.rep.full - rest) * (level - open.held) > 0))
        ? level
        : open.held,
    stayMs,
    pauseMs: Math.max(open.pauseMs, stayMs),
    frames: open.frames + 1,
    travel: sign * agree > sign * open.travel ? agree : open.travel,
  };
  const over = changes && next === 'rest';
  const reach = movement === null ? 0 : normalised(exercise, rest, movement.peak);
  const sameLevel =
    movement !== null &&
    movement.held !== null &&
    Math.abs(movement.peak - movement.held) <= HELD.share * range;
  const finished =
    over && movement && reach >= ATTEMPT_FROM
      ? finish(
          exercise,
          sameLevel ? { ...movement, peak: movement.held } : movement,
          asksSince ?? timestampMs,
          reach,
        )
      : null;
  // Rest is where somebody lies still, not what they pass through on the way down.
  const learns = next === 'rest' && phase === 'rest' && atRest && still;

  const stuckSince =
    movement?.topMs === null ? movement.startMs : next === 'lowering' ? (movement?.leftTopMs ?? null) : null;
  if (!over && lasted(stuckSince, timestampMs, STUCK_MS)) {
    return {
      state: { ...noCounter, lastMs: timestampMs },
      events: [{ type: 'PhaseEntered', timestampMs, phase: 'rest' }],
      finished: null,
    };
  }

  return {
    state: {
      phase: next,
      rest: learns ? pushValue(state.rest, timestampMs, value, REST_SPAN_MS) : state.rest,
      restOther: learns ? pushValue(state.restOther, timestampMs, other, REST_SPAN_MS) : state.restOther,
      recent,
      stood,
      signal: s,
      asksSince: changes ? null : asksSince,
      leftRestMs,
      movement: over ? null : movement,
      lastMs: timestampMs,
      unseenSince: null,
      blind: state.blind && !atRest,
    },
    events: changes ? [{ type: 'PhaseEntered', timestampMs, phase: next }] : [],
    finished,
  };
}
