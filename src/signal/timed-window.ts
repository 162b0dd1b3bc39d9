import { medianOfSorted } from './median.ts';
import { valueAt } from './value-at.ts';

/** Values of the last while, oldest first; their times in milliseconds. Never changed, only replaced. */
export interface TimedWindow {
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** The same values in ascending order: a median is read every frame, sorting anew was half of the engine's time. */
  readonly sorted: readonly number[];
}

export const emptyWindow: TimedWindow = { times: [], values: [], sorted: [] };

/** The index at which `value` stands, or would stand, in ascending values. */
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

/** Adds a value and forgets those older than `spanMs` before it. */
export function pushValue(
  window: TimedWindow,
  timestampMs: number,
  value: number,
  spanMs: number,
): TimedWindow {
  const oldest = timestampMs - spanMs;
  const before = window.times;
  let from = 0;
  for (let ms = before[0]; ms !== undefined && ms < oldest; ms = before[from]) from++;
  const times = before.slice(from);
  const values = window.values.slice(from);
  const sorted = values.length > 0 ? window.sorted.slice() : [];
  if (values.length > 0)
    for (let i = 0; i < from; i++) {
      const dropped = window.values[i];
      if (dropped !== undefined) sorted.splice(placeOf(dropped, sorted), 1);
    }
  times.push(timestampMs);
  values.push(value);
  sorted.splice(placeOf(value, sorted), 0, value);
  return { times, values, sorted };
}

/** The median of the values; null if there is none. */
export const windowMedian = (window: TimedWindow): number | null => medianOfSorted(window.sorted);

/** The median of a window that was just pushed to. Throws if it is empty. */
export function filledMedian(window: TimedWindow): number {
  const median = windowMedian(window);
  if (median === null) throw new Error('an empty window has no median');
  return median;
}

/** Milliseconds from the oldest value to the newest; an empty window spans none. */
export const windowSpan = ({ times }: TimedWindow): number =>
  times.length === 0 ? 0 : valueAt(times, times.length - 1) - valueAt(times, 0);

/** From the lowest value to the highest, in their unit, without a share `tail` of them at either end. Throws if the window is empty. */
export function windowSpread({ sorted }: TimedWindow, tail = 0): number {
  const left = Math.floor(tail * sorted.length);
  return valueAt(sorted, sorted.length - 1 - left) - valueAt(sorted, left);
}
