import type { TimedSeries } from '../../signal/timed-window.ts';
import type { AttemptFlaw } from '../events.ts';
import type { RepExercise } from '../exercise.ts';
import { agreementOf, isAgreed } from './agreement.ts';
import type { Movement } from './counter-state.ts';
import { directionOf, type Scale } from './scale.ts';
import { TIMED, tempoOf, timeTo, whole } from './tempo.ts';
import { STILL } from './stillness.ts';
import { REST, TOP } from './thresholds.ts';

/**
 * The shortest movement without its pause. Basis: our coaching notes, Reps, say 1.2 s. This is less than a third of that, because going
 * up or down within half a second is a fault of its own (advice) and therefore still a rep. No person moves up and down in a third of a
 * second.
 */
const SHORTEST_MS = 350;
/**
 * From leaving rest to being back, including the pause, and one frame more, because the ends are known to a frame: anything shorter is a
 * keypoint that jumped. Basis: jumps last 60 to 200 ms (drawn people), smoothed to twice that.
 */
export const OVER_MS = 600;
/**
 * The longest movement without its pause. A movement that never reached its top stopped short, however long it took. Basis: our coaching
 * notes, Reps.
 */
const LONGEST_MS = 12_000;
/** A movement that never reached this share of the full one was a fidget, not an attempt. Basis: judgement. */
const ATTEMPT_FROM = 0.42;
/**
 * A top at which the trainee stood still is judged by its median, not by the moment in which noise made it highest, unless that moment
 * was higher by more than this share of the range. Basis: noise decreases with length; the bench's wobbles.
 */
const HELD_SHARE = 0.2;

/** The filters show a moving joint with this delay. Basis: measured on the bench, .05 s at 10 to 30 frames a second. */
const LAG_MS = 50;

/** The end of a movement is estimated at most this far ahead. Basis: judgement; the last part of a way of 3 s takes as long. */
const MOST_AHEAD_MS = 1200;

/** A movement that is over. */
export interface Finished {
  readonly movement: Movement;
  /** The level at rest before it and at its top, in the unit of `rep.by`. */
  readonly rest: number;
  readonly peak: number;
  /** The peak as a share of the full movement. */
  readonly reach: number;
  /** When it passed the end of the rest zone on its way back. */
  readonly endMs: number;
  /**
   * Estimates of when it left rest and when it is back there. They differ from the crossings, because the start threshold is crossed
   * after the true start, and the end threshold before the true end. `arrivesMs` may be up to `MOST_AHEAD_MS` after the frame in which
   * the movement was found to be over.
   */
  readonly setsOutMs: number;
  readonly arrivesMs: number;
  readonly riseMs: number;
  readonly lowerMs: number;
  readonly reachedTop: boolean;
  /** Did the second measure move as far as in a rep? If it moved only its share of a shorter way, the movement can only be an attempt. */
  readonly agrees: boolean;
  /** Why it cannot be a rep, whatever its form. */
  readonly flaw: AttemptFlaw | null;
}

/** The level of the top: the level at which it was held, or else the highest smoothed level. */
export const topOf = ({ held, peak }: Movement, range: number): number =>
  held !== null && peak - held <= HELD_SHARE * range ? held : peak;

function flawOf(movement: Movement, movingMs: number, endMs: number): AttemptFlaw | null {
  if (movement.lostSight) return 'not-seen';
  // A keypoint that jumps does not stand still on its way.
  const thrown = movingMs < SHORTEST_MS && movement.held === null;
  const lastsMs = endMs - movement.startMs;
  const frameMs = movement.frames > 0 ? lastsMs / movement.frames : 0;
  if (thrown || lastsMs - frameMs < OVER_MS) return 'too-quick';
  return movement.topMs !== null && movingMs > LONGEST_MS ? 'too-long' : null;
}

/** The times of a movement (ms). */
interface Ways {
  /** When it was a fifth of its way up, as shown by the median of the last 300 ms; null if the trail does not contain the whole movement. */
  readonly leftMs: number | null;
  readonly riseMs: number;
  readonly lowerMs: number;
}

