import Dexie, { type EntityTable } from 'dexie';
import * as v from 'valibot';
import type { EngineEvent } from '../engine/events.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { frameSchema } from '../pose/trace-schema.ts';
import { eventSchema, metaSchema, type SessionMeta } from './session-schema.ts';

/** Older sessions are dropped beyond this many. Basis: half an hour's keypoints take some hundred kB. */
const KEPT = 60;

interface SessionRow extends SessionMeta {
  readonly id: number;
}

interface ChunkRow {
  readonly id: number;
  readonly sessionId: number;
  readonly events: readonly EngineEvent[];
  readonly frames: readonly PoseFrame[];
}

/** A session as it was kept: its log and its keypoints, in the order in which they were written. */
export interface SavedSession {
  readonly id: number;
  readonly meta: SessionMeta;
  readonly log: readonly EngineEvent[];
  readonly frames: readonly PoseFrame[];
}

/** Appends to one session; what is appended is on disk when the promise resolves. */
export interface SessionJournal {
  append(events: readonly EngineEvent[], frames: readonly PoseFrame[]): Promise<void>;
  finish(): Promise<void>;
}

export interface History {
  begin(meta: Omit<SessionMeta, 'schema' | 'finished'>): Promise<SessionJournal>;
  /** The newest session that was cut off and holds anything; damaged ones are passed over. */
  cutOff(): Promise<SavedSession | null>;
  load(id: number): Promise<SavedSession | null>;
  /** Marks a session as finished: it is no longer offered as cut off. */
  settle(id: number): Promise<void>;
  close(): void;
}

class Tables extends Dexie {
  declare readonly sessions: EntityTable<SessionRow, 'id'>;
  declare readonly chunks: EntityTable<ChunkRow, 'id'>;

  constructor() {
    super('longline');
    this.version(1).stores({ sessions: '++id, startedAt', chunks: '++id, sessionId' });
  }
}

const chunkSchema = v.object({ events: v.array(eventSchema), frames: v.array(frameSchema) });

/** Opens the device's own store. Rejects where there is none (private windows, a full or forbidden disk). */
export async function openHistory(): Promise<History> {
  const tables = new Tables();
  await tables.open();

  const load = async (id: number): Promise<SavedSession | null> => {
    const row = v.safeParse(metaSchema, await tables.sessions.get(id));
    if (!row.success) return null;
    const chunks = v.safeParse(
      v.array(chunkSchema),
      await tables.chunks.where({ sessionId: id }).sortBy('id'),
    );
    if (!chunks.success) return null;
    return {
      id,
      meta: row.output,
      log: chunks.output.flatMap(({ events }) => events),
      frames: chunks.output.flatMap(({ frames }) => frames),
    };
  };

  const dropOldest = async (): Promise<void> => {
    const old = await tables.sessions.orderBy('startedAt').reverse().offset(KEPT).primaryKeys();
    await tables.chunks.where('sessionId').anyOf(old).delete();
    await tables.sessions.bulkDelete(old);
  };

  return {
    async begin(meta) {
      const sessionId = await tables.transaction('rw', tables.sessions, tables.chunks, async () => {
        const id = await tables.sessions.add({ ...meta, schema: 1, finished: false });
        await dropOldest();
        return id;
      });
      // One after the other, so that chunks keep their order.
      let last: Promise<unknown> = Promise.resolve();
      const inTurn = (write: () => Promise<unknown>): Promise<void> => {
        const mine = last.then(write);
        last = mine.catch(() => undefined);
        return mine.then(() => undefined);
      };
      return {
        append: (events, frames) => inTurn(() => tables.chunks.add({ sessionId, events, frames })),
        finish: () => inTurn(() => tables.sessions.update(sessionId, { finished: true })),
      };
    },
    async cutOff() {
      const ids = await tables.sessions.filter(({ finished }) => !finished).primaryKeys();
      for (const id of ids.reverse()) {
        const saved = await load(id);
        if (saved && saved.log.some(({ type }) => type === 'PostureReached')) return saved;
      }
      return null;
    },
    load,
    settle: (id) => tables.sessions.update(id, { finished: true }).then(() => undefined),
    close: () => tables.close(),
  };
}
