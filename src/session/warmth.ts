import { median } from '../signal/median.ts';

/** One judged picture, and how long the worker took for it. */
export interface TimedFrame {
  /** Session time (ms). */
  readonly timestampMs: number;
  /** Time in the worker (ms). */
  readonly detectMs: number;
  /** The model and the backend. Times of different ones say nothing about each other. */
  readonly runner: string;
  /** False after a rest or a good hold, when the device could rest, and while a race computes at the same time. */
  readonly isComparable: boolean;
}

/** How a device judges at full pace. */
interface Speed {
  /** Median time in the worker (ms). */
  readonly detectMs: number;
  /** From one judged picture to the next (ms). */
  readonly intervalMs: number;
}

/** What is known about how warm the device has become. */
export interface Warmth {
  readonly runner: string | null;
  readonly lastMs: number | null;
  /** The current window: times in the worker, and the session time that passed between their frames (ms). */
  readonly window: { readonly detectMs: readonly number[]; readonly passedMs: number };
  /** Finished windows: all of them until the device has settled, then the last few. */
  readonly speeds: readonly Speed[];
  /** How the device judged in the first minutes; null until they are over. */
  readonly settled: Speed | null;
  /** The shortest average time from one judged picture to the next (ms); 0 if the device is not warm. */
  readonly intervalMs: number;
}

/** Length of a window, in milliseconds of judging at full pace. Basis: that of the live median (`src/detector/choice/live-speed.ts`). */
const WINDOW_MS = 10_000;

/** After a longer gap (ms), a frame does not count, because the camera or the detector was silent. */
const GAP_MS = 1000;

/**
 * The device has settled after this many windows, 2 min. Basis: judgement; code is compiled and caches are full within seconds, and a
 * phone warms up in minutes.
 */
const SETTLING = 12;

/** The live median covers this many windows, 30 s. Basis: judgement; another program that is busy for 10 s fills no two of them. */
const LIVE = 3;

/** The device is warm from this multiple of its settled median on. Basis: judgement; far below 1.5, at which a race looks for a faster backend. */
const WARM = 1.2;

/** A warm device has cooled down below this multiple. Basis: judgement; halfway, so that the rate does not swing. */
const COOL = 1.1;

/** Warmth alone never asks for a longer interval than this (ms): 8 frames a second are judged as 30 are (`pace.ts`). */
const LONGEST_MS = 1000 / 8;

const noWindow: Warmth['window'] = { detectMs: [], passedMs: 0 };

export const notWarm: Warmth = {
  runner: null,
  lastMs: null,
  window: noWindow,
  speeds: [],
  settled: null,
  intervalMs: 0,
};

const medianOf = (speeds: readonly Speed[], of: (speed: Speed) => number): number =>
  median(speeds.map(of)) ?? NaN;

/** Adds a finished window. */
function withSpeed(warmth: Warmth, speed: Speed): Warmth {
  const { settled } = warmth;
  const speeds = [...warmth.speeds, speed];
  if (settled === null) {
    if (speeds.length < SETTLING) return { ...warmth, speeds };
    const detectMs = medianOf(speeds, (one) => one.detectMs);
    const intervalMs = medianOf(speeds, (one) => one.intervalMs);
    return { ...warmth, speeds: [], settled: { detectMs, intervalMs } };
  }
  const live = speeds.slice(-LIVE);
  if (live.length < LIVE) return { ...warmth, speeds: live };
  const drift = medianOf(live, (one) => one.detectMs) / settled.detectMs;
  const isWarm = drift >= (warmth.intervalMs > 0 ? COOL : WARM);
  // The worker stays busy for the same share of the time as before.
  const intervalMs = isWarm ? Math.min(settled.intervalMs * drift, LONGEST_MS) : 0;
  return { ...warmth, speeds: live, intervalMs };
}

/**
 * Compares the live median of the worker's time with that of the session's first minutes. If it has drifted up, the device
 * has become warm, and `intervalMs` says how to slow down. A device that is slow from the start is not warm.
 */
export function stepWarmth(before: Warmth, frame: TimedFrame): Warmth {
  const { timestampMs, detectMs, runner, isComparable } = frame;
  if (runner !== before.runner) return { ...notWarm, runner, lastMs: timestampMs };
  const gapMs = timestampMs - (before.lastMs ?? timestampMs);
  const warmth = { ...before, lastMs: timestampMs };
  if (!isComparable || gapMs <= 0 || gapMs > GAP_MS) return warmth;
  const times = [...warmth.window.detectMs, detectMs];
  const passedMs = warmth.window.passedMs + gapMs;
  if (passedMs < WINDOW_MS) return { ...warmth, window: { detectMs: times, passedMs } };
  const speed = { detectMs: median(times) ?? detectMs, intervalMs: passedMs / times.length };
  return withSpeed({ ...warmth, window: noWindow }, speed);
}
