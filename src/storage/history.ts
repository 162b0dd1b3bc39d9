import { HistoryError, stored } from './history-error.ts';
import type { HistoryStore } from './history-types.ts';
import { listing } from './listing.ts';
import { recording } from './recording.ts';
import { SessionRows, type DigestLog } from './session-rows.ts';
import { Tables } from './tables.ts';
import { transfer } from './transfer.ts';

export type { DigestLog };

/** A store that has not opened after this time (ms) never will. Basis: judgement; a full one opens in well under 1 s. */
const OPEN_MS = 8000;

/** Rejects if a tab with an older version of the page holds the store and does not release it, or if the store does not answer. */
const opened = (tables: Tables): Promise<unknown> =>
  Promise.race([
    tables.open(),
    new Promise<never>((_, reject) => {
      tables.on('blocked', () => reject(new HistoryError('storage-blocked', 'held by another tab')));
      setTimeout(() => reject(new HistoryError('storage-silent', `not open in ${OPEN_MS} ms`)), OPEN_MS);
    }),
  ]);

/** Opens the device's own store. Rejects with `storage-unavailable` if there is none (some private windows). */
export async function openHistory(digestLog: DigestLog, name = 'longline'): Promise<HistoryStore> {
  const tables = new Tables(name);
  await stored(() => opened(tables));
  const rows = new SessionRows(tables, digestLog);
  return {
    ...recording(rows),
    ...listing(rows),
    ...transfer(rows),
    learn: (exerciseId, fresh) => rows.transaction('rw', () => rows.learn(exerciseId, fresh)),
    close: () => tables.close(),
  };
}
