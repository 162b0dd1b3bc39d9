import { lasted, since } from '../signal/hysteresis.ts';
import { emptyWindow, pushValue, windowMedian, type TimedWindow } from '../signal/timed-window.ts';
import type { AttemptFlaw, EngineEvent, Phase } from './events.ts';
import type { RepExercise } from './exercise.ts';

/** Thresholds on the signal, 0 at the user's rest and 1 at the full movement. Basis: domain.md, Reps. */
const TOP = { enter: 0.8, leave: 0.65 } as const;
const REST = { enter: 0.2, leave: 0.35 } as const;
/** A movement that never came this far was a fidget, not an attempt. Basis: judgement. */
const ATTEMPT_FROM = 0.5;
const DWELL_MS = 150;
/** A peak higher by less than this share of the range is the same peak. Basis: joint angles wander by 2 degrees (footage). */
const NOISE = 0.05;
/**
 * A movement without its pause. Basis: 12 s from domain.md, Reps; of its 1.2 s only half, since going up or down within
 * half a second is a fault of its own (advice), and so still a rep: what is quicker still is no person's movement.
 */
const SHORTEST_MS = 600;
const LONGEST_MS = 12000;
/** Unseen for longer voids the movement. Basis: domain.md, Reps. */
const FREEZE_MS = 500;
const BRIDGE_MS = 500;
/** Still: the signal moved less than this share of the range within the span. Basis: judgement, twice what MoveNet's noise moves it. */
const STILL = { share: 0.08, spanMs: 300 } as const;
/**
 * Between rest's and the top's thresholds lie the middle 60 % of a movement, crossed in .41 (raised cosine) to .6 (even
 * speed) of its time: the whole is taken as 2.3 times that, and more where it reached beyond the full movement.
 */
const MIDDLE_TO_WHOLE = 2.3;
/** The rest is the median of the last seconds spent there. */
const REST_SPAN_MS = 3000;

/** A movement on its way. Times in milliseconds, `peak` in the unit of `rep.by`. */
export interface Movement {
  readonly startMs: number;
  readonly topMs: number | null;
  readonly leftTopMs: number | null;
  readonly peak: number;
  readonly peakMs: number;
  readonly pauseMs: number;
  readonly travel: number;
  readonly lostSight: boolean;
  readonly frames: number;
}

export interface CounterState {
  readonly phase: Phase;
  readonly rest: TimedWindow;
  readonly restOther: TimedWindow;
  readonly recent: TimedWindow;
  /** The signal in the last frame: 0 at the user's rest, 1 at the full movement. */
  readonly signal: number | null;
  /** Since when the signal asks for the next phase. */
  readonly asksSince: number | null;
  /** When it last left the rest zone, the start of a movement. */
  readonly leftRestMs: number | null;
  readonly movement: Movement | null;
  readonly lastMs: number | null;
  readonly unseenSince: number | null;
}

export const noCounter: CounterState = {
  phase: 'rest',
  rest: emptyWindow,
  restOther: emptyWindow,
  recent: emptyWindow,
  signal: null,
  asksSince: null,
  leftRestMs: null,
  movement: null,
  lastMs: null,
  unseenSince: null,
};

/** A movement that is over; `flaw`: why it cannot be a rep whatever its form. */
export interface Finished {
  readonly movement: Movement;
  readonly endMs: number;
  readonly riseMs: number;
  readonly lowerMs: number;
  readonly reachedTop: boolean;
  readonly flaw: AttemptFlaw | null;
}

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

