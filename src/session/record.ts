import type { PoseFrame, PoseTrace } from '../pose/pose-frame.ts';
import type { SessionJournal } from '../storage/history-types.ts';
import type { WholeSession } from '../storage/format/session-schema.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { withTimeout } from './watch/with-timeout.ts';

/** Frames without an event are written to the journal after this time (ms). Basis: judgement, the loss that a crash may cause. */
const FLUSH_MS = 1000;

/**
 * Results wait this long for the disk before they are shown (ms). Basis: at most the last second may be lost, and nothing may be shown
 * later than that.
 */
const WAIT_MS = 1000;

/** If the disk has not answered for this long after that (ms), nothing is stored. Basis: judgement; a busy disk takes 2 s. */
const LOST_MS = 10_000;

/** Stored in place of a model if the source brought its keypoints along. */
export const NO_MODEL = 'trace';

/** A session's keypoints and events as they arrive. Once there is a journal, they are written to it at every event and once a second. */
export class SessionRecord {
  /** The exercise id under which the session is stored; null if it is not stored yet. */
  keptAs: string | null = null;
  readonly #frames: PoseFrame[] = [];
  readonly #breaks: number[] = [];
  #events: readonly LogEvent[] = [];
  #journal: SessionJournal | null = null;
  /** Resolves when the journal is open and everything so far has been written to it. */
  #written: Promise<void> = Promise.resolve();
  #finished = false;
  #givingUp = false;
  #silent = false;
  #closed = false;
  #framesWritten = 0;
  #writtenMs = 0;
  /** The model of the first frame, and of the last one; null if the source brought its keypoints along. */
  #model: string | null;
  #lastModel: string | null;

  constructor(
    private readonly about: Pick<PoseTrace, 'width' | 'height' | 'model'>,
    /** Called when it becomes clear that the record is not stored, and when it is stored after all. */
    private readonly onKept: (kept: boolean) => void,
  ) {
    this.#model = about.model ?? null;
    this.#lastModel = this.#model;
  }

  /** Continues a session that was interrupted, in its own journal if that opens in time. */
  async goOn(
    { meta, log, frames }: WholeSession,
    keptAs: string,
    opening: Promise<SessionJournal>,
    withinMs: number,
  ): Promise<void> {
    this.keptAs = keptAs;
    this.#events = log;
    for (const frame of frames) this.#frames.push(frame);
    this.#framesWritten = frames.length;
    this.#model = meta.model === NO_MODEL ? null : meta.model;
    this.#lastModel = frames.findLast(({ model }) => model !== undefined)?.model ?? this.#model;
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

  /** The model of the first frame. If another model saw a later frame, that frame says so. */
  get model(): string | null {
    return this.#model;
  }

  get trace(): PoseTrace {
    const { width, height } = this.about;
    const frames = [...this.#frames];
    return { schema: 1, width, height, frames, ...(this.#model !== null && { model: this.#model }) };
  }

  /** When it was interrupted (ms). */
  get breaks(): readonly number[] {
    return this.#breaks;
  }

  add(frame: PoseFrame | null, events: readonly LogEvent[]): void {
    if (frame) this.#frames.push(this.#marked(frame));
    if (events.length > 0) this.#events = [...this.#events, ...events];
    if (events.length === 0 && frame && frame.timestampMs - this.#writtenMs < FLUSH_MS) return;
    if (frame) this.#writtenMs = frame.timestampMs;
    this.#write(events);
  }

  /** Resolves when everything added is on the disk, when nothing is to be stored, or after a limited wait. */
  async saved(): Promise<void> {
    if (this.#silent) return;
    const written = this.#written;
    await withTimeout(WAIT_MS, written).catch(() => this.#giveUpLater(written));
  }

  /** The frame. It names its model only if another model saw the frame before. */
  #marked({ model, ...frame }: PoseFrame): PoseFrame {
    if (model === undefined || model === this.#lastModel) return frame;
    this.#lastModel = model;
    return { ...frame, model };
  }

  /** If the disk still does not answer after a while, nothing is stored, and the record stops waiting for the disk until it answers. */
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

  /** Replaces the log by another one for the same keypoints. An earlier journal keeps its contents. */
  rejudged(events: readonly LogEvent[]): void {
    this.#journal?.finish().catch(this.#lost);
    this.#journal = null;
    this.#events = events;
  }

  /**
   * Writes everything so far to the journal once it is open, and the rest as it arrives. If the journal is null, nothing is stored after
   * all. Rejects if opening does.
   */
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

  /** Nothing more is added. An unfinished session can be resumed. */
  close(): void {
    this.#closed = true;
    this.#journal?.release();
  }

  readonly #lost = (): void => this.onKept(false);
}
