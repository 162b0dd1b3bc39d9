import type { AttemptFlaw } from '../events.ts';
import type { RepExercise } from '../exercise.ts';
import { REST, TOP } from './phases.ts';
import { whole, type Tempo } from './tempo.ts';

/**
 * A movement without its pause. Basis: 12 s from our coaching notes, Reps; of its 1.2 s less than a third, since going up or down
 * within half a second is a fault of its own (advice), and so still a rep: up and down in a third of a second is no person's movement.
 * What never reached its top stopped short, however long it stayed there.
 */
const SHORTEST_MS = 350;
/** From leaving rest to being back, pause and all: what is over sooner is a keypoint that jumped. Basis: jumps last 60 to 200 ms (drawn people), smoothed to twice that. */
const OVER_MS = 600;
const LONGEST_MS = 12000;
/** A movement that never came this far, as a share of the full one, was a fidget, not an attempt. Basis: judgement. */
const ATTEMPT_FROM = 0.42;

/** A movement on its way. Times in milliseconds; levels are `rep.by`, negated where it goes down: higher is further. */
export interface Movement {
  readonly startMs: number;
  readonly topMs: number | null;
  readonly leftTopMs: number | null;
  readonly peak: number;
  readonly peakMs: number;
  /** The highest level at which it stood still, null where it did nowhere for long enough. */
  readonly held: number | null;
  /** The longest stay at the top, and the one that is going on. */
  readonly pauseMs: number;
  readonly stayMs: number;
  readonly travel: number;
  readonly lostSight: boolean;
  readonly frames: number;
}

export const begun = (startMs: number, level: number, timestampMs: number, blind: boolean): Movement => ({
  startMs,
  topMs: null,
  leftTopMs: null,
  peak: level,
  peakMs: timestampMs,
  held: null,
  pauseMs: 0,
  stayMs: 0,
  travel: 0,
  lostSight: blind,
  frames: 0,
});

/** A movement that is over; `peak` in the unit of `rep.by`; `flaw`: why it cannot be a rep whatever its form. */
export interface Finished {
  readonly movement: Movement;
  readonly peak: number;
  /** The peak as a share of the full movement. */
  readonly reach: number;
  readonly endMs: number;
  readonly riseMs: number;
  readonly lowerMs: number;
  readonly reachedTop: boolean;
  readonly flaw: AttemptFlaw | null;
}

/** 1 where `rep.by` grows on its way to the top, else -1. */
export const directionOf = ({ rep }: RepExercise): 1 | -1 => (rep.goes === 'up' ? 1 : -1);

/**
 * What a movement from the level `rest` came to, on its return at `endMs`; `range`: of the full movement, `top`: its peak, `tempo`: its times.
 * Null where it was a fidget, or the second signal did not move along: that was no movement of this exercise.
 */
export function finish(
  exercise: RepExercise,
  movement: Movement,
  endMs: number,
  rest: number,
  range: number,
  top: number,
  tempo: Tempo,
): Finished | null {
  const { agreesWith, from, minRange } = exercise.rep;
  const reach = (movement.peak - rest) / range;
  if (reach < ATTEMPT_FROM) return null;
  if (from === 'turning' && movement.peak - rest < minRange) return null;
  if (movement.travel * Math.sign(agreesWith.range) < Math.abs(agreesWith.range)) return null;
  const reachedTop = movement.topMs !== null;
  const riseMs = tempo.riseMs ?? whole((movement.topMs ?? movement.peakMs) - movement.startMs);
  // Over before its median was down: timed from its phases.
  const fallen = from === 'turning' ? REST.turned : REST.enter;
  const lowerMs = tempo.lowerMs ?? whole(endMs - (movement.leftTopMs ?? movement.peakMs), fallen, TOP.leave);
  const moving = riseMs + lowerMs;
  const flaw = movement.lostSight
    ? 'not-seen'
    : moving < SHORTEST_MS || endMs - movement.startMs < OVER_MS
      ? 'too-quick'
      : reachedTop && moving > LONGEST_MS
        ? 'too-long'
        : null;
  return { movement, peak: directionOf(exercise) * top, reach, endMs, riseMs, lowerMs, reachedTop, flaw };
}
