import type { EngineEvent } from '../engine/events.ts';
import type { PoseFrame, PoseTrace } from '../pose/pose-frame.ts';
import type { SessionJournal } from '../history/history.ts';

/** Frames without an event are written to the journal after this. Basis: judgement, what a crash may cost. */
const FLUSH_MS = 1000;

/** A session's keypoints and events as they come; written to its journal, once it has one, at every event and once a second. */
export class Record {
  /** The exercise as which it is being kept. */
  keptAs: string | null = null;
  readonly #frames: PoseFrame[] = [];
  readonly #breaks: number[] = [];
  #events: readonly EngineEvent[] = [];
  #journal: SessionJournal | null = null;
  #finished = false;
  #written = 0;
  #writtenMs = 0;

  constructor(
    private readonly size: { readonly width: number; readonly height: number },
    private readonly onLost: () => void,
  ) {}

  get log(): readonly EngineEvent[] {
    return this.#events;
  }

  get trace(): PoseTrace {
    return { schema: 1, ...this.size, frames: [...this.#frames] };
  }

  /** When it was interrupted, milliseconds. */
  get breaks(): readonly number[] {
    return this.#breaks;
  }

  add(frame: PoseFrame | null, events: readonly EngineEvent[]): void {
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
  rejudged(events: readonly EngineEvent[]): void {
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

  #write(events: readonly EngineEvent[]): void {
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
