import { medianOfSorted } from './median.ts';

/** Values of the last while, oldest first; their times in milliseconds. Never changed, only replaced. */
export interface TimedWindow {
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** The same values in ascending order: a median is read every frame, sorting anew was half of the engine's time. */
  readonly sorted: readonly number[];
}

export const emptyWindow: TimedWindow = { times: [], values: [], sorted: [] };

/** Where `value` stands, or would stand, in ascending values. */
function placeOf(value: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? value) < value) low = middle + 1;
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
  let from = 0;
  while (from < window.times.length && (window.times[from] ?? oldest) < oldest) from++;
  const times = window.times.slice(from);
  const values = window.values.slice(from);
  const sorted = values.length > 0 ? window.sorted.slice() : [];
  if (values.length > 0)
    for (let i = 0; i < from; i++) sorted.splice(placeOf(window.values[i] ?? 0, sorted), 1);
  times.push(timestampMs);
  values.push(value);
  sorted.splice(placeOf(value, sorted), 0, value);
  return { times, values, sorted };
}

export const windowMedian = (window: TimedWindow): number | null => medianOfSorted(window.sorted);

/** Milliseconds from the oldest value to the newest. */
export const windowSpan = ({ times }: TimedWindow): number =>
  (times[times.length - 1] ?? 0) - (times[0] ?? 0);
