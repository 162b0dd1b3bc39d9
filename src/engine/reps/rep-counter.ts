import { lasted, since } from '../../signal/hysteresis.ts';
import { emptySeries, windowMedian, windowSpan, type TimedSeries } from '../../signal/timed-window.ts';
import type { EngineEvent, Phase } from '../events.ts';
import type { RepExercise } from '../exercise.ts';
import { GLITCH_MS } from '../sight/gate.ts';
import { GAP_MS } from '../sight/tracking.ts';
import { isAgreed, isAlone } from './agreement.ts';
import { counterUnseen, noCounter, type CounterState, type Movement, type Turn } from './counter-state.ts';
import { stepCrossings } from './crossings.ts';
import { finish, goesFar, type Finished, type MovementEnd } from './finish.ts';
import { begun, stepMovement } from './movement.ts';
import { stepPhase, type PhaseStep } from './phases.ts';
import type { Reading } from './reading.ts';
import { stepRest } from './rest.ts';
import { directionOf, isTop, normalise, scaleOf } from './scale.ts';
import { smooth } from './smoothing.ts';
import { STANDS, STILL, stepStillness } from './stillness.ts';
import { REST } from './thresholds.ts';
import { aboutTurns, noTurn, splitAt, stepTurn, turnedAt, type TurnStep } from './turn.ts';

/**
 * A movement that has not reached its top, or has not come back, within this time is dropped, because the rest was learned wrong. Basis:
 * judgement.
 */
const STUCK_MS = 6000;

export interface CounterStep extends TurnStep {
  readonly state: CounterState;
  readonly events: readonly EngineEvent[];
  readonly finished: Finished | null;
  /** When the movement that has just ended began, if it went as far as an attempt (ms); null if none ended. */
  readonly endedMs: number | null;
  /** False at the top of a movement whose second measure has not moved as far as in a rep: then this is another movement. */
  readonly agrees: boolean;
}

/** One frame in which both measures were seen: `value` of `rep.by`, `other` of `rep.agreesWith`, in their units. */
export interface Measured {
  readonly value: number;
  readonly other: number;
  readonly timestampMs: number;
  /** Was a joint not seen, but assumed to be where it was? */
  readonly assumed?: boolean;
}

/** After a time without frames, during which the counter could not see the trainee. */
const resumed = (state: CounterState, timestampMs: number): CounterState =>
  lasted(state.unseenSince, timestampMs, GAP_MS) ? counterUnseen(state, timestampMs) : state;

/** Time since the last frame (ms); 0 for the first frame and after a gap that is too long to be bridged. */
function bridged(lastMs: number | null, timestampMs: number): number {
  const gapMs = lastMs === null ? 0 : timestampMs - lastMs;
  return gapMs <= GAP_MS ? gapMs : 0;
}

/** How long the trainee was out of sight before this frame (ms). */
const hiddenFor = ({ unseenSince, lastMs }: CounterState, timestampMs: number): number =>
  unseenSince === null || lastMs === null ? 0 : timestampMs - lastMs;

/** When the movement began to wait for its top or, on the way down, for its end; null if it does not wait. */
export function stuckSince(movement: Movement | null, phase: Phase): number | null {
  if (movement === null) return null;
  if (movement.topMs === null) return movement.startMs;
  return phase === 'lowering' ? movement.leftTopMs : null;
}

/**
 * Has a trainee who comes down from a movement stopped above the rest with the first measure alone? Not at the top, where the second
 * measure may be misread, and only if the exercise says how far the two go together.
 */
function isDownAlone(
  exercise: RepExercise,
  { restOther, movement }: CounterState,
  { level, other, scale }: Pick<Reading, 'level' | 'other' | 'scale'>,
): boolean {
  const before = windowMedian(restOther);
  if (before === null || movement === null) return false;
  const isDown = movement.topMs !== null && level < movement.peak - REST.enter * scale.range;
  const isAway = normalise(scale, level) >= REST.leave;
  return isDown && isAway && isAlone(exercise, level, scale.rest, other - before);
}

/** Reads one frame: normalises and smooths its level, and checks whether it stands still. */
function read(exercise: RepExercise, state: CounterState, { value, other, timestampMs }: Measured) {
  const level = directionOf(exercise) * value;
  const scale = scaleOf(exercise, state, level);
  const { smoothLevel, ...windows } = smooth(state, level, timestampMs);
  const { stood, ...stillness } = stepStillness(state.stood, windows.settled, {
    level,
    range: scale.range,
    timestampMs,
  });
  const reading: Reading = {
    timestampMs,
    dtMs: bridged(state.lastMs, timestampMs),
    level,
    smoothLevel,
    isSmooth: windowSpan(windows.recent) >= STILL.spanMs / 2,
    other,
    scale,
    signal: normalise(scale, level),
    lastSignal: state.signal,
    seenMs: windowSpan(windows.trail),
    ...stillness,
    restsElsewhere: stillness.standsAt !== null && isDownAlone(exercise, state, { level, other, scale }),
    standsAtTop: isTop(exercise, scale, stillness.standsAt),
  };
  return { reading, windows: { ...windows, stood } };
}

