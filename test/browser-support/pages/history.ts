import { Dexie } from 'dexie';
import { HistoryError } from '../../../src/storage/history-error.ts';
import { createSessionHistory } from '../../../src/history/create-session-history.ts';
import { exercises } from '../../../src/exercises/index.ts';
import { openHistory, type DigestLog } from '../../../src/storage/history.ts';
import { digestOf } from '../../../src/review/history/digest.ts';
import { reviewOf } from '../../../src/review/review.ts';

const digestLog: DigestLog = (exerciseId, log) => digestOf(reviewOf(exercises, exerciseId, log));

const underTest = {
  createSessionHistory: () => createSessionHistory(() => openHistory(digestLog), exercises),
  openHistory: () => openHistory(digestLog),
  Dexie,
  /** The kind of the {@link HistoryError} with which the promise rejects; `kept` if it does not reject. */
  failure: (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'kept',
      (error: unknown) => (error instanceof HistoryError ? error.kind : `not typed: ${String(error)}`),
    ),
};

declare global {
  interface Window {
    underTest: typeof underTest;
  }
}

window.underTest = underTest;
