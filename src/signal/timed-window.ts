import { medianOfSorted } from './median.ts';
import { valueAt } from './value-at.ts';

/** The most recent values, oldest first, with their times in milliseconds. Immutable. */
export interface TimedSeries {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/** A series of which medians and spreads are read. */
export interface TimedWindow extends TimedSeries {
  /** The same values in ascending order. A median is read in every frame, and sorting each time took half of the engine's time. */
  readonly sorted: readonly number[];
}

export const emptySeries: TimedSeries = { times: [], values: [] };

export const emptyWindow: TimedWindow = { ...emptySeries, sorted: [] };

/** The index of `value` in ascending values, or the index at which it would be inserted. */
function placeOf(value: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && other < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a value and drops those older than `spanMs` before it. */
export function pushValue(
  { times, values, sorted }: TimedWindow,
  timestampMs: number,
  value: number,
  spanMs: number,
): TimedWindow {
  const from = firstSince(times, timestampMs - spanMs);
  return {
    times: appended(times, from, timestampMs),
    values: appended(values, from, value),
    sorted: exchanged(sorted, values, from, value),
  };
}

/** Which values a window keeps: those of the last `spanMs`, and the last `atLeast` of them however old they are. */
export interface Kept {
  readonly spanMs: number;
  readonly atLeast: number;
}

/** The same, but keeps the last `atLeast` values at any age. */
export function pushKeeping(
  { times, values, sorted }: TimedWindow,
  { timestampMs, value }: { readonly timestampMs: number; readonly value: number },
  { spanMs, atLeast }: Kept,
): TimedWindow {
  const most = Math.max(0, times.length + 1 - atLeast);
  const from = Math.min(firstSince(times, timestampMs - spanMs), most);
  return {
    times: appended(times, from, timestampMs),
    values: appended(values, from, value),
    sorted: exchanged(sorted, values, from, value),
  };
}

/** The same as {@link pushValue} for a series. */
export function pushToSeries(
  { times, values }: TimedSeries,
  timestampMs: number,
  value: number,
  spanMs: number,
): TimedSeries {
  const from = firstSince(times, timestampMs - spanMs);
  return { times: appended(times, from, timestampMs), values: appended(values, from, value) };
}

/** The index of the first of these times that is not before `oldestMs`. */
function firstSince(times: readonly number[], oldestMs: number): number {
  let at = 0;
  for (let ms = times[0]; ms !== undefined && ms < oldestMs; ms = times[at]) at++;
  return at;
}

/** The numbers from that index on, and one more. */
function appended(numbers: readonly number[], from: number, added: number): number[] {
  if (from === 0) return [...numbers, added];
  // A list that is copied and then grows is copied twice. In nearly all cases one number goes and one comes, so the copy keeps its length.
  const next = numbers.slice(from - 1);
  for (let at = 1; at < next.length; at++) next[at - 1] = next[at] ?? added;
  next[next.length - 1] = added;
  return next;
}

/** The ascending values without the first `dropped` of `values`, and with `added` in their place. */
function exchanged(
  sorted: readonly number[],
  values: readonly number[],
  dropped: number,
  added: number,
): number[] {
  const next = sorted.slice();
  const first = values[0];
  if (dropped !== 1 || first === undefined) {
    for (const value of values.slice(0, dropped)) next.splice(placeOf(value, next), 1);
    next.splice(placeOf(added, next), 0, added);
    return next;
  }
  // In nearly all cases the values between the two move by one place.
  let at = placeOf(first, sorted);
  for (let above = sorted[at + 1]; above !== undefined && above < added; above = sorted[at + 1])
    next[at++] = above;
  for (; at > 0; at--) {
    const below = sorted[at - 1];
    if (below === undefined || below <= added) break;
    next[at] = below;
  }
  next[at] = added;
  return next;
}

/** The median of the values; null if there are none. */
export const windowMedian = (window: TimedWindow): number | null => medianOfSorted(window.sorted);

/** The values of the window since that time (ms). */
export function windowSince({ times, values }: TimedWindow, sinceMs: number): TimedWindow {
  const from = firstSince(times, sinceMs);
  const kept = values.slice(from);
  return { times: times.slice(from), values: kept, sorted: kept.toSorted((a, b) => a - b) };
}

/** The median of a window to which a value was just added. Throws if it is empty. */
export function filledMedian(window: TimedWindow): number {
  const median = windowMedian(window);
  if (median === null) throw new Error('an empty window has no median');
  return median;
}

/** Milliseconds from the oldest value to the newest; 0 if there are none. */
export const windowSpan = ({ times }: TimedSeries): number =>
  times.length === 0 ? 0 : valueAt(times, times.length - 1) - valueAt(times, 0);

/** From the lowest value to the highest, in their unit, leaving out a share `tail` at either end. Throws if the window is empty. */
export function windowSpread({ sorted }: TimedWindow, tail = 0): number {
  const left = Math.floor(tail * sorted.length);
  return valueAt(sorted, sorted.length - 1 - left) - valueAt(sorted, left);
}
