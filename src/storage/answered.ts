import { HistoryError } from './history-error.ts';

/** A store that has not answered after this time (ms) never will. Basis: judgement; a full one opens, or lists its sessions, in well under 1 s. */
const ANSWER_MS = 8000;

/** The result of `work`. Rejects with `storage-silent` if the store does not answer. */
export async function answered<T>(work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    const error = new HistoryError('storage-silent', `no answer in ${ANSWER_MS} ms`);
    timer = setTimeout(() => reject(error), ANSWER_MS);
  });
  try {
    return await Promise.race([work, silent]);
  } finally {
    clearTimeout(timer);
  }
}
