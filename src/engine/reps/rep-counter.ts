import { lasted, since } from '../../signal/hysteresis.ts';
import {
  emptyWindow,
  pushValue,
  windowMedian,
  windowSpan,
  type TimedWindow,
} from '../../signal/timed-window.ts';
import { counterUnseen, noCounter, type CounterState } from './counter-state.ts';
import type { EngineEvent } from '../events.ts';
import type { RepExercise } from '../exercise.ts';
import { begun, directionOf, finish, type Finished, type Movement } from './movement.ts';
import { REST, target, TOP } from './phases.ts';
import { tempoOf } from './tempo.ts';
import { GAP_MS } from '../sight/tracking.ts';

const DWELL_MS = 150;
/** A peak higher by less than this share of the range is the same peak. Basis: joint angles wander by 2 degrees (footage). */
const NOISE = 0.05;
/** Still: the signal's median over the span moved less than this share of the range within it. Basis: judgement; joint angles wander by 2 degrees (footage), their median by half of that. */
const STILL = { share: 0.12, spanMs: 300 } as const;
/**
 * A top held for this long is judged by its median, not by the moment in which noise made it highest; unless that moment
 * was higher by more than this share of the range. Basis: noise falls with length; the bench's wobbles.
 */
const HELD = { leastMs: 500, spanMs: 1000, share: 0.2 } as const;
/** Standing still so far down, as a share of the movement, is being back: a turning point was learned too low. Basis: half of it, under the top's own limit of .65. */
const STANDS_BACK = 0.5;
/** A movement that has not reached its top, or not come back, within this is none: the rest was learned wrong. Basis: judgement. */
const STUCK_MS = 6000;
/** The rest is the median of the last seconds spent there. */
const REST_SPAN_MS = 3000;
/** What is remembered of a movement to time it by: longer ones are no reps but for a long pause, and timed from their phases. */
const TRAIL_MS = 20_000;

export interface CounterStep {
  readonly state: CounterState;
  readonly events: readonly EngineEvent[];
  readonly finished: Finished | null;
}

const spread = ({ sorted }: TimedWindow): number => (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);

