import * as v from 'valibot';
import { RULES } from '../exercises/rules-version.ts';
import { knownSchema } from '../pose/trace-schema.ts';
import { DIGEST, type SessionDigest } from '../review/past/digest.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import {
  HISTORY_END,
  historyHead,
  historyLine,
  readHistoryFile,
  type BroughtSession,
} from './history-file.ts';
import { isDigest } from './digest-schema.ts';
import { HistoryError, stored, unlessDamaged } from './history-error.ts';
import type { History, HistoryLine, Known, SessionJournal } from './history-types.ts';
import { askToPersist } from './persistence.ts';
import { writeSessionFile } from './session-file.ts';
import { heldElsewhere, holdSession, releaseSession } from './session-lock.ts';
import { SCHEMA, type SessionMeta } from './session-schema.ts';
import { chunkOf, readLog, readMeta, readSession, type SavedSession } from './stored-session.ts';
import { offsetHere, Tables, type SessionRow } from './tables.ts';

/** Two sessions with the same one are the same. */
const identity = ({ exerciseId, startedAt }: Pick<SessionMeta, 'exerciseId' | 'startedAt'>): string =>
  `${startedAt} ${exerciseId}`;

/** A store that has not opened after this never does, milliseconds. Basis: judgement; a full one opens in well under 1 s. */
const OPEN_MS = 8000;

/** Rejects if a tab with an older version of the page holds the store and does not let go, or if the store does not answer. */
const opened = (tables: Tables): Promise<unknown> =>
  Promise.race([
    tables.open(),
    new Promise<never>((_, reject) => {
      tables.on('blocked', () => reject(new HistoryError('storage-blocked', 'held by another tab')));
      setTimeout(() => reject(new HistoryError('storage-silent', `not open in ${OPEN_MS} ms`)), OPEN_MS);
    }),
  ]);

/** What a log amounts to; handed in, since it takes the exercises. */
export type DigestLog = (exerciseId: string, log: readonly LogEvent[]) => SessionDigest;

