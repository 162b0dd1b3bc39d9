import * as v from 'valibot';
import type { LogEvent } from '../workout/workout-events.ts';
import type { PoseFrame, PoseTrace } from '../pose/pose-frame.ts';
import { knownSchema } from '../pose/trace-schema.ts';
import { eventSchema } from './event-schema.ts';
import { asStorageError, HistoryError } from './history-error.ts';
import { migrate } from './migrations.ts';
import { readSessionFile, writeSessionFile } from './session-file.ts';
import { metaSchema, SCHEMA, sessionSchema, type SessionMeta, type WholeSession } from './session-schema.ts';
import { Tables, type ChunkRow, type SessionRow } from './tables.ts';

/** Older sessions are dropped beyond this many. Basis: half an hour's keypoints take some hundred kB. */
const KEPT = 60;

/** What is known of the user's own posture, exercise by exercise. */
export type Known = NonNullable<PoseTrace['known']>;

/** A session as it was kept: its log and its keypoints, in the order in which they were written. */
export interface SavedSession extends WholeSession {
  readonly id: number;
}

/** Appends to one session, in the order of the calls; what is appended is on disk when the promise resolves. */
export interface SessionJournal {
  append(events: readonly LogEvent[], frames: readonly PoseFrame[]): Promise<void>;
  finish(): Promise<void>;
}

/** All sessions on this device. Every method rejects with a {@link HistoryError}, and then has changed nothing. */
export interface History {
  begin(meta: Omit<SessionMeta, 'schema' | 'finished'>): Promise<SessionJournal>;
  /** Goes on with a session that was cut off. */
  goOn(id: number): SessionJournal;
  /** The newest session that was cut off and holds anything; damaged ones are passed over. */
  cutOff(): Promise<SavedSession | null>;
  /** Newest first; what cannot be read is left out. */
  list(): Promise<readonly (SessionMeta & { readonly id: number })[]>;
  load(id: number): Promise<SavedSession>;
  /** The logs of the newest sessions of that exercise, oldest first; what cannot be read is left out. */
  logs(
    exerciseId: string,
  ): Promise<readonly { readonly startedAt: number; readonly log: readonly LogEvent[] }[]>;
  /** Marks a session as finished: it is no longer offered as cut off. */
  settle(id: number): Promise<void>;
  remove(id: number): Promise<void>;
  /** The session as the text of a file. */
  exportSession(id: number): Promise<string>;
  /**
   * Takes over such a text whole or not at all; answers with its id. A session that is there already (of the same
   * exercise and moment) stays as it is; one that was cut off comes in as finished.
   */
  importSession(text: string): Promise<number>;
  /** The user's own posture, exercise by exercise; what cannot be read is left out. */
  known(): Promise<Known>;
  /** Keeps what was confirmed of it, measure by measure, in place of what was kept before. */
  learn(exerciseId: string, baselines: Known[string]): Promise<void>;
  close(): void;
}

/** Asks that the browser keep the store when the disk runs short; a refusal changes nothing here. */
const askToPersist = async (): Promise<void> => {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Not a secure page, or an old browser: the store is then as lasting as the browser makes it.
  }
};

const readMeta = (row: SessionRow): (SessionMeta & { readonly id: number })[] => {
  const migrated = migrate({ ...row });
  const read = migrated.kind === 'migrated' ? v.safeParse(metaSchema, migrated.session) : null;
  return read?.success ? [{ ...read.output, id: row.id }] : [];
};

/** What is stored was written by some version of this app, on some disk: it is checked like a stranger's file. */
function readSession(row: SessionRow, chunks: readonly ChunkRow[]): SavedSession {
  const migrated = migrate({
    ...row,
    events: chunks.flatMap(({ events }) => events),
    frames: chunks.flatMap(({ frames }) => frames),
  });
  if (migrated.kind !== 'migrated') throw new HistoryError('session-damaged', migrated.kind);
  const { events: log, frames, ...meta } = migrated.session;
  const read = v.safeParse(sessionSchema, { meta, log, frames }, { abortEarly: true });
  if (!read.success) throw new HistoryError('session-damaged', read.issues[0].message);
  return { id: row.id, ...read.output };
}

const stored = async <T>(work: () => PromiseLike<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error);
  }
};

