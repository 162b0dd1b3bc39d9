import { median } from './median.ts';

/** Values of the last while, oldest first; their times in milliseconds. */
export interface TimedWindow {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

export const emptyWindow: TimedWindow = { times: [], values: [] };

/** Adds a value and forgets those older than `spanMs` before it. */
export function pushValue(
  window: TimedWindow,
  timestampMs: number,
  value: number,
  spanMs: number,
): TimedWindow {
  const first = window.times.findIndex((t) => t >= timestampMs - spanMs);
  const from = first < 0 ? window.times.length : first;
  return {
    times: [...window.times.slice(from), timestampMs],
    values: [...window.values.slice(from), value],
  };
}

export const windowMedian = (window: TimedWindow): number | null => median(window.values);

/** Milliseconds from the oldest value to the newest. */
export const windowSpan = ({ times }: TimedWindow): number =>
  (times[times.length - 1] ?? 0) - (times[0] ?? 0);