/** Opens the device's own store; rejects with `storage-unavailable` where there is none (some private windows). */
export async function openHistory(digestLog: DigestLog, name = 'longline'): Promise<History> {
  const tables = new Tables(name);
  const { sessions, chunks, baselines } = tables;
  await stored(() => opened(tables));
  let asked = false;

  const transaction = <T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T> =>
    stored(() => tables.transaction(mode, sessions, chunks, baselines, work));

  const rowOf = async (id: number): Promise<SessionRow> => {
    const row = Number.isSafeInteger(id) ? await sessions.get(id) : undefined;
    if (!row) throw new HistoryError('session-missing', String(id));
    return row;
  };

  const load = (id: number): Promise<SavedSession> =>
    transaction('r', async () => readSession(await rowOf(id), await tables.chunksOf(id)));

  /** The digest of a row's log, as it lies in the row; nothing where the log cannot be read. */
  const digested = ({ exerciseId }: { readonly exerciseId: string }, log: readonly LogEvent[] | null) =>
    log ? { digest: digestLog(exerciseId, log), digestVersion: DIGEST } : {};

  const digestAnew = async (row: SessionRow): Promise<Partial<SessionRow>> => {
    const fresh = digested(row, readLog(await tables.chunksOf(row.id)));
    await sessions.update(row.id, fresh);
    return fresh;
  };

  const settle = (id: number): Promise<void> =>
    transaction('rw', async () => {
      const row = await rowOf(id);
      await sessions.update(id, { finished: true });
      await digestAnew(row);
    });

  const journalOf = (sessionId: number): SessionJournal => {
    holdSession(sessionId);
    return {
      id: sessionId,
      // Transactions that write the same tables run in the order in which they were made: so chunks keep theirs.
      append: (events, frames) =>
        transaction('rw', async () => {
          const row = await rowOf(sessionId);
          await chunks.add(chunkOf(sessionId, events, frames));
          if (row.finished) await digestAnew(row);
        }),
      finish: () => settle(sessionId).finally(() => releaseSession(sessionId)),
      release: () => releaseSession(sessionId),
    };
  };

  const add = async ({ meta, log, keypoints }: BroughtSession): Promise<void> => {
    const sessionId = await sessions.add({ ...meta, finished: true, ...digested(meta, log) });
    const chunk = 'packed' in keypoints ? { sessionId, events: log, ...keypoints } : null;
    await chunks.add(chunk ?? chunkOf(sessionId, log, 'frames' in keypoints ? keypoints.frames : []));
  };

  const drop = async (id: number): Promise<void> => {
    await chunks.where({ sessionId: id }).delete();
    await sessions.delete(id);
  };

  const isReadable = async (row: SessionRow): Promise<boolean> => {
    try {
      return readSession(row, await tables.chunksOf(row.id)).id === row.id;
    } catch (error) {
      return unlessDamaged(error) !== null;
    }
  };

  const readKnown = async (): Promise<Known> => {
    const rows = await baselines.orderBy('exerciseId').toArray();
    const read = rows.map((row) => v.safeParse(knownSchema, { [row.exerciseId]: row.baselines }));
    return Object.fromEntries(read.flatMap((one) => (one.success ? Object.entries(one.output) : [])));
  };

  const learn = async (exerciseId: string, fresh: Known[string]): Promise<void> => {
    const kept = await baselines.get(exerciseId);
    await baselines.put({ exerciseId, baselines: { ...kept?.baselines, ...fresh } });
  };

  const readLines = async (): ReturnType<History['lines']> => {
    const rows = await stored(() => sessions.toArray());
    const lines: HistoryLine[] = [];
    for (const row of rows) {
      const meta = readMeta(row);
      const isCurrent = row.finished && row.digestVersion === DIGEST;
      const { digest } = isCurrent ? row : await transaction('rw', () => digestAnew(row));
      if (meta && isDigest(digest)) lines.push({ id: row.id, meta, digest });
    }
    lines.sort((a, b) => b.meta.startedAt - a.meta.startedAt || b.id - a.id);
    return { lines, damaged: rows.length - lines.length };
  };
  /** Several screens ask at once. */
  let reading: ReturnType<History['lines']> | null = null;

  return {
    async begin(meta) {
      if (!asked) void askToPersist();
      asked = true;
      const utcOffsetMin = offsetHere(meta.startedAt);
      const row = { ...meta, utcOffsetMin, schema: SCHEMA, finished: false, rules: RULES } as const;
      return journalOf(await transaction('rw', () => sessions.add(row)));
    },
    goOn: journalOf,
    cutOff: () =>
      stored(async () => {
        const ids = await sessions.filter(({ finished }) => !finished).primaryKeys();
        const elsewhere = await heldElsewhere();
        for (const id of ids.reverse().filter((one) => !elsewhere.has(one))) {
          const saved = await load(id).catch(() => null);
          if (saved?.log.some(({ type }) => type === 'PostureReached' || type === 'WorkoutStarted'))
            return saved;
        }
        return null;
      }),
    lines() {
      reading ??= readLines().finally(() => {
        reading = null;
      });
      return reading;
    },
    load,
    settle,
    overrule: (id, startMs, counted) =>
      transaction('rw', async () => {
        const row = await rowOf(id);
        const log = readLog(await tables.chunksOf(id));
        if (!log) throw new HistoryError('session-damaged', String(id));
        const timestampMs = log.at(-1)?.timestampMs ?? 0;
        const event: LogEvent = { type: 'VerdictOverruled', timestampMs, startMs, counted };
        await chunks.add(chunkOf(id, [event], []));
        await sessions.update(id, digested(row, [...log, event]));
      }),
    rejudge: (id, judge) =>
      transaction('rw', async () => {
        const row = await rowOf(id);
        const saved = readSession(row, await tables.chunksOf(id));
        const { meta, frames } = saved;
        const log = judge(saved);
        await chunks.where({ sessionId: id }).delete();
        await chunks.add(chunkOf(id, log, frames));
        await sessions.put({ ...meta, id, rules: RULES, ...digested(row, log) });
      }),
    remove: (id) => transaction('rw', () => drop(id)),
    removeAll: () =>
      transaction('rw', async () => {
        await Promise.all([sessions.clear(), chunks.clear(), baselines.clear()]);
      }),
    exportSession: async (id) => writeSessionFile(await load(id)),
    async exportAll() {
      const ids = await stored(() => sessions.orderBy('startedAt').primaryKeys());
      const parts = [historyHead(await stored(readKnown))];
      for (const id of ids) {
        const saved = await load(id).catch(unlessDamaged);
        if (saved) parts.push(historyLine(saved, parts.length === 1));
      }
      return { parts: [...parts, HISTORY_END], leftOut: ids.length + 1 - parts.length };
    },
    async importFile(text) {
      const { known, sessions: brought } = readHistoryFile(text);
      return transaction('rw', async () => {
        const there = new Map((await sessions.toArray()).map((row) => [identity(row), row] as const));
        const done = new Set<string>();
        let taken = 0;
        for (const session of brought) {
          const its = identity(session.meta);
          const row = there.get(its);
          if (done.has(its)) continue;
          if (row && (await isReadable(row))) {
            if (readMeta(row)?.utcOffsetMin === null)
              await sessions.update(row.id, { utcOffsetMin: session.meta.utcOffsetMin });
            continue;
          }
          done.add(its);
          if (row) await drop(row.id);
          await add(session);
          taken += 1;
        }
        const own = await readKnown();
        for (const [exerciseId, theirs] of Object.entries(known))
          await learn(exerciseId, { ...theirs, ...own[exerciseId] });
        return { taken, there: brought.length - taken };
      });
    },
    place: (offsetAt) =>
      transaction('rw', async () => {
        for (const row of await sessions.toArray()) {
          const meta = readMeta(row);
          if (meta?.utcOffsetMin === null)
            await sessions.update(row.id, { utcOffsetMin: offsetAt(meta.startedAt) });
        }
      }),
    known: () => stored(readKnown),
    learn: (exerciseId, fresh) => transaction('rw', () => learn(exerciseId, fresh)),
    close: () => tables.close(),
  };
}
