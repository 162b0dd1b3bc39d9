import { DIGEST } from '../review/history/digest.ts';
import { isDigest } from './format/digest-schema.ts';
import { stored } from './history-error.ts';
import type { HistoryStore, HistoryLine } from './history-types.ts';
import { heldElsewhere } from './session-lock.ts';
import type { SessionRows } from './session-rows.ts';
import { readMeta, type StoredSession } from './stored-session.ts';

async function readLines(rows: SessionRows): ReturnType<HistoryStore['lines']> {
  const all = await rows.forScreen('r', () => rows.tables.sessions.toArray());
  const lines: HistoryLine[] = [];
  for (const row of all) {
    const meta = readMeta(row);
    const isCurrent = row.finished && row.digestVersion === DIGEST;
    const { digest } = isCurrent ? row : await rows.forScreen('rw', () => rows.digestAnew(row));
    if (meta && isDigest(digest)) lines.push({ id: row.id, meta, digest });
  }
  lines.sort((a, b) => b.meta.startedAt - a.meta.startedAt || b.id - a.id);
  return { lines, damaged: all.length - lines.length };
}

async function newestCutOff(rows: SessionRows): Promise<StoredSession | null> {
  const unfinished = rows.tables.sessions.filter(({ finished }) => !finished);
  const ids = await rows.forScreen('r', () => unfinished.primaryKeys());
  const elsewhere = await heldElsewhere();
  for (const id of ids.reverse().filter((one) => !elsewhere.has(one))) {
    const saved = await rows.load(id).catch(() => null);
    if (saved?.log.some(({ type }) => type === 'PostureReached' || type === 'WorkoutStarted')) return saved;
  }
  return null;
}

/** The methods that read sessions. */
export function listing(rows: SessionRows): Pick<HistoryStore, 'cutOff' | 'lines' | 'load' | 'known'> {
  /** Several screens may ask at the same time. */
  let reading: ReturnType<HistoryStore['lines']> | null = null;
  return {
    cutOff: () => stored(() => newestCutOff(rows)),
    lines() {
      reading ??= readLines(rows).finally(() => {
        reading = null;
      });
      return reading;
    },
    load: (id) => rows.load(id),
    known: () => rows.forScreen('r', () => rows.readKnown()),
  };
}
