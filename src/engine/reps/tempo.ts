import { clamp } from '../../geometry/number.ts';
import type { TimedSeries } from '../../signal/timed-window.ts';
import { valueAt } from '../../signal/value-at.ts';

/**
 * A movement is timed between these shares of its own way, because near its ends it is slow and lost in noise. Basis: the signal's own
 * thresholds, our coaching notes, Reps.
 */
export const TIMED = { low: 0.2, high: 0.8 } as const;
/**
 * People move in a raised cosine, which spends less of its time in the middle than steady speed does: this is a value between the two.
 * Basis: judgement.
 */
const BETWEEN = 0.94;

/** The share of its time that a movement has taken at this share of its way, both 0 to 1. */
const timeOf = (share: number): number => Math.acos(1 - 2 * clamp(share, [0, 1])) / Math.PI;

/** The time of a whole way (ms), if the part of it between two shares took `ms`. */
export function whole(ms: number, from: number = TIMED.low, to: number = TIMED.high): number {
  return (BETWEEN * ms) / (timeOf(to) - timeOf(from));
}

/** How long after setting out a movement reaches that share of its way (ms). `wholeMs` is the result of {@link whole}. */
export const timeTo = (share: number, wholeMs: number): number => (wholeMs / BETWEEN) * timeOf(share);

/** When the level was passed (ms), between the value before index `i` and the value at it. The first value has none before it. */
function passedAt({ times, values }: TimedSeries, i: number, level: number): number {
  const [after, to] = [valueAt(values, i), valueAt(times, i)];
  if (i === 0) return to;
  const [before, from] = [valueAt(values, i - 1), valueAt(times, i - 1)];
  return before === after ? to : from + ((to - from) * (level - before)) / (after - before);
}

/** Times of a movement (ms); null if the trail does not contain them. */
export interface Tempo {
  /** When it passed a fifth of its way up. */
  readonly leftMs: number | null;
  readonly riseMs: number | null;
  readonly lowerMs: number | null;
}

/** What a movement is timed by. Levels are on the counter's own scale. */
export interface Way {
  /** When it left rest. */
  readonly startMs: number;
  readonly rest: number;
  readonly top: number;
  /** The level at which the way down is over, if that is higher than a fifth of the way. */
  readonly back: number;
  /** The share of the way up to which it is timed, if that is not four fifths. */
  readonly upTo?: number;
}

/**
 * Times a movement by its own top, not by the full one: from the last time it passed a fifth of the way before it first reached four
 * fifths, and back from the last time it passed four fifths.
 */
export function tempoOf(trail: TimedSeries, { startMs, rest, top, back, upTo = TIMED.high }: Way): Tempo {
  const { times, values } = trail;
  const levelAt = (share: number): number => rest + share * (top - rest);
  const [low, high] = [levelAt(TIMED.low), levelAt(upTo)];
  const up = values.findIndex((value, i) => value >= high && valueAt(times, i) > startMs);
  const start = values.findLastIndex((value, i) => i < up && value < low);
  const down = values.findLastIndex((value) => value >= high);
  const least = Math.max(low, back);
  const end = values.findIndex((value, i) => i > down && value <= least);
  const share = (least - rest) / (top - rest);
  return {
    leftMs: start < 0 ? null : passedAt(trail, start + 1, low),
    riseMs:
      start < 0 ? null : whole(passedAt(trail, up, high) - passedAt(trail, start + 1, low), TIMED.low, upTo),
    lowerMs:
      down < 0 || end < 0 || share >= upTo
        ? null
        : whole(passedAt(trail, end, least) - passedAt(trail, down + 1, high), share, upTo),
  };
}
