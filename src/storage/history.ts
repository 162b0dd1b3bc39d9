import { answered } from './answered.ts';
import { HistoryError, stored } from './history-error.ts';
import type { HistoryStore } from './history-types.ts';
import { LeftPage } from './left-page.ts';
import { listing } from './listing.ts';
import { recording } from './recording.ts';
import { SessionRows, type DigestLog } from './session-rows.ts';
import { Tables } from './tables.ts';
import { transfer } from './transfer.ts';

export type { DigestLog };

/** Rejects if a tab with an older version of the page holds the store and does not release it, or if the store does not answer. */
const opened = (tables: Tables): Promise<unknown> =>
  Promise.race([
    answered(tables.open()),
    new Promise<never>((_, reject) => {
      tables.on('blocked', () => reject(new HistoryError('storage-blocked', 'held by another tab')));
    }),
  ]);

/** Opens the device's own store. Rejects with `storage-unavailable` if there is none (some private windows). */
export async function openHistory(digestLog: DigestLog, name = 'longline'): Promise<HistoryStore> {
  const tables = new Tables(name);
  const leftPage = new LeftPage();
  leftPage.follow(tables);
  await stored(() => opened(tables));
  const rows = new SessionRows(tables, digestLog, leftPage);
  return {
    ...recording(rows),
    ...listing(rows),
    ...transfer(rows),
    learn: (exerciseId, fresh) => rows.write(() => rows.learn(exerciseId, fresh)),
    close: () => tables.close(),
  };
}
