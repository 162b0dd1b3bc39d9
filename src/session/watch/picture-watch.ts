/** This long without a judged picture is reported, milliseconds. Basis: judgement; longer than a device stutters, shorter than a trainee waits. */
const SILENT_MS = 2500;
const TICK_MS = 250;

/** Notices that no pictures are judged any more: a camera that another program takes over stops without an error. */
export class PictureWatch {
  #timer: ReturnType<typeof setInterval> | null = null;
  #silentMs = 0;
  #tickedMs = 0;

  /** `onSilent` is called once for each silence. */
  constructor(private readonly onSilent: () => void) {}

  start(): void {
    this.stop();
    this.judged();
    this.#tickedMs = performance.now();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /** A picture was judged: the silence, if there was one, is over. */
  judged(): void {
    this.#silentMs = 0;
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #tick(): void {
    const nowMs = performance.now();
    // A blocked page or a sleeping computer could not have received a picture.
    const passedMs = Math.min(nowMs - this.#tickedMs, 2 * TICK_MS);
    this.#tickedMs = nowMs;
    const was = this.#silentMs;
    this.#silentMs += passedMs;
    if (was < SILENT_MS && this.#silentMs >= SILENT_MS) this.onSilent();
  }
}
