import {
  filledMedian,
  pushToSeries,
  pushValue,
  type TimedSeries,
  type TimedWindow,
} from '../../signal/timed-window.ts';
import type { CounterState } from './counter-state.ts';
import { STILL } from './stillness.ts';

/**
 * How much of a movement is remembered in order to time it. A longer movement is not a rep, unless it had a long pause; then it is timed
 * from its phases.
 */
const TRAIL_MS = 20_000;

/** The level of this frame and its moving median. */
export interface Smoothed {
  readonly recent: TimedWindow;
  /** The median of `recent`. */
  readonly smoothLevel: number;
  /** The most recent smoothed levels. */
  readonly settled: TimedWindow;
  /** The smoothed levels since the last movement was over. */
  readonly trail: TimedSeries;
}

/** Adds a level and smooths it by the median of the last 300 ms. */
export function smooth(
  was: Pick<CounterState, 'recent' | 'settled' | 'trail'>,
  level: number,
  timestampMs: number,
): Smoothed {
  const recent = pushValue(was.recent, timestampMs, level, STILL.spanMs);
  const smoothLevel = filledMedian(recent);
  return {
    recent,
    smoothLevel,
    settled: pushValue(was.settled, timestampMs, smoothLevel, STILL.spanMs),
    trail: pushToSeries(was.trail, timestampMs, smoothLevel, TRAIL_MS),
  };
}
