import { Dexie, type EntityTable, type Table } from 'dexie';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import type { SessionMeta } from './format/session-schema.ts';

export interface SessionRow extends SessionMeta {
  readonly id: number;
  /** The results of its log, computed in advance for the lists, and the version of that computation. */
  readonly digest?: unknown;
  readonly digestVersion?: number;
}

/**
 * A part of a session, which grows by these, in the order of their ids. Its keypoints are packed if nothing is lost by that
 * (`packFrames`); older stores have plain ones.
 */
export interface ChunkRow {
  readonly id: number;
  readonly sessionId: number;
  readonly events: readonly LogEvent[];
  readonly frames?: readonly PoseFrame[];
  readonly packed?: Uint8Array;
}

/** The trainee's own posture in one exercise, as confirmed last: measures in their units. */
export interface BaselineRow {
  readonly exerciseId: string;
  readonly baselines: Readonly<Record<string, number>>;
}

/** A row of any age, before it is brought up to date here. */
interface Placed {
  readonly startedAt?: unknown;
  utcOffsetMin?: number | null;
}

/** Minutes by which this device's local time was ahead of UTC at that moment. */
export const offsetHere = (startedAt: number): number =>
  Math.round(0 - new Date(startedAt).getTimezoneOffset());

function withOffset(row: Placed): void {
  if (typeof row.startedAt === 'number' && Number.isFinite(row.startedAt))
    row.utcOffsetMin ??= offsetHere(row.startedAt);
}

/** The device's own store. */
export class Tables extends Dexie {
  declare readonly sessions: EntityTable<SessionRow, 'id'>;
  declare readonly chunks: EntityTable<ChunkRow, 'id'>;
  declare readonly baselines: EntityTable<BaselineRow, 'exerciseId'>;

  constructor(name: string) {
    // Strict durability: a write is finished when it is on the disk, so that even a power cut loses nothing that was shown.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ sessions: '++id, startedAt', chunks: '++id, sessionId' });
    this.version(2).stores({ baselines: 'exerciseId' });
    // Sessions stored on this device before are assumed to have happened in its time zone.
    this.version(3)
      .stores({})
      .upgrade((tables) => tables.table<Placed>('sessions').toCollection().modify(withOffset));
  }

  get all(): Table[] {
    return [this.sessions, this.chunks, this.baselines];
  }

  chunksOf(sessionId: number): Promise<ChunkRow[]> {
    return this.chunks.where({ sessionId }).sortBy('id');
  }
}
