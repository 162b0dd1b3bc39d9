import type { TimedWindow } from '../../signal/timed-window.ts';

/** Between these shares of its own way a movement is timed: nearer to its ends it is slow, and lost in noise. Basis: the signal's own thresholds, our coaching notes, Reps. */
const TIMED = { low: 0.2, high: 0.8 } as const;
/** Raised cosine, as people move, takes less of its time for its middle than steady speed: this much in between. Basis: judgement. */
const BETWEEN = 0.94;

/** The whole time, milliseconds, of a way of which `ms` were taken from one share of it to another. */
export function whole(ms: number, from: number = TIMED.low, to: number = TIMED.high): number {
  const timeOf = (share: number) => Math.acos(1 - 2 * share) / Math.PI;
  return (BETWEEN * ms) / (timeOf(to) - timeOf(from));
}

/** When, from the value before to the one at `i`, the level was passed. */
function passedAt({ times, values }: TimedWindow, i: number, level: number): number {
  const [before, after] = [values[i - 1] ?? level, values[i] ?? level];
  const [from, to] = [times[i - 1] ?? times[i] ?? 0, times[i] ?? 0];
  return before === after ? to : from + ((to - from) * (level - before)) / (after - before);
}

/** Times of a movement on its way up and on its way down, milliseconds; null where the trail does not hold it. */
export interface Tempo {
  readonly riseMs: number | null;
  readonly lowerMs: number | null;
}

/**
 * Times a movement by its own top, not by the full one: from the last passing of a fifth of the way before four fifths were
 * first reached, and back from the last passing of four fifths. `startMs`: when it left rest; `back`: the level at which the
 * way down is over, where that lies higher than a fifth.
 */
export function tempoOf(trail: TimedWindow, startMs: number, rest: number, top: number, back: number): Tempo {
  const { times, values } = trail;
  const levelAt = (share: number): number => rest + share * (top - rest);
  const [low, high] = [levelAt(TIMED.low), levelAt(TIMED.high)];
  const up = values.findIndex((value, i) => value >= high && (times[i] ?? 0) > startMs);
  const start = values.findLastIndex((value, i) => i < up && value < low);
  const down = values.findLastIndex((value) => value >= high);
  const least = Math.max(low, back);
  const end = values.findIndex((value, i) => i > down && value <= least);
  const share = (least - rest) / (top - rest);
  return {
    riseMs: start < 0 ? null : whole(passedAt(trail, up, high) - passedAt(trail, start + 1, low)),
    lowerMs:
      down < 0 || end < 0 || share >= TIMED.high
        ? null
        : whole(passedAt(trail, end, least) - passedAt(trail, down + 1, high), share),
  };
}
