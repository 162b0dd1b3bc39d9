import {
  emptyWindow,
  pushValue,
  windowMedian,
  windowSpan,
  windowSpread,
  type TimedWindow,
} from '../../signal/timed-window.ts';

/**
 * Still: within `spanMs` the smoothed level moved by at most this share of the range.
 * Basis: judgement; joint angles wander by 2 degrees (footage), their median by half of that.
 */
export const STILL = { share: 0.12, spanMs: 300 } as const;
/** Standing: still for `leastMs`; the level is the median of the last `spanMs`. Basis: noise falls with length. */
const STANDS = { leastMs: 500, spanMs: 1000 } as const;

export interface Stillness {
  readonly still: boolean;
  /** The levels since it last moved. */
  readonly stood: TimedWindow;
  /** The level at which it has stood still for half a second; null if it has not. */
  readonly standsAt: number | null;
}

/** `stood`: the levels since it last moved; `settled`: the smoothed levels of the last while, this frame among them. */
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
  return {
    still,
    stood: longer,
    standsAt: windowSpan(longer) >= STANDS.leastMs ? windowMedian(longer) : null,
  };
}
