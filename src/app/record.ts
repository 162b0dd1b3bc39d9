import type { EngineEvent } from '../engine/events.ts';
import type { PoseFrame, PoseTrace } from '../pose/pose-frame.ts';
import type { SessionJournal } from '../history/history.ts';

/** Frames without an event are written to the journal after this. Basis: judgement, what a crash may cost. */
const FLUSH_MS = 1000;

/** A session's keypoints and events as they come; written to the journal at every event, and once a second. */
export class Record {
  readonly #frames: PoseFrame[] = [];
  #events: readonly EngineEvent[] = [];
  #written = 0;
  #writtenMs = 0;

  constructor(
    private readonly journal: SessionJournal | null,
    private readonly size: { readonly width: number; readonly height: number },
    private readonly onLost: () => void,
  ) {}

  get log(): readonly EngineEvent[] {
    return this.#events;
  }

  get trace(): PoseTrace {
    return { schema: 1, ...this.size, frames: [...this.#frames] };
  }

  add(frame: PoseFrame | null, events: readonly EngineEvent[]): void {
    if (frame) this.#frames.push(frame);
    if (events.length > 0) this.#events = [...this.#events, ...events];
    const nowMs = frame?.timestampMs ?? Infinity;
    if (events.length === 0 && nowMs - this.#writtenMs < FLUSH_MS) return;
    const fresh = this.#frames.slice(this.#written);
    this.#written = this.#frames.length;
    this.#writtenMs = frame?.timestampMs ?? this.#writtenMs;
    this.journal?.append(events, fresh).catch(this.onLost);
  }

  finish(): void {
    this.journal?.finish().catch(this.onLost);
  }
}