/** Opens the device's own store; rejects with `storage-unavailable` where there is none (some private windows). */
export async function openHistory(name = 'longline'): Promise<History> {
  const tables = new Tables(name);
  const { sessions, chunks, baselines } = tables;
  await stored(() => tables.open());
  let asked = false;

  const transaction = <T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T> =>
    stored(() => tables.transaction(mode, sessions, chunks, work));

  const rowOf = async (id: number): Promise<SessionRow> => {
    const row = await sessions.get(id);
    if (!row) throw new HistoryError('session-missing', String(id));
    return row;
  };

  const load = (id: number): Promise<SavedSession> =>
    transaction('r', async () => readSession(await rowOf(id), await tables.chunksOf(id)));

  const remove = async (ids: readonly number[]): Promise<void> => {
    await chunks.where('sessionId').anyOf(ids).delete();
    await sessions.bulkDelete([...ids]);
  };

  const settle = (id: number): Promise<void> =>
    stored(async () => {
      if ((await sessions.update(id, { finished: true })) === 0) await rowOf(id);
    });

  const journalOf = (sessionId: number): SessionJournal => ({
    // Transactions that write the same tables run in the order in which they were made: so chunks keep theirs.
    append: (events, frames) =>
      transaction('rw', async () => {
        await rowOf(sessionId);
        await chunks.add({ sessionId, events, frames });
      }),
    finish: () => settle(sessionId),
  });

  return {
    async begin(meta) {
      if (!asked) void askToPersist();
      asked = true;
      const sessionId = await transaction('rw', async () => {
        const id = await sessions.add({ ...meta, schema: SCHEMA, finished: false });
        await remove(await sessions.orderBy('startedAt').reverse().offset(KEPT).primaryKeys());
        return id;
      });
      return journalOf(sessionId);
    },
    goOn: journalOf,
    cutOff: () =>
      stored(async () => {
        const ids = await sessions.filter(({ finished }) => !finished).primaryKeys();
        for (const id of ids.reverse()) {
          const saved = await load(id).catch(() => null);
          if (saved?.log.some(({ type }) => type === 'PostureReached' || type === 'WorkoutStarted'))
            return saved;
        }
        return null;
      }),
    list: () =>
      stored(async () => {
        const rows = await sessions.toArray();
        return rows.flatMap(readMeta).sort((a, b) => b.startedAt - a.startedAt);
      }),
    load,
    logs: (exerciseId) =>
      transaction('r', async () => {
        const rows = await sessions.filter((row) => row.exerciseId === exerciseId).toArray();
        const read = await Promise.all(
          rows.map(async ({ id, startedAt }) => {
            const kept = await tables.chunksOf(id);
            const log = v.safeParse(
              v.array(eventSchema),
              kept.flatMap(({ events }) => events),
            );
            return log.success ? [{ startedAt, log: log.output }] : [];
          }),
        );
        return read.flat().sort((a, b) => a.startedAt - b.startedAt);
      }),
    settle,
    remove: (id) => transaction('rw', () => remove([id])),
    exportSession: async (id) => writeSessionFile(await load(id)),
    async importSession(text) {
      const { meta, log, frames } = readSessionFile(text);
      return transaction('rw', async () => {
        const { exerciseId, startedAt } = meta;
        const there = await sessions
          .where({ startedAt })
          .filter((row) => row.exerciseId === exerciseId)
          .first();
        if (there) return there.id;
        const sessionId = await sessions.add({ ...meta, finished: true });
        await chunks.add({ sessionId, events: log, frames });
        return sessionId;
      });
    },
    known: () =>
      stored(async () => {
        const rows = await baselines.toArray();
        const read = rows.map((row) => v.safeParse(knownSchema, { [row.exerciseId]: row.baselines }));
        return Object.fromEntries(read.flatMap((one) => (one.success ? Object.entries(one.output) : [])));
      }),
    learn: (exerciseId, fresh) =>
      stored(() =>
        tables.transaction('rw', baselines, async () => {
          const kept = await baselines.get(exerciseId);
          await baselines.put({ exerciseId, baselines: { ...kept?.baselines, ...fresh } });
        }),
      ),
    close: () => tables.close(),
  };
}
