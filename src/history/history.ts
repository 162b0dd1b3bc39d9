import { Dexie, type EntityTable, type Table } from 'dexie';
import * as v from 'valibot';
import type { EngineEvent } from '../engine/events.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { asStorageError, HistoryError } from './history-error.ts';
import { migrate } from './migrations.ts';
import { readSessionFile, writeSessionFile } from './session-file.ts';
import {
  MetaSchema,
  SCHEMA,
  SessionSchema,
  type SessionChunk,
  type SessionMeta,
  type StoredSession,
} from './session-schema.ts';

/** All sessions on this device. Every method rejects with a {@link HistoryError}, and then has changed nothing. */
export interface History {
  /** Opens a session; answers with its id. */
  begin(meta: Pick<SessionMeta, 'exerciseId' | 'source' | 'model'>): Promise<string>;
  /** Adds to its end; on disk when it resolves. Appends may overlap: they are kept in the order of the calls. */
  append(id: string, events: readonly EngineEvent[], frames: readonly PoseFrame[]): Promise<void>;
  finish(id: string): Promise<void>;
  /** Newest first; what cannot be read is left out. */
  list(): Promise<SessionMeta[]>;
  load(id: string): Promise<StoredSession>;
  remove(id: string): Promise<void>;
  /** The session as the text of a file. */
  exportSession(id: string): Promise<string>;
  /** Takes over such a text whole or not at all; a session that is there already stays as it is. Answers with its id. */
  importSession(text: string): Promise<string>;
  close(): void;
}

class Store extends Dexie {
  declare readonly sessions: EntityTable<SessionMeta, 'id'>;
  declare readonly chunks: Table<SessionChunk, [sessionId: string, seq: number]>;

  constructor(name: string) {
    // Strict: a write is done when it is on the disk, so that not even a power cut takes what was shown.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ sessions: 'id', chunks: '[sessionId+seq]' });
  }

  chunksOf(id: string) {
    return this.chunks.where('[sessionId+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  }
}

/** Not `crypto.randomUUID`: that is missing where the page came over plain http. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Asks that the browser keep the store when the disk runs short; a refusal changes nothing here. */
const askToPersist = async (): Promise<void> => {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Not a secure page, or an old browser: the store is then as lasting as the browser makes it.
  }
};

function readMeta(row: SessionMeta): SessionMeta | null {
  const migrated = migrate({ ...row });
  const read = migrated.kind === 'migrated' ? v.safeParse(MetaSchema, migrated.session) : null;
  return read?.success ? read.output : null;
}

/** What is stored was written by some version of this app on some disk: it is checked like a stranger's file. */
function readSession(row: SessionMeta, chunks: readonly SessionChunk[]): StoredSession {
  const migrated = migrate({
    ...row,
    events: chunks.flatMap((chunk) => chunk.events),
    frames: chunks.flatMap((chunk) => chunk.frames),
  });
  if (migrated.kind !== 'migrated') throw new HistoryError('session-damaged', `${row.id}: ${migrated.kind}`);
  const { events, frames, ...meta } = migrated.session;
  const read = v.safeParse(SessionSchema, { meta, events, frames }, { abortEarly: true });
  if (!read.success) throw new HistoryError('session-damaged', `${row.id}: ${read.issues[0].message}`);
  return read.output;
}

/** Opens the history of this device; rejects with `storage-unavailable` where the browser keeps none. */
export async function openHistory(name = 'longline'): Promise<History> {
  const store = new Store(name);
  let asked = false;

  const kept = <T>(work: () => PromiseLike<T>): Promise<T> =>
    Promise.resolve(work()).catch((error: unknown) => {
      throw asStorageError(error);
    });

  const rowOf = async (id: string): Promise<SessionMeta> => {
    const row = await store.sessions.get(id);
    if (!row) throw new HistoryError('session-missing', id);
    return row;
  };

  const load = (id: string): Promise<StoredSession> =>
    kept(() =>
      store.transaction('r', store.sessions, store.chunks, async () =>
        readSession(await rowOf(id), await store.chunksOf(id).toArray()),
      ),
    );

  await kept(() => store.open());

  return {
    begin: (meta) => {
      if (!asked) void askToPersist();
      asked = true;
      const id = newId();
      return kept(() =>
        store.sessions.add({ ...meta, schema: SCHEMA, id, startedAt: Date.now(), finished: false }),
      );
    },
    append: (id, events, frames) =>
      kept(() =>
        store.transaction('rw', store.sessions, store.chunks, async () => {
          await rowOf(id);
          const last = await store.chunksOf(id).last();
          await store.chunks.add({
            sessionId: id,
            seq: last ? last.seq + 1 : 0,
            events: [...events],
            frames: [...frames],
          });
        }),
      ),
    finish: (id) =>
      kept(async () => {
        if ((await store.sessions.update(id, { finished: true })) === 0) await rowOf(id);
      }),
    list: () =>
      kept(async () => {
        const metas = (await store.sessions.toArray()).flatMap((row) => readMeta(row) ?? []);
        return metas.sort((a, b) => b.startedAt - a.startedAt);
      }),
    load,
    remove: (id) =>
      kept(() =>
        store.transaction('rw', store.sessions, store.chunks, async () => {
          await store.chunksOf(id).delete();
          await store.sessions.delete(id);
        }),
      ),
    exportSession: async (id) => writeSessionFile(await load(id)),
    importSession: async (text) => {
      const { meta, events, frames } = readSessionFile(text);
      return kept(() =>
        store.transaction('rw', store.sessions, store.chunks, async () => {
          if (await store.sessions.get(meta.id)) return meta.id;
          await store.chunks.put({ sessionId: meta.id, seq: 0, events: [...events], frames: [...frames] });
          return store.sessions.add(meta);
        }),
      );
    },
    close: () => store.close(),
  };
}
