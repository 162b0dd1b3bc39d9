import type { Rep } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { RANGE_REPS, showsRange } from '../engine/rules/shows-range.ts';
import { median } from '../signal/median.ts';

/**
 * A rep is short of that range if it lacks at least this share of it. Basis: the review's figures on fading: even reps differ by .1 at
 * most, sets that end .15 short by .12 in the median.
 */
const SHORT_SHARE = 0.12;
/** This many short reps in a row lead to a reminder. Basis: judgement; one may be a slip. */
const SHORT_REPS = 2;

/** What is known about the trainee's range today in one exercise, and what was announced. */
export interface RangeToday {
  /** From rest to the top, in the measure's unit, of each of the first reps that show it. */
  readonly first: readonly number[];
  /** How many reps in a row that show it were short of it. */
  readonly short: number;
  readonly announced: boolean;
  readonly reminded: boolean;
}

export const noRange: RangeToday = { first: [], short: 0, announced: false, reminded: false };

/** Has the range become known without being announced yet? */
export const isRangeNew = ({ first, announced }: RangeToday): boolean =>
  first.length === RANGE_REPS && !announced;

/**
 * Adds a counted rep, unless it does not show the range. Returns whether to remind the trainee of the range now, which happens once in a
 * session and never affects the count.
 */
export function stepRange(
  exercise: Exercise,
  was: RangeToday,
  rep: Pick<Rep, 'counted' | 'faults' | 'levels'>,
): readonly [RangeToday, boolean] {
  if (exercise.kind !== 'reps' || exercise.rep.fullToday === undefined || !rep.levels) return [was, false];
  if (!showsRange(exercise, rep)) return [was, false];
  const range = Math.abs(rep.levels.top - rep.levels.rest);
  if (was.first.length < RANGE_REPS) return [{ ...was, first: [...was.first, range] }, false];
  const short = range < (1 - SHORT_SHARE) * (median(was.first) ?? 0) ? was.short + 1 : 0;
  const reminds = short >= SHORT_REPS && !was.reminded;
  return [{ ...was, short, reminded: was.reminded || reminds }, reminds];
}
