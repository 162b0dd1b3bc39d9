import type { DBCore, DBCoreTransaction, Dexie } from 'dexie';

/*
 * A browser may freeze a page that the trainee leaves, and show it again when the trainee goes back. WebKit does so even in the middle of
 * a transaction. The frozen page cannot end it, so every later page waits for the store, without an error. Therefore a page that is
 * frozen aborts its open transactions and begins no others: the browser announces the freeze (`pagehide`) before it tells the page that it
 * is hidden (`visibilitychange`), and the page may write because of that. When it is shown again, it does all of this work.
 */

/** The transactions of this page that have not ended. */
export class LeftPage {
  readonly #open = new Set<DBCoreTransaction>();
  /** How often the page has been frozen. */
  #times = 0;
  /** Resolves when the frozen page is shown again; null while it is shown. */
  #shown: Promise<void> | null = null;

  /** Follows the transactions of a database, which must not be open yet. */
  follow(database: Dexie): void {
    database.use({
      stack: 'dbcore',
      name: 'left-page',
      create: (core) => ({
        ...core,
        transaction: (...request: Parameters<DBCore['transaction']>) =>
          this.#followed(core.transaction(...request)),
      }),
    });
    addEventListener('pagehide', ({ persisted }) => {
      if (persisted) this.#froze();
    });
  }

  /**
   * The result of `work`. While the page is frozen, the work waits until it is shown. Work that was aborted because the page was frozen
   * runs again then.
   */
  async again<T>(work: () => PromiseLike<T>): Promise<T> {
    for (;;) {
      if (this.#shown) await this.#shown;
      const times = this.#times;
      try {
        return await work();
      } catch (error) {
        if (times === this.#times) throw error;
      }
    }
  }

  #followed(transaction: DBCoreTransaction): DBCoreTransaction {
    if (!(transaction instanceof IDBTransaction)) return transaction;
    this.#open.add(transaction);
    for (const end of ['complete', 'abort'])
      transaction.addEventListener(end, () => this.#open.delete(transaction));
    return transaction;
  }

  #froze(): void {
    this.#times++;
    this.#shown ??= new Promise((resolve) => {
      const shown = (): void => {
        this.#shown = null;
        resolve();
      };
      addEventListener('pageshow', shown, { once: true });
    });
    for (const transaction of this.#open) {
      try {
        transaction.abort();
      } catch {
        // It is being committed, which needs nothing more from the page.
      }
    }
    this.#open.clear();
  }
}
