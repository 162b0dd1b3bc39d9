import type { PoseFrame, PoseTrace } from '../pose/pose-frame.ts';
import type { SessionJournal } from '../history/history.ts';
import type { WholeSession } from '../history/session-schema.ts';
import type { LogEvent } from '../workout/workout-events.ts';

/** Frames without an event are written to the journal after this. Basis: judgement, what a crash may cost. */
const FLUSH_MS = 1000;

/** A session's keypoints and events as they come; written to its journal, once it has one, at every event and once a second. */
export class Record {
  /** The exercise as which it is being kept. */
  keptAs: string | null = null;
  readonly #frames: PoseFrame[] = [];
  readonly #breaks: number[] = [];
  #events: readonly LogEvent[] = [];
  #journal: SessionJournal | null = null;
  #finished = false;
  #written = 0;
  #writtenMs = 0;

  constructor(
    private readonly size: { readonly width: number; readonly height: number },
    private readonly onLost: () => void,
  ) {}

  /** Goes on with a session that was cut off, in its own journal. */
  goOn({ log, frames }: WholeSession, keptAs: string, journal: SessionJournal): void {
    this.keptAs = keptAs;
    this.#events = log;
    for (const frame of frames) this.#frames.push(frame);
    this.#written = frames.length;
    this.#journal = journal;
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

  interrupted(atMs: number): void {
    this.#breaks.push(atMs);
  }

  /** Takes another log of the same keypoints; what an earlier journal holds stays as it is. */
  rejudged(events: readonly LogEvent[]): void {
    this.#journal?.finish().catch(this.onLost);
    this.#journal = null;
    this.#events = events;
  }

  /** Writes all there is to the journal, and what comes as it comes. */
  keepIn(journal: SessionJournal): void {
    this.#journal = journal;
    this.#written = 0;
    this.#write(this.#events);
    if (this.#finished) this.finish();
  }

  #write(events: readonly LogEvent[]): void {
    if (!this.#journal) return;
    const fresh = this.#frames.slice(this.#written);
    this.#written = this.#frames.length;
    this.#journal.append(events, fresh).catch(this.onLost);
  }

  finish(): void {
    this.#finished = true;
    this.#journal?.finish().catch(this.onLost);
  }
}
