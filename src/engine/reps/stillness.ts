import {
  emptyWindow,
  pushValue,
  windowMedian,
  windowSpan,
  windowSpread,
  type TimedWindow,
} from '../../signal/timed-window.ts';

/**
 * Still: within `spanMs` the smoothed level moved by at most this share of the range. Basis: judgement; joint angles wander by 2 degrees
 * (footage), their median by half of that.
 */
export const STILL = { share: 0.12, spanMs: 300 } as const;
/**
 * Standing: still for `leastMs`, and at one level for all that time, apart from a share `tail` of the values at either end, because a
 * slow lift is still from moment to moment. The level is the median of the last `spanMs`. Basis: noise decreases with length.
 */
export const STANDS = { leastMs: 500, spanMs: 1000, tail: 0.1 } as const;

export interface Stillness {
  readonly still: boolean;
  /** The levels since the trainee last moved. */
  readonly stood: TimedWindow;
  /** The level at which the trainee has stood still for half a second; null if not still. */
  readonly standsAt: number | null;
}

/** `stood`: the levels since the trainee last moved; `settled`: the most recent smoothed levels, including this frame. */
export function stepStillness(
  stood: TimedWindow,
  settled: TimedWindow,
  {
    level,
    range,
    timestampMs,
  }: { readonly level: number; readonly range: number; readonly timestampMs: number },
): Stillness {
  const still = windowSpan(settled) >= STILL.spanMs / 2 && windowSpread(settled) <= STILL.share * range;
  if (!still) return { still, stood: emptyWindow, standsAt: null };
  const longer = pushValue(stood, timestampMs, level, STANDS.spanMs);
  const stands =
    windowSpan(longer) >= STANDS.leastMs && windowSpread(longer, STANDS.tail) <= STILL.share * range;
  return {
    still,
    stood: longer,
    standsAt: stands ? windowMedian(longer) : null,
  };
}
