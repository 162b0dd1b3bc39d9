import type { Rep } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { RANGE_REPS, showsRange } from '../engine/rules/shows-range.ts';
import { median } from '../signal/median.ts';

/** Fading is reported for a set of at least this many counted reps, so that its thirds have two each. Basis: judgement. */
const LEAST_REPS = 6;
/** A third says something about the range if at least this many of its reps show it. */
const LEAST_OF_THIRD = 2;
/**
 * A loss of range of at least this share is reported. Basis: 197 performed sets of 6 to 12 even reps differ by .056 at most, back
 * extensions by .1; 178 sets that ended .15 short differ by .12 in the median. Drawn sets of 6 and more lose .05 at most.
 */
const LOST_SHARE = 0.1;
/**
 * A change of the time of a rep by at least this share is reported. Basis: 157 performed sets of even reps differ by .23 at most, except
 * for one; of reps that evenly became slower by 40 %, a third of the sets reach it.
 */
const PACE_SHARE = 0.25;

/** How the last third of a set's counted reps differs from the first. The range is compared in the reps that show it. */
export interface Fading {
  /** The share of the range, from rest to the top, that was lost; null if that is too little to report. */
  readonly rangeLost: number | null;
  /** By what share of their time, without the pause, the reps became longer (negative: shorter); null if that is too little to report. */
  readonly slower: number | null;
}

/** Counted by the engine itself. */
const countedIn = (reps: readonly Rep[]): readonly Rep[] =>
  reps.filter(({ counted, overruled }) => counted && !overruled);

/**
 * The trainee's full range of the day in degrees: the median top of the first three reps of a set that show it. Null if there are fewer, if
 * they are from an older log, or if the exercise has no text for it.
 */
export function rangeTodayOf(exercise: Exercise, reps: readonly Rep[]): number | null {
  if (exercise.kind !== 'reps' || exercise.rep.fullToday === undefined) return null;
  const tops = countedIn(reps)
    .filter((rep) => showsRange(exercise, rep))
    .slice(0, RANGE_REPS)
    .flatMap(({ levels }) => (levels ? [levels.top] : []));
  const top = tops.length === RANGE_REPS ? median(tops) : null;
  return top === null ? null : Math.round(top);
}

/** The share, to a hundredth, by which the median of the last ones differs from that of the first ones; null if either is missing. */
function change(first: readonly number[], last: readonly number[]): number | null {
  const [before, after] = [median(first), median(last)];
  return before === null || after === null || before === 0
    ? null
    : Math.round((after / before - 1) * 100) / 100;
}

/**
 * Did range or pace fade over the reps of a set? Null if not, or if there are too few of them. If rest is a turning point, a rep begins
 * whenever the trainee leaves it, so its time includes the rest, and the pace is not reported.
 */
export function fadingOf(exercise: Exercise, reps: readonly Rep[]): Fading | null {
  if (exercise.kind !== 'reps') return null;
  const isTimed = exercise.rep.from === 'still';
  const counted = countedIn(reps);
  if (counted.length < LEAST_REPS) return null;
  const third = Math.floor(counted.length / 3);
  const [first, last] = [counted.slice(0, third), counted.slice(-third)];
  const rangesOf = (some: readonly Rep[]): readonly number[] => {
    const shown = some.filter((rep) => showsRange(exercise, rep));
    const ranges = shown.flatMap(({ levels }) => (levels ? [Math.abs(levels.top - levels.rest)] : []));
    return ranges.length >= LEAST_OF_THIRD ? ranges : [];
  };
  const timesOf = (some: readonly Rep[]): readonly number[] =>
    some.map(({ startMs, endMs, pauseMs }) => endMs - startMs - pauseMs);
  const lost = -(change(rangesOf(first), rangesOf(last)) ?? 0);
  const longer = isTimed ? (change(timesOf(first), timesOf(last)) ?? 0) : 0;
  const rangeLost = lost >= LOST_SHARE ? lost : null;
  const slower = Math.abs(longer) >= PACE_SHARE ? longer : null;
  return rangeLost === null && slower === null ? null : { rangeLost, slower };
}
