import { RULES } from '../exercises/rules-version.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { HistoryError } from './history-error.ts';
import type { HistoryStore, SessionJournal } from './history-types.ts';
import { askToPersist } from './persistence.ts';
import { holdSession, releaseSession } from './session-lock.ts';
import type { SessionRows } from './session-rows.ts';
import { SCHEMA } from './format/session-schema.ts';
import { chunkOf, readLog, readSession } from './stored-session.ts';
import { offsetHere } from './tables.ts';

/** Runs each work when the work before it has ended, even if that failed. */
function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

function journalOf(rows: SessionRows, sessionId: number): SessionJournal {
  holdSession(sessionId);
  // A chunk gets its id when it is written. A write that is repeated after a freeze would therefore come after later ones that ran before
  // it, and the chunks would be out of order.
  const inTurn = oneAfterAnother();
  return {
    id: sessionId,
    append: (events, frames) =>
      inTurn(() =>
        rows.write(async () => {
          const row = await rows.rowOf(sessionId);
          await rows.tables.chunks.add(chunkOf(sessionId, events, frames));
          if (row.finished) await rows.digestAnew(row);
        }),
      ),
    finish: () => inTurn(() => rows.settle(sessionId)).finally(() => releaseSession(sessionId)),
    release: () => releaseSession(sessionId),
  };
}

async function overrule(rows: SessionRows, id: number, startMs: number, counted: boolean): Promise<void> {
  const { exerciseId } = await rows.rowOf(id);
  const log = readLog(await rows.tables.chunksOf(id));
  if (!log) throw new HistoryError('session-damaged', String(id));
  // A log without events ends when it begins.
  const timestampMs = log.at(-1)?.timestampMs ?? 0;
  const event: LogEvent = { type: 'VerdictOverruled', timestampMs, startMs, counted };
  await rows.tables.chunks.add(chunkOf(id, [event], []));
  await rows.tables.sessions.update(id, rows.digested(exerciseId, [...log, event]));
}

async function rejudge(rows: SessionRows, id: number, judge: Parameters<HistoryStore['rejudge']>[1]) {
  const { tables } = rows;
  const row = await rows.rowOf(id);
  const saved = readSession(row, await tables.chunksOf(id));
  const { meta, frames } = saved;
  const log = judge(saved);
  await tables.chunks.where({ sessionId: id }).delete();
  await tables.chunks.add(chunkOf(id, log, frames));
  await tables.sessions.put({ ...meta, id, rules: RULES, ...rows.digested(row.exerciseId, log) });
}

/** Writes one session: while it happens, and what is changed about it later. */
export function recording(
  rows: SessionRows,
): Pick<HistoryStore, 'begin' | 'goOn' | 'settle' | 'overrule' | 'rejudge'> {
  let hasAsked = false;
  return {
    async begin(meta) {
      if (!hasAsked) void askToPersist();
      hasAsked = true;
      const utcOffsetMin = offsetHere(meta.startedAt);
      const row = { ...meta, utcOffsetMin, schema: SCHEMA, finished: false, rules: RULES } as const;
      // Dexie writes the new id into the object that it adds. A repeated write must get an id of its own.
      return journalOf(rows, await rows.write(() => rows.tables.sessions.add({ ...row })));
    },
    goOn: (id) => journalOf(rows, id),
    settle: (id) => rows.settle(id),
    overrule: (id, startMs, counted) => rows.forScreen('rw', () => overrule(rows, id, startMs, counted)),
    rejudge: (id, judge) => rows.forScreen('rw', () => rejudge(rows, id, judge)),
  };
}
