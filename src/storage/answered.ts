import type { Transaction } from 'dexie';
import { HistoryError } from './history-error.ts';
import type { Tables } from './tables.ts';

/** A store that has not answered after this time (ms) never will. Basis: judgement; a full one opens, or lists its sessions, in well under 1 s. */
const ANSWER_MS = 8000;

const silence = (): HistoryError => new HistoryError('storage-silent', `no answer in ${ANSWER_MS} ms`);

/** The result of `work`. Rejects with `storage-silent` if the store does not answer. */
export async function answered<T>(work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silence()), ANSWER_MS);
  });
  try {
    return await Promise.race([work, silent]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the transaction could be aborted. One that is being committed or has ended cannot. */
function aborted(transaction: IDBTransaction): boolean {
  try {
    transaction.abort();
    return true;
  } catch {
    return false;
  }
}

/**
 * The result of `work` in a transaction over all tables. If the store does not begin the transaction in time, aborts it, so that it changes
 * nothing, and rejects with `storage-silent`. Once begun, it may take as long as it needs: a large import does.
 */
export async function begunInTime<T>(
  tables: Tables,
  mode: 'r' | 'rw',
  work: () => PromiseLike<T>,
): Promise<T> {
  let isSilent = false;
  const inTime = async ({ idbtrans }: Transaction): Promise<T> => {
    const timer = setTimeout(() => {
      isSilent = aborted(idbtrans);
    }, ANSWER_MS);
    try {
      // The store answers the first request when it begins the transaction.
      await tables.sessions.get(0);
    } finally {
      clearTimeout(timer);
    }
    return work();
  };
  try {
    return await tables.transaction(mode, tables.all, inTime);
  } catch (error) {
    throw isSilent ? silence() : error;
  }
}
