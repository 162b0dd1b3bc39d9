import { Dexie } from 'dexie';
import { HistoryError } from '../../../src/history/history-error.ts';
import { openHistory } from '../../../src/history/history.ts';

const underTest = {
  openHistory,
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
