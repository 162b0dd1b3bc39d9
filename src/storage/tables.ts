import { Dexie, type EntityTable } from 'dexie';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import type { SessionMeta } from './format/session-schema.ts';

export interface SessionRow extends SessionMeta {
  readonly id: number;
  /** What its log amounts to, worked out ahead for the lists, and of which version that is. */
  readonly digest?: unknown;
  readonly digestVersion?: number;
}

/**
 * A stretch of a session: sessions grow by these, in the order of their ids. Its keypoints are packed where nothing is
 * lost by it (`packFrames`); older stores have plain ones.
 */
export interface ChunkRow {
  readonly id: number;
  readonly sessionId: number;
  readonly events: readonly LogEvent[];
  readonly frames?: readonly PoseFrame[];
  readonly packed?: Uint8Array;
}

/** The user's own posture in one exercise, as it was confirmed last: measures in their units. */
export interface BaselineRow {
  readonly exerciseId: string;
  readonly baselines: Readonly<Record<string, number>>;
}

/** A row of any age, as far as it is brought up to date here. */
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
    // Strict: a write is done when it is on the disk, so that not even a power cut takes what was shown.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ sessions: '++id, startedAt', chunks: '++id, sessionId' });
    this.version(2).stores({ baselines: 'exerciseId' });
    // What was kept on this device before was lived where this device is, as far as anybody can tell.
    this.version(3)
      .stores({})
      .upgrade((tables) => tables.table<Placed>('sessions').toCollection().modify(withOffset));
  }

  chunksOf(sessionId: number): Promise<ChunkRow[]> {
    return this.chunks.where({ sessionId }).sortBy('id');
  }
}