/** The times of a movement: from the trail, or from the phases if the trail does not contain all of it. */
function waysOf({ rep }: RepExercise, movement: Movement, { trail, scale, endMs }: MovementEnd): Ways {
  const { startMs, topMs, leftTopMs, peakMs } = movement;
  const { rest, range, back } = scale;
  const top = topOf(movement, range);
  // The top of a short movement is near the noise, in which its upper end would be lost.
  const upTo = topMs === null ? TOP.leave : TIMED.high;
  const tempo = tempoOf(trail, { startMs, rest, top, back: rest + back * range, upTo });
  const fallen = rep.from === 'turning' ? REST.turned : REST.enter;
  return {
    leftMs: tempo.leftMs,
    riseMs: tempo.riseMs ?? whole((topMs ?? peakMs) - startMs),
    lowerMs: tempo.lowerMs ?? whole(endMs - (leftTopMs ?? peakMs), fallen, TOP.leave),
  };
}

/**
 * When a movement set out and when it arrives, computed from when it passed a fifth of its way up and the end of its way down, and how
 * long it took in each direction.
 */
function edgesOf(
  movement: Movement,
  { trail, scale, endMs, stands, arrivedMs }: MovementEnd,
  { leftMs, riseMs, lowerMs }: Ways,
): { readonly setsOutMs: number; readonly arrivesMs: number } {
  const { rest, range, expected, back } = scale;
  const way = topOf(movement, range) - rest;
  // The two directions of a movement that stopped short are timed badly, because they are near the noise. The mean of both is closer to
  // either.
  const meanMs = (riseMs + lowerMs) / 2;
  const [upMs, downMs] = movement.topMs === null ? [meanMs, meanMs] : [riseMs, lowerMs];
  const setsOutMs =
    leftMs === null
      ? movement.startMs - timeTo((REST.enter * expected) / way, upMs)
      : leftMs - STILL.spanMs / 2 - timeTo(TIMED.low, upMs);
  const topMs = movement.topMs ?? movement.peakMs;
  const aheadMs = stands ? 0 : Math.min(MOST_AHEAD_MS, timeTo((back * range) / way, downMs));
  // The movement cannot begin before it was seen or before the last one was over, and its top is in between. The trail of a long movement
  // may begin in the middle of it.
  const seenMs = Math.min(movement.startMs, trail.times[0] ?? -Infinity);
  const earliestMs = Math.max(arrivedMs ?? -Infinity, seenMs);
  return {
    setsOutMs: Math.min(topMs, Math.max(setsOutMs - LAG_MS, earliestMs)),
    arrivesMs: Math.max(topMs, endMs - LAG_MS + aheadMs),
  };
}

/** How a movement ended. */
export interface MovementEnd {
  /** Its smoothed levels. */
  readonly trail: TimedSeries;
  readonly scale: Scale;
  /** When it passed the end of the rest zone on its way back, or stopped above it. */
  readonly endMs: number;
  /** Did it stop without passing the end of the rest zone? If so, the trainee is back already. */
  readonly stands: boolean;
  /** When the previous movement was back at rest; null if there was none. */
  readonly arrivedMs: number | null;
}

/** Did the movement go as far as an attempt? */
export function goesFar({ rep: { from, minRange } }: RepExercise, movement: Movement, scale: Scale): boolean {
  const way = movement.peak - scale.rest;
  return way / scale.expected >= ATTEMPT_FROM && (from !== 'turning' || way >= minRange);
}

/** Did the second measure move by its share of the way? */
function isConfirmed(exercise: RepExercise, movement: Movement, { rest, expected }: Scale): boolean {
  const { agreed, required } = agreementOf(exercise, movement, rest);
  return agreed >= Math.min(required, (movement.peak - rest) / expected);
}

/**
 * What a movement amounts to once it is back at rest. Null if it was a fidget, or if the second measure did not move too: then it was not
 * a movement of this exercise.
 */
export function finish(exercise: RepExercise, movement: Movement, end: MovementEnd): Finished | null {
  const { rest, expected, range } = end.scale;
  if (!goesFar(exercise, movement, end.scale) || !isConfirmed(exercise, movement, end.scale)) return null;
  const ways = waysOf(exercise, movement, end);
  const { riseMs, lowerMs } = ways;
  // The two directions are timed by their middle parts; together they cannot take longer than has passed.
  const movingMs = Math.min(riseMs + lowerMs, end.endMs - movement.startMs - movement.pauseMs);
  return {
    movement,
    rest: directionOf(exercise) * rest,
    peak: directionOf(exercise) * topOf(movement, range),
    reach: (movement.peak - rest) / expected,
    endMs: end.endMs,
    ...edgesOf(movement, end, ways),
    riseMs,
    lowerMs,
    reachedTop: movement.topMs !== null,
    agrees: isAgreed(exercise, movement, rest),
    flaw: flawOf(movement, movingMs, end.endMs),
  };
}
