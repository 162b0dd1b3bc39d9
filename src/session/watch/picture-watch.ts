/** This long without a judged picture is reported (ms). Basis: judgement; longer than a device stutters, shorter than a trainee waits. */
const SILENT_MS = 2500;
const TICK_MS = 250;

/**
 * A device whose clock has advanced by this much between two ticks was asleep (ms). Basis: judgement; no browser blocks a visible page
 * for so long.
 */
const SLEPT_MS = 30_000;

interface PictureListener {
  /** Called once for each silence. */
  readonly onSilent: () => void;
  /** Called when the device has been asleep. */
  readonly onSlept: () => void;
}

/** Notices when pictures are no longer judged, because a camera that another program takes over stops without an error. */
export class PictureWatch {
  #timer: ReturnType<typeof setInterval> | null = null;
  #silentMs = 0;
  #tickedMs = 0;
  #tickedAt = 0;

  constructor(private readonly listener: PictureListener) {}

  start(): void {
    this.stop();
    this.judged();
    this.#tickedMs = performance.now();
    this.#tickedAt = Date.now();
    this.#timer = setInterval(() => this.check(), TICK_MS);
  }

  /** A picture was judged: the silence, if there was one, is over. */
  judged(): void {
    this.#silentMs = 0;
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Checks the clocks now. Does nothing unless it is started. */
  check(): void {
    if (this.#timer === null) return;
    const nowMs = performance.now();
    const nowAt = Date.now();
    const passedMs = nowMs - this.#tickedMs;
    // On some systems `performance.now()` stands still while the device is asleep.
    const slept = Math.max(passedMs, nowAt - this.#tickedAt) >= SLEPT_MS;
    this.#tickedMs = nowMs;
    this.#tickedAt = nowAt;
    if (slept) return this.listener.onSlept();
    const was = this.#silentMs;
    // A page that was blocked could not have received a picture.
    this.#silentMs += Math.min(passedMs, 2 * TICK_MS);
    if (was < SILENT_MS && this.#silentMs >= SILENT_MS) this.listener.onSilent();
  }
}
