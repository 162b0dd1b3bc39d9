import { medianOfSorted } from './median.ts';
import { valueAt } from './value-at.ts';

/** The most recent values, oldest first, with their times in milliseconds. Immutable. */
export interface TimedWindow {
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** The same values in ascending order. A median is read in every frame, and sorting each time took half of the engine's time. */
  readonly sorted: readonly number[];
}

export const emptyWindow: TimedWindow = { times: [], values: [], sorted: [] };

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
export const pushValue = (
  window: TimedWindow,
  timestampMs: number,
  value: number,
  spanMs: number,
): TimedWindow => pushKeeping(window, { timestampMs, value }, { spanMs, atLeast: 1 });

/** The same, but keeps the last `atLeast` values at any age. */
export function pushKeeping(
  { times, values, sorted }: TimedWindow,
  { timestampMs, value }: { readonly timestampMs: number; readonly value: number },
  { spanMs, atLeast }: { readonly spanMs: number; readonly atLeast: number },
): TimedWindow {
  const oldest = timestampMs - spanMs;
  const last = times.length + 1 - atLeast;
  let from = 0;
  for (let ms = times[0]; ms !== undefined && ms < oldest && from < last; ms = times[from]) from++;
  const nextTimes = times.slice(from);
  nextTimes.push(timestampMs);
  const nextValues = values.slice(from);
  nextValues.push(value);
  return { times: nextTimes, values: nextValues, sorted: exchanged(sorted, values.slice(0, from), value) };
}

/** The ascending values without the `dropped` ones, and with `added` in its place. */
function exchanged(sorted: readonly number[], dropped: readonly number[], added: number): number[] {
  const [first] = dropped;
  if (first === undefined || dropped.length > 1) {
    const rest = sorted.slice();
    for (const value of dropped) rest.splice(placeOf(value, rest), 1);
    rest.splice(placeOf(added, rest), 0, added);
    return rest;
  }
  // In nearly all cases the values between the two move by one place.
  const next = sorted.slice();
  let at = placeOf(first, sorted);
  for (; at + 1 < next.length && valueAt(next, at + 1) < added; at++) next[at] = valueAt(next, at + 1);
  for (; at > 0 && valueAt(next, at - 1) > added; at--) next[at] = valueAt(next, at - 1);
  next[at] = added;
  return next;
}

/** The median of the values; null if there are none. */
export const windowMedian = (window: TimedWindow): number | null => medianOfSorted(window.sorted);

/** The median of a window to which a value was just added. Throws if it is empty. */
export function filledMedian(window: TimedWindow): number {
  const median = windowMedian(window);
  if (median === null) throw new Error('an empty window has no median');
  return median;
}

/** Milliseconds from the oldest value to the newest; 0 for an empty window. */
export const windowSpan = ({ times }: TimedWindow): number =>
  times.length === 0 ? 0 : valueAt(times, times.length - 1) - valueAt(times, 0);

/** From the lowest value to the highest, in their unit, leaving out a share `tail` at either end. Throws if the window is empty. */
export function windowSpread({ sorted }: TimedWindow, tail = 0): number {
  const left = Math.floor(tail * sorted.length);
  return valueAt(sorted, sorted.length - 1 - left) - valueAt(sorted, left);
}
