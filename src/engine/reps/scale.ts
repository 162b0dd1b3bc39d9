import { windowMedian } from '../../signal/timed-window.ts';
import type { RepExercise } from '../exercise.ts';
import type { CounterState } from './counter-state.ts';
import { REST, TOP } from './thresholds.ts';

/** 1 if `rep.by` grows on its way to the top, else -1. */
export const directionOf = ({ rep }: RepExercise): 1 | -1 => (rep.goes === 'up' ? 1 : -1);

/** The reference for levels, in the unit of `rep.by`. */
export interface Scale {
  /** The level at rest. */
  readonly rest: number;
  /** From rest to the full movement that the exercise asks for. */
  readonly expected: number;
  /** From rest to the top: the expected top, or the top of this movement (on the way down to a turning point, or after a short way to the top). */
  readonly range: number;
  /** The signal at which the way down ends. */
  readonly back: number;
}

/** The scale of this frame. Until the trainee has been seen to lie still, the lowest level so far is used as the rest. */
export function scaleOf(
  exercise: RepExercise,
  { rest, floor, phase, movement }: Pick<CounterState, 'rest' | 'floor' | 'phase' | 'movement'>,
  level: number,
): Scale {
  const { full, minRange, from, leastWay } = exercise.rep;
  const turning = from === 'turning';
  const restLevel = (turning ? null : windowMedian(rest)) ?? floor ?? level;
  const expected = Math.max(directionOf(exercise) * full - restLevel, minRange);
  // A movement that has not reached its top is measured by the expected one, and is over at the level where it began.
  const topped = movement !== null && (phase === 'top' || phase === 'lowering');
  const way = topped ? movement.peak - restLevel : 0;
  // From a still rest, a movement has its own scale only if it reached the top although the expected one was out of reach.
  const own = leastWay !== undefined && way >= leastWay && way < TOP.enter * expected;
  const observed = turning || own ? way : 0;
  return {
    rest: restLevel,
    expected,
    range: observed > 0 ? observed : expected,
    back: turning && phase !== 'rising' ? REST.turned : REST.enter,
  };
}

/** The level from which a pause counts, on the counter's own scale; null if the exercise does not say. */
export function pauseLevel(exercise: RepExercise, { rest }: Pick<Scale, 'rest'>): number | null {
  const { pauseFrom, leastWay } = exercise.rep;
  if (pauseFrom === undefined) return null;
  return Math.max(directionOf(exercise) * pauseFrom, leastWay === undefined ? -Infinity : rest + leastWay);
}

/** Is a level at which the trainee stands still so high that this is the top, however far the full movement is? */
export function isTop(exercise: RepExercise, scale: Pick<Scale, 'rest'>, standsAt: number | null): boolean {
  const from = exercise.rep.leastWay === undefined ? null : pauseLevel(exercise, scale);
  return standsAt !== null && from !== null && standsAt >= from;
}

/** The signal: 0 at rest, 1 at the top. */
export const normalise = ({ rest, range }: Scale, level: number): number => (level - rest) / range;
