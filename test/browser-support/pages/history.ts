import { Dexie } from 'dexie';
import { HistoryError } from '../../../src/storage/history-error.ts';
import { createArchive } from '../../../src/history/archive-store.ts';
import { exercises } from '../../../src/exercises/index.ts';
import { openHistory, type DigestLog } from '../../../src/storage/history.ts';
import { digestOf } from '../../../src/review/past/digest.ts';
import { reviewOf } from '../../../src/review/review.ts';

const digestLog: DigestLog = (exerciseId, log) => digestOf(reviewOf(exercises, exerciseId, log));

const underTest = {
  createArchive: () => createArchive(() => openHistory(digestLog), exercises),
  openHistory: () => openHistory(digestLog),
  Dexie,
  /** The kind of the {@link HistoryError} that the promise rejects with; `kept` where it does not. */
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
