import type { Turn } from '../pose/track/turn.ts';
import type { ChangingParts, JudgingRunner } from './changing-parts.ts';
import {
  DetectorError,
  type Backend,
  type Detected,
  type Detector,
  type DetectorInput,
  type ModelId,
} from './detector.ts';
import type { Capture } from './capture.ts';
import type { Opened, Remembered } from './choice/choose.ts';
import { DeviceSpeed, isSlow } from './choice/live-speed.ts';
import { race, RaceStopped, type Outcome, type Running } from './choice/race.ts';
import type { Lap } from './choice/settling.ts';
import { after, Turns } from './choice/turns.ts';

/** A frame to be judged waits at most this long (ms) for a challenger's lap. Basis: judgement; two or three frames of a camera. */
const MOST_WAIT_MS = 100;

/** How often to check whether a race may continue (ms). */
const ASK_AGAIN_MS = 250;

/**
 * Judges with one model on one backend, and switches between two frames: to the winner of the race, and to the processor if the graphics
 * card is lost. Laps of a race and judged frames take turns, so that neither slows the other.
 */
export class ChangingDetector<R extends JudgingRunner> implements Detector {
  readonly #opened: Opened<R>;
  readonly #parts: ChangingParts<R>;
  readonly #turns = new Turns();
  readonly #speed = new DeviceSpeed();
  #current: Running<R>;
  #remembered: Remembered | null;
  #fellBack = false;
  /** Aborts the current race; null if there is none. */
  #race: AbortController | null = null;
  #raced: Promise<void> = Promise.resolve();
  /** A race continues, and waits for a moment at which it may. */
  #raceRests = false;
  /** Laps of the current runner that are waiting or running. Its worker answers one question at a time. */
  #ownLaps = 0;
  #closed = false;

  constructor(opened: Opened<R>, parts: ChangingParts<R>) {
    this.#opened = opened;
    this.#parts = parts;
    this.#current = opened.running;
    this.#remembered = opened.remembered;
    this.#note();
    if (this.#remembered === null) this.#beginRace();
  }

  get model(): ModelId {
    return this.#current.model;
  }

  get backend(): Backend {
    return this.#current.candidate.backend;
  }

  get threads(): number {
    return this.#current.candidate.threads;
  }

  get fellBack(): boolean {
    return this.#fellBack;
  }

  get isTooSlow(): boolean {
    return this.#speed.isTooSlow;
  }

  get isRacing(): boolean {
    return this.#race !== null && !this.#raceRests;
  }

  async detect(input: DetectorInput, turn?: Turn): Promise<Detected> {
    const isChallenged = this.#race !== null && this.#ownLaps === 0;
    // Done now, because a camera continues while a lap or another backend is awaited.
    const picture = this.#parts.capture(input);
    const atMostMs = isChallenged ? MOST_WAIT_MS : Infinity;
    return this.#turns.take(() => this.#judge(picture, turn), atMostMs).finally(() => picture.close());
  }

  raced(): Promise<void> {
    return this.#raced;
  }

  tensors(): Promise<number> {
    return this.#current.runner.tensors();
  }

  close(): void {
    this.#closed = true;
    this.#race?.abort();
    this.#current.runner.close();
  }

  async #judge(picture: Capture, turn?: Turn): Promise<Detected> {
    const answer = await this.#ask(picture, turn);
    this.#measure(answer);
    return answer;
  }

  async #ask(picture: Capture, turn?: Turn): Promise<Detected> {
    try {
      return await this.#current.runner.detect(picture, turn);
    } catch (error) {
      if (!(await this.#fallBack(error))) throw error;
      return this.#current.runner.detect(picture, turn).catch(() => {
        throw error;
      });
    }
  }

  /** Whether the processor has taken over from a graphics card that is lost, silent or wrong. */
  async #fallBack(error: unknown): Promise<boolean> {
    if (this.#closed || this.backend === 'wasm' || !(error instanceof DetectorError)) return false;
    this.#race?.abort();
    // The card may work again next time, but must prove it.
    if (this.#opened.key !== null) this.#parts.memory.forget();
    this.#remembered = null;
    for (const entry of this.#opened.fallbacks) {
      const hasAlternative = entry.model !== this.model;
      const runner = await this.#parts.start(entry, { hasAlternative }).catch(() => null);
      if (this.#closed) {
        runner?.close();
        return false;
      }
      if (runner === null) continue;
      this.#fellBack = true;
      this.#use({ ...entry, runner });
      return true;
    }
    return false;
  }

  #use(next: Running<R>): void {
    this.#current.runner.close();
    this.#current = next;
    this.#speed.reset();
    this.#note();
  }

  #note(): void {
    const { model, backend, threads } = this;
    this.#parts.noteRun({ model, backend, threads, fps: this.#speed.fps });
  }

  #measure({ frame: { timestampMs }, detectMs }: Detected): void {
    // Times measured during an opening or a lap do not show how fast the device judges.
    if (this.isRacing) return;
    const medianMs = this.#speed.add({ nowMs: this.#parts.nowMs(), timestampMs, detectMs });
    if (medianMs === null) return;
    this.#note();
    if (this.#remembered === null) return;
    const { liveMs } = this.#remembered;
    if (liveMs === null) this.#remember({ ...this.#remembered, liveMs: medianMs });
    else if (this.#race === null && isSlow(medianMs, liveMs)) this.#beginRace();
  }

  #remember(winner: Remembered): void {
    this.#remembered = winner;
    if (this.#opened.key !== null) this.#parts.memory.remember(this.#opened.key, winner);
  }

  #beginRace(): void {
    const { field } = this.#opened;
    const { model, candidate } = this.#current;
    if (field.models.length === 1 && field.candidates.length === 1)
      return this.#remember({ model, candidate, frameMs: null, liveMs: null });
    const own = new AbortController();
    this.#race = own;
    this.#speed.restart();
    this.#raced = this.#runRace(own.signal).finally(() => {
      if (this.#race === own) this.#race = null;
      this.#speed.restart();
    });
  }

  async #runRace(signal: AbortSignal): Promise<void> {
    try {
      const outcome = await race(this.#current, this.#opened.field, {
        start: this.#parts.start,
        goodMoment: () => this.#goodMoment(signal),
        lap: (runner) => this.#lap(runner),
        changeTo: (next) => this.#changeTo(next, signal),
      });
      // The last lap of a race may end after the loss of the card that it was about to choose.
      if (!signal.aborted) this.#decided(outcome);
    } catch (error) {
      if (!(error instanceof RaceStopped)) console.error(error);
    }
  }

  #decided({ winner, isFinal }: Outcome): void {
    const { model, candidate, frameMs } = winner;
    if (isFinal) this.#remember({ model, candidate, frameMs, liveMs: null });
  }

  async #goodMoment(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !this.#parts.mayChange()) {
      this.#raceRests = true;
      await after(ASK_AGAIN_MS);
    }
    this.#raceRests = false;
    if (signal.aborted) throw new RaceStopped();
  }

  async #lap(runner: R): Promise<Lap> {
    const isOwn = runner === this.#current.runner;
    if (isOwn) this.#ownLaps += 1;
    try {
      return await this.#turns.take(() => runner.lap());
    } finally {
      if (isOwn) this.#ownLaps -= 1;
    }
  }

  async #changeTo(next: Running<R>, signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.#goodMoment(signal);
      const changed = await this.#turns.take(async () => {
        // A set may have begun while a frame was judged.
        if (signal.aborted || !this.#parts.mayChange()) return false;
        this.#use(next);
        return true;
      });
      if (changed) return;
    }
  }
}