function finish(exercise: RepExercise, movement: Movement, endMs: number, reach: number): Finished | null {
  const { agreesWith } = exercise.rep;
  const reachedTop = movement.topMs !== null;
  const riseMs =
    MIDDLE_TO_WHOLE * Math.max(1, reach) * ((movement.topMs ?? movement.peakMs) - movement.startMs);
  const lowerMs = MIDDLE_TO_WHOLE * Math.max(1, reach) * (endMs - (movement.leftTopMs ?? movement.peakMs));
  const moving = riseMs + lowerMs;
  const agrees = movement.travel * Math.sign(agreesWith.range) >= Math.abs(agreesWith.range);
  if (!agrees) return null;
  const flaw = movement.lostSight
    ? 'not-seen'
    : moving < SHORTEST_MS
      ? 'too-quick'
      : moving > LONGEST_MS
        ? 'too-long'
        : null;
  return { movement, endMs, riseMs, lowerMs, reachedTop, flaw };
}

/** The trainee cannot be seen in this frame: phases stand still, and a long gap marks the movement. */
export function counterUnseen(state: CounterState, timestampMs: number): CounterState {
  const unseenSince = since(state.unseenSince, true, timestampMs);
  const lostSight = lasted(unseenSince, timestampMs, FREEZE_MS);
  const movement = state.movement && { ...state.movement, lostSight: state.movement.lostSight || lostSight };
  return { ...state, unseenSince, movement, asksSince: null, recent: emptyWindow, signal: null };
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
    was.unseenSince !== null && lasted(was.unseenSince, timestampMs, FREEZE_MS)
      ? counterUnseen(was, timestampMs)
      : was;
  const { phase } = state;
  const rest = windowMedian(state.rest) ?? value;
  const restOther = windowMedian(state.restOther) ?? other;
  const s = normalised(exercise, rest, value);
  const recent = pushValue(state.recent, timestampMs, s, STILL.spanMs);
  const gapMs = state.lastMs === null ? 0 : timestampMs - state.lastMs;
  const dtMs = gapMs <= BRIDGE_MS ? gapMs : 0;

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
  const level = { rest: REST.enter, rising: REST.leave, top: TOP.enter, lowering: TOP.leave }[wanted];
  const asksSince = since(state.asksSince, wanted !== phase, passed(level));
  const changes = lasted(asksSince, timestampMs, DWELL_MS);
  const next = changes ? wanted : phase;

  const still = spread(recent) <= STILL.share;
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
          pauseMs: 0,
          travel: 0,
          lostSight: false,
          frames: 0,
        }
      : null);
  const further = open !== null && s > normalised(exercise, rest, open.peak);
  const agree = other - restOther;
  const sign = Math.sign(exercise.rep.agreesWith.range);
  const movement: Movement | null = open && {
    ...open,
    topMs: open.topMs ?? (next === 'top' ? (asksSince ?? timestampMs) : null),
    leftTopMs: changes && next === 'lowering' ? asksSince : changes && next === 'top' ? null : open.leftTopMs,
    peak: further ? value : open.peak,
    peakMs: s > normalised(exercise, rest, open.peak) + NOISE ? timestampMs : open.peakMs,
    pauseMs: open.pauseMs + (paused ? dtMs : 0),
    frames: open.frames + 1,
    travel: sign * agree > sign * open.travel ? agree : open.travel,
  };
  const over = changes && next === 'rest';
  const reach = movement === null ? 0 : normalised(exercise, rest, movement.peak);
  const finished =
    over && movement && reach >= ATTEMPT_FROM
      ? finish(exercise, movement, asksSince ?? timestampMs, reach)
      : null;
  const learns = next === 'rest' && phase === 'rest' && atRest;

  return {
    state: {
      phase: next,
      rest: learns ? pushValue(state.rest, timestampMs, value, REST_SPAN_MS) : state.rest,
      restOther: learns ? pushValue(state.restOther, timestampMs, other, REST_SPAN_MS) : state.restOther,
      recent,
      signal: s,
      asksSince: changes ? null : asksSince,
      leftRestMs,
      movement: over ? null : movement,
      lastMs: timestampMs,
      unseenSince: null,
    },
    events: changes ? [{ type: 'PhaseEntered', timestampMs, phase: next }] : [],
    finished,
  };
}
