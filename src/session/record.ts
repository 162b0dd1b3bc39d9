import type { PoseFrame, PoseTrace } from '../pose/pose-frame.ts';
import type { SessionJournal } from '../storage/history-types.ts';
import type { WholeSession } from '../storage/session-schema.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { withTimeout } from './watch/with-timeout.ts';

/** Frames without an event are written to the journal after this. Basis: judgement, what a crash may cost. */
const FLUSH_MS = 1000;

/** What is to be shown waits this long for the disk, milliseconds. Basis: no more than the last second may be lost, nor be late. */
const WAIT_MS = 1000;

/** A disk that has not answered for so long after that keeps nothing, milliseconds. Basis: judgement; a busy one takes 2 s. */
const LOST_MS = 10_000;

/** A session's keypoints and events as they come; written to its journal, once it has one, at every event and once a second. */
export class SessionRecord {
  /** The exercise as which it is being kept. */
  keptAs: string | null = null;
  readonly #frames: PoseFrame[] = [];
  readonly #breaks: number[] = [];
  #events: readonly LogEvent[] = [];
  #journal: SessionJournal | null = null;
  /** That a journal is on its way, or that all there is has been written to it. */
  #written: Promise<void> = Promise.resolve();
  #finished = false;
  #givingUp = false;
  #silent = false;
  #closed = false;
  #framesWritten = 0;
  #writtenMs = 0;

  constructor(
    private readonly size: { readonly width: number; readonly height: number },
    /** Told when it turns out that the record is not kept, and when it is kept after all. */
    private readonly onKept: (kept: boolean) => void,
  ) {}

  /** Goes on with a session that was cut off; in its own journal if that is opened. */
  async goOn(
    { log, frames }: WholeSession,
    keptAs: string,
    opening: Promise<SessionJournal>,
    withinMs: number,
  ): Promise<void> {
    this.keptAs = keptAs;
    this.#events = log;
    for (const frame of frames) this.#frames.push(frame);
    this.#framesWritten = frames.length;
    try {
      this.#journal = await withTimeout(withinMs, opening);
    } catch {
      this.onKept(false);
      opening.then(
        (late) => late.release(),
        () => undefined,
      );
    }
  }

  get log(): readonly LogEvent[] {
    return this.#events;
  }

  get trace(): PoseTrace {
    return { schema: 1, ...this.size, frames: [...this.#frames] };
  }

  /** When it was interrupted, milliseconds. */
  get breaks(): readonly number[] {
    return this.#breaks;
  }

  add(frame: PoseFrame | null, events: readonly LogEvent[]): void {
    if (frame) this.#frames.push(frame);
    if (events.length > 0) this.#events = [...this.#events, ...events];
    const nowMs = frame?.timestampMs ?? Infinity;
    if (events.length === 0 && nowMs - this.#writtenMs < FLUSH_MS) return;
    this.#writtenMs = frame?.timestampMs ?? this.#writtenMs;
    this.#write(events);
  }

  /** Resolves when all that was added is on the disk, is not to be kept, or has been waited for long enough. */
  async saved(): Promise<void> {
    if (this.#silent) return;
    const written = this.#written;
    await withTimeout(WAIT_MS, written).catch(() => this.#giveUpLater(written));
  }

  /** A disk that still has not answered after a while keeps nothing, and is waited for no more unless it does answer. */
  #giveUpLater(written: Promise<void>): void {
    if (this.#givingUp) return;
    this.#givingUp = true;
    const timer = setTimeout(() => {
      this.#silent = true;
      this.onKept(false);
    }, LOST_MS);
    void written.then(() => {
      clearTimeout(timer);
      if (this.#silent) this.onKept(true);
      this.#givingUp = false;
      this.#silent = false;
    });
  }

  interrupted(atMs: number): void {
    this.#breaks.push(atMs);
  }

  /** Takes another log of the same keypoints; what an earlier journal holds stays as it is. */
  rejudged(events: readonly LogEvent[]): void {
    this.#journal?.finish().catch(this.#lost);
    this.#journal = null;
    this.#events = events;
  }

  /** Writes all there is to the journal when it is open, and what comes as it comes; null: it is not to be kept after all. Rejects as the opening does. */
  async keepIn(opening: Promise<SessionJournal | null>): Promise<void> {
    const kept = opening.then((journal) => {
      if (!journal) return;
      this.#journal = journal;
      if (this.#closed) journal.release();
      this.#framesWritten = 0;
      const written = this.#append(journal, this.#events);
      if (this.#finished) this.finish();
      return written;
    });
    this.#written = kept.catch(() => undefined);
    await kept;
  }

  #write(events: readonly LogEvent[]): void {
    if (this.#journal) this.#written = this.#append(this.#journal, events);
  }

  #append(journal: SessionJournal, events: readonly LogEvent[]): Promise<void> {
    const fresh = this.#frames.slice(this.#framesWritten);
    this.#framesWritten = this.#frames.length;
    return journal.append(events, fresh).catch(this.#lost);
  }

  finish(): void {
    this.#finished = true;
    this.#journal?.finish().catch(this.#lost);
  }

  /** Nothing more is added. What was not finished may be taken up again. */
  close(): void {
    this.#closed = true;
    this.#journal?.release();
  }

  readonly #lost = (): void => this.onKept(false);
}