/** The level at rest, the range from there to the full movement, and where the way back to rest ends. */
function scaleOf(exercise: RepExercise, { rest, floor, phase, movement }: CounterState, level: number) {
  const { full, minRange, from } = exercise.rep;
  const turning = from === 'turning';
  const atRest = (turning ? floor : windowMedian(rest)) ?? level;
  const expected = Math.max(directionOf(exercise) * full - atRest, minRange);
  const own = turning && movement && (phase === 'top' || phase === 'lowering') ? movement.peak - atRest : 0;
  return {
    rest: atRest,
    expected,
    range: own > 0 ? own : expected,
    back: turning ? REST.turned : REST.enter,
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
  const turning = exercise.rep.from === 'turning';
  const level = directionOf(exercise) * value;
  const { rest, range, expected, back } = scaleOf(exercise, state, level);
  const restOther = windowMedian(state.restOther) ?? other;
  const s = (level - rest) / range;
  const recent = pushValue(state.recent, timestampMs, level, STILL.spanMs);
  const lately = windowMedian(recent) ?? level;
  const settled = pushValue(state.settled, timestampMs, lately, STILL.spanMs);
  const trail = pushValue(state.trail, timestampMs, lately, TRAIL_MS);
  const gapMs = state.lastMs === null ? 0 : timestampMs - state.lastMs;
  const dtMs = gapMs <= GAP_MS ? gapMs : 0;

  const atRest = s < REST.enter;
  /** When, between the last frame and this one, the signal passed a threshold. */
  const passed = (threshold: number): number => {
    const from = state.signal;
    return from === null || from === s || dtMs === 0
      ? timestampMs
      : timestampMs - dtMs * Math.min(1, Math.max(0, (s - threshold) / (s - from)));
  };
  const leaves = !atRest && state.signal !== null && state.signal < REST.enter;
  const leftRestMs = atRest ? timestampMs : leaves ? passed(REST.enter) : (state.leftRestMs ?? timestampMs);
  const reachedMs = s < TOP.enter ? null : (state.reachedMs ?? passed(TOP.enter));
  const fellMs = s > back ? null : (state.fellMs ?? passed(back));
  const still = windowSpan(settled) >= STILL.spanMs / 2 && spread(settled) <= STILL.share * range;
  const stood = still ? pushValue(state.stood, timestampMs, level, HELD.spanMs) : emptyWindow;
  const standsAt = windowSpan(stood) >= HELD.leastMs ? windowMedian(stood) : null;
  const stoppedLow = turning && phase === 'lowering' && standsAt !== null && s < STANDS_BACK;
  const wanted = stoppedLow ? 'rest' : target(phase, s, back);
  const crossed = { rest: back, rising: REST.leave, top: TOP.enter, lowering: TOP.leave }[wanted];
  const asksSince = since(state.asksSince, wanted !== phase, passed(crossed));
  const changes = lasted(asksSince, timestampMs, DWELL_MS);
  const next = changes ? wanted : phase;
  const pauseFrom = exercise.rep.pauseFrom;
  const lowest = pauseFrom === undefined ? rest + TOP.enter * range : directionOf(exercise) * pauseFrom;
  const stays = (state.movement?.stayMs ?? 0) > 0;
  const high = level >= lowest - (stays ? STILL.share * range : 0);
  const open =
    state.movement ??
    (next === 'rising' ? begun(leftRestMs ?? timestampMs, level, timestampMs, state.blind) : null);
  const agree = other - restOther;
  const sign = Math.sign(exercise.rep.agreesWith.range);
  // A pause begins and ends standing still; a wobble in between, still at the top, is part of it.
  const stayMs = high && (stays || still) ? (open?.stayMs ?? 0) + dtMs : 0;
  const movement: Movement | null = open && {
    ...open,
    topMs: open.topMs ?? (next === 'top' ? (reachedMs ?? timestampMs) : null),
    leftTopMs: changes && next === 'lowering' ? asksSince : changes && next === 'top' ? null : open.leftTopMs,
    peak: Math.max(open.peak, lately),
    peakMs: level > open.peak + NOISE * range ? timestampMs : open.peakMs,
    held: standsAt === null ? open.held : Math.max(open.held ?? standsAt, standsAt),
    stayMs,
    pauseMs: still ? Math.max(open.pauseMs, stayMs) : open.pauseMs,
    frames: open.frames + 1,
    travel: sign * agree > sign * open.travel ? agree : open.travel,
  };
  const over = changes && next === 'rest';
  const top = movement ? topOf(movement, range) : level;
  const finished =
    over && movement
      ? finish(
          exercise,
          movement,
          fellMs ?? timestampMs,
          rest,
          expected,
          top,
          tempoOf(trail, movement.startMs, rest, top, rest + back * range),
        )
      : null;
  // Rest is where somebody lies still, not what they pass through on the way down.
  const learns = next === 'rest' && phase === 'rest' && atRest && still;

  // Somebody who stands still at rest has settled there, whatever was passed through on the way.
  const settles = next === 'rest' && phase === 'rest' && atRest && standsAt !== null;
  const floor = settles ? standsAt : next === 'rest' ? Math.min(state.floor ?? lately, lately) : state.floor;

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
      rest: learns ? pushValue(state.rest, timestampMs, level, REST_SPAN_MS) : state.rest,
      restOther: learnsOther(exercise, learns, over || settles || lately < (state.floor ?? Infinity))
        ? pushValue(turning ? emptyWindow : state.restOther, timestampMs, other, REST_SPAN_MS)
        : state.restOther,
      floor: over ? level : floor,
      recent,
      settled,
      trail: over ? emptyWindow : trail,
      stood,
      signal: s,
      asksSince: changes ? null : asksSince,
      leftRestMs,
      reachedMs,
      fellMs,
      movement: over ? null : movement,
      lastMs: timestampMs,
      unseenSince: null,
      // Where rest is a stillness, what was not seen to begin is over only there, not where it was passed through.
      blind: state.blind && !(atRest && (turning || still)),
    },
    events: changes ? [{ type: 'PhaseEntered', timestampMs, phase: next }] : [],
    finished,
  };
}

/** The level of the top: where it was held, or else its highest third of a second. */
const topOf = ({ held, peak }: Movement, range: number): number =>
  held !== null && peak - held <= HELD.share * range ? held : peak;

/** The second signal's rest is learned with the first's: where that is a turning point, where it turns. */
const learnsOther = ({ rep }: RepExercise, learns: boolean, turns: boolean): boolean =>
  rep.from === 'still' ? learns : turns;