/** The movement is dropped, and the rest is learned again. */
const dropped = (timestampMs: number): CounterStep => ({
  state: { ...noCounter, lastMs: timestampMs },
  events: [{ type: 'PhaseEntered', timestampMs, phase: 'rest' }],
  finished: null,
  endedMs: null,
  ...noTurn,
  agrees: true,
});

/** The movement that this frame belongs to: one that began at a turn, the one in progress, or a new one; null if there is none. */
function openIn(
  { movement, blind }: CounterState,
  reading: Reading,
  { turn, step, leftRestMs }: { turn: Turn | null; step: PhaseStep; leftRestMs: number },
): Movement | null {
  if (turn !== null) {
    const frames = (movement?.frames ?? 0) - turn.movement.frames;
    return { ...begun(turn.atMs, { ...reading, level: turn.level }, false), frames };
  }
  return movement ?? (step.phase === 'rising' ? begun(leftRestMs, reading, blind) : null);
}

/** How a movement ends in this frame: at the turn, if there is one, at the end of the rest zone, or standing still above it. */
function endIn(
  { arrivedMs }: CounterState,
  { timestampMs, scale }: Reading,
  { turn, fellMs, trail }: { turn: Turn | null; fellMs: number | null; trail: TimedSeries },
): MovementEnd {
  const endMs = turn?.atMs ?? fellMs ?? timestampMs - STANDS.leastMs;
  return { trail, scale, endMs, stands: turn !== null || fellMs === null, arrivedMs };
}

/**
 * Counts one frame. The phase goes through rest, rising, top and lowering, with hysteresis and dwell. A movement is finished when it is
 * back at rest, or at the next top if the trainee turned around near the rest.
 */
export function stepCounter(exercise: RepExercise, was: CounterState, measured: Measured): CounterStep {
  const { timestampMs } = measured;
  const state = resumed(was, timestampMs);
  const { reading, windows } = read(exercise, state, measured);
  const { scale } = reading;
  const turning = exercise.rep.from === 'turning';
  const crossings = stepCrossings(state, reading, scale.back);
  const step = stepPhase(state, reading, turning);
  const over = step.changed && step.phase === 'rest';
  const hiddenMs = hiddenFor(was, timestampMs);
  const turned = turnedAt(exercise, state, step, reading);
  const turn = turned?.isBack ? turned.turn : null;
  const [before, after] = turn
    ? splitAt(windows.trail, turn.atMs)
    : [windows.trail, over ? emptySeries : windows.trail];
  const assumedSince = since(state.assumedSince, measured.assumed === true, timestampMs);
  const open = openIn(state, reading, { turn, step, leftRestMs: crossings.leftRestMs });
  const movement =
    open &&
    stepMovement(exercise, open, reading, {
      step,
      reachedMs: crossings.reachedMs,
      assumed: lasted(assumedSince, timestampMs, GLITCH_MS),
      hiddenMs,
      restOther: windowMedian(state.restOther) ?? measured.other,
    });
  if (!over && lasted(stuckSince(movement, step.phase), timestampMs, STUCK_MS)) return dropped(timestampMs);
  const ended = turn?.movement ?? (over ? movement : null);
  const finished =
    ended &&
    finish(exercise, ended, endIn(state, reading, { turn, fellMs: crossings.fellMs, trail: before }));
  const down = step.phase === 'lowering' ? movement : null;
  const nextTurn = stepTurn(state.turn, reading, down, hiddenMs > GLITCH_MS);
  return {
    state: {
      ...windows,
      ...crossings,
      // A trainee may come to rest slightly above the rest zone without passing its end.
      leftRestMs:
        over || (step.phase === 'rest' && reading.standsAt !== null) ? timestampMs : crossings.leftRestMs,
      ...stepRest(state, reading, step, turning),
      ...(turn && turning ? { floor: turn.level } : {}),
      phase: step.phase,
      trail: after,
      signal: reading.signal,
      pending: step.changed ? null : step.pending,
      movement: over ? null : movement,
      turn: nextTurn,
      arrivedMs: finished?.arrivesMs ?? state.arrivedMs,
      lastMs: timestampMs,
      unseenSince: null,
      assumedSince,
    },
    events: step.changed ? [{ type: 'PhaseEntered', timestampMs, phase: step.phase }] : [],
    finished,
    endedMs: ended && goesFar(exercise, ended, scale) ? ended.startMs : null,
    ...aboutTurns(turned, nextTurn, reading),
    agrees: step.phase !== 'top' || movement === null || isAgreed(exercise, movement, scale.rest),
  };
}
