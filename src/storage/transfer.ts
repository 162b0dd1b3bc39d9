import { unlessDamaged } from './history-error.ts';
import {
  HISTORY_END,
  historyHead,
  historyLine,
  readHistoryFile,
  type BroughtSession,
  type Choices,
} from './format/history-file.ts';
import type { HistoryStore, Imported } from './history-types.ts';
import { writeSessionFile } from './format/session-file.ts';
import type { SessionRows } from './session-rows.ts';
import type { SessionMeta } from './format/session-schema.ts';
import { readMeta } from './stored-session.ts';
import type { SessionRow } from './tables.ts';
import type { KnownPostures } from '../pose/pose-frame.ts';

/** Two sessions with the same identity are the same. */
const identity = ({ exerciseId, startedAt }: Pick<SessionMeta, 'exerciseId' | 'startedAt'>): string =>
  `${startedAt} ${exerciseId}`;

async function exportAll(rows: SessionRows, choices: Choices | null): ReturnType<HistoryStore['exportAll']> {
  const ids = await rows.forScreen('r', () => rows.tables.sessions.orderBy('startedAt').primaryKeys());
  const parts = [historyHead(await rows.forScreen('r', () => rows.readKnown()), choices)];
  for (const id of ids) {
    const saved = await rows.load(id).catch(unlessDamaged);
    if (saved) parts.push(historyLine(saved, parts.length === 1));
  }
  return { parts: [...parts, HISTORY_END], leftOut: ids.length + 1 - parts.length };
}

/** Whether the session that is already there stays. If it does, it gets the local time if it had none. */
async function stays(rows: SessionRows, row: SessionRow, brought: BroughtSession): Promise<boolean> {
  if (!(await rows.isReadable(row))) return false;
  if (readMeta(row)?.utcOffsetMin === null)
    await rows.tables.sessions.update(row.id, { utcOffsetMin: brought.meta.utcOffsetMin });
  return true;
}

/** Imports sessions, each identity once. Returns how many were new. */
async function takeSessions(rows: SessionRows, brought: readonly BroughtSession[]): Promise<number> {
  const all = await rows.tables.sessions.toArray();
  const there = new Map(all.map((row) => [identity(row), row] as const));
  const taken = new Set<string>();
  for (const session of brought) {
    const its = identity(session.meta);
    const row = there.get(its);
    if (taken.has(its) || (row && (await stays(rows, row, session)))) continue;
    taken.add(its);
    if (row) await rows.drop(row.id);
    await rows.add(session);
  }
  return taken.size;
}

/** Learns a posture from a file, except for what is already known here. */
async function takeKnown(rows: SessionRows, known: KnownPostures): Promise<void> {
  const mine = await rows.readKnown();
  for (const [exerciseId, theirs] of Object.entries(known))
    await rows.learn(exerciseId, { ...theirs, ...mine[exerciseId] });
}

async function importFile(rows: SessionRows, text: string): Promise<Imported> {
  const { known, sessions, choices } = readHistoryFile(text);
  return rows.forScreen('rw', async () => {
    const taken = await takeSessions(rows, sessions);
    await takeKnown(rows, known);
    return { taken, there: sessions.length - taken, choices };
  });
}

async function place(rows: SessionRows, offsetAt: (startedAt: number) => number): Promise<void> {
  for (const row of await rows.tables.sessions.toArray()) {
    const meta = readMeta(row);
    if (meta?.utcOffsetMin === null)
      await rows.tables.sessions.update(row.id, { utcOffsetMin: offsetAt(meta.startedAt) });
  }
}

/** Exports sessions from the device, imports them, and deletes them. */
export const transfer = (
  rows: SessionRows,
): Pick<HistoryStore, 'exportSession' | 'exportAll' | 'importFile' | 'place' | 'remove' | 'removeAll'> => ({
  exportSession: async (id) => writeSessionFile(await rows.load(id)),
  exportAll: (choices = null) => exportAll(rows, choices),
  importFile: (text) => importFile(rows, text),
  place: (offsetAt) => rows.forScreen('rw', () => place(rows, offsetAt)),
  remove: (id) => rows.forScreen('rw', () => rows.drop(id)),
  removeAll: () =>
    rows.forScreen('rw', async () => {
      const { sessions, chunks, baselines } = rows.tables;
      await Promise.all([sessions.clear(), chunks.clear(), baselines.clear()]);
    }),
});
