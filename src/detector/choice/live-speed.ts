import { median } from '../../signal/median.ts';

/** One judged frame. */
export interface JudgedFrame {
  /** When the answer came, in milliseconds of the page's clock. */
  readonly nowMs: number;
  /** Milliseconds of the source. */
  readonly timestampMs: number;
  /** Time in the worker (ms). */
  readonly detectMs: number;
}

/** How fast frames were judged during one window. */
export interface LiveSpeed {
  readonly medianMs: number;
  /** Frames judged per second. */
  readonly fps: number;
}

/** Length of a window (ms). Basis: the longest time for which a slow device should go unnoticed. */
const WINDOW_MS = 10_000;

/** After a pause of this length (ms), a new window begins. A window has at least ten frames. */
const PAUSE_MS = 1000;

/** The source's time may run this much faster or slower than the page's clock. Basis: a file judged at full speed exceeds it at once. */
const LIVE_SHARE = 0.2;

/** A device is slow if the median of a window exceeds the remembered one by this factor. */
const SLOW = 1.5;

export const isSlow = (medianMs: number, rememberedMs: number): boolean => medianMs >= SLOW * rememberedMs;

/**
 * The worker's time for a frame (ms) beyond which a device is too slow. Basis: 8 frames a second are judged as 30 are, on all real and
 * recorded traces; with fewer, a movement is timed badly.
 */
const LONGEST_MS = 1000 / 8;

export const isTooSlow = (medianMs: number): boolean => medianMs > LONGEST_MS;

/**
 * Measures the speed of live judging, window by window. A source is live only if its time passes as the page's clock does: a file judged
 * at full speed, or a mannequin that waits for a slow device, gives no speed.
 */
export class LiveSpeedMeter {
  #window: JudgedFrame[] = [];

  /** Adds a frame. Returns the speed if the frame ends a live window; otherwise null. */
  add(frame: JudgedFrame): LiveSpeed | null {
    const first = this.#window[0];
    const last = this.#window.at(-1);
    if (!first || !last || frame.nowMs - last.nowMs > PAUSE_MS) {
      this.#window = [frame];
      return null;
    }
    this.#window.push(frame);
    const passedMs = frame.nowMs - first.nowMs;
    if (passedMs < WINDOW_MS) return null;
    const window = this.#window;
    this.#window = [frame];
    const isLive = Math.abs((frame.timestampMs - first.timestampMs) / passedMs - 1) <= LIVE_SHARE;
    const medianMs = median(window.slice(1).map(({ detectMs }) => detectMs));
    return isLive && medianMs !== null ? { medianMs, fps: (1000 * (window.length - 1)) / passedMs } : null;
  }

  /** Drops the current window, because something that runs or disturbs has changed. */
  restart(): void {
    this.#window = [];
  }
}

/** How fast this device judges live with the current model and backend. */
export class DeviceSpeed {
  readonly #meter = new LiveSpeedMeter();
  #fps: number | null = null;
  #isTooSlow = false;

  /** Frames judged per second in the fastest window; null if none was measured yet. */
  get fps(): number | null {
    return this.#fps;
  }

  get isTooSlow(): boolean {
    return this.#isTooSlow;
  }

  /** Adds a frame. Returns the median of the worker's time (ms) if the frame ends a live window; otherwise null. */
  add(frame: JudgedFrame): number | null {
    const speed = this.#meter.add(frame);
    if (!speed) return null;
    // In a rest or a good hold the session asks less often than the device could answer.
    this.#fps = Math.max(this.#fps ?? 0, speed.fps);
    this.#isTooSlow = isTooSlow(speed.medianMs);
    return speed.medianMs;
  }

  /** Drops the current window, because a race has disturbed it. */
  restart(): void {
    this.#meter.restart();
  }

  /** Drops everything, because another model or backend runs from now on. */
  reset(): void {
    this.#meter.restart();
    this.#fps = null;
    this.#isTooSlow = false;
  }
}
