/**
 * What can go wrong with the history:
 * - `storage-*`: nothing was stored; everything that was stored before is still there.
 * - `storage-blocked`: a tab with another version of this page blocks the store.
 * - `storage-silent`: the browser's store does not answer.
 * - `import-*`: nothing was imported.
 * - `import-unknown-variant`: an exercise was done in a way that this version does not know.
 * - `page-missing`: the page template to save a session in has not arrived.
 * - `session-missing`: there is no such session.
 * - `session-damaged`: the session is there but cannot be read.
 */
export type HistoryFailure =
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-blocked'
  | 'storage-silent'
  | 'import-not-ours'
  | 'import-too-new'
  | 'import-damaged'
  | 'import-too-large'
  | 'import-unknown-variant'
  | 'session-missing'
  | 'session-damaged'
  | 'page-missing';

export class HistoryError extends Error {
  constructor(
    readonly kind: HistoryFailure,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${detail}`, options);
    this.name = 'HistoryError';
  }
}

/** Dexie wraps the errors of IndexedDB: a full disk may be named in `inner` or in the name of the wrapper. */
function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  return 'inner' in error && error.inner !== error && isFull(error.inner);
}

/** Another tab has opened a newer store, and the store of this tab was closed for it. */
const isBlocked = (error: unknown): boolean =>
  error instanceof Error && ['DatabaseClosedError', 'VersionError'].includes(error.name);

/** Any error of the browser's store as a {@link HistoryError}. */
export const asStorageError = (error: unknown): HistoryError =>
  error instanceof HistoryError
    ? error
    : new HistoryError(
        isFull(error) ? 'storage-full' : isBlocked(error) ? 'storage-blocked' : 'storage-unavailable',
        String(error),
        { cause: error },
      );

/** Null for a session that cannot be read or is gone. Any other error is thrown again. */
export function unlessDamaged(error: unknown): null {
  if (error instanceof HistoryError && error.kind.startsWith('session-')) return null;
  throw error;
}

/** Rejects with a {@link HistoryError}, whatever the store throws. */
export const stored = async <T>(work: () => PromiseLike<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error);
  }
};
