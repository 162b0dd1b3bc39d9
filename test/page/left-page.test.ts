import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownClock, passes } from '../browser-support/clock.ts';
import {
  frameAt,
  heldFor,
  historyPage,
  keep,
  list,
  load,
  meta,
  seconds,
  type HistoryPage,
} from '../browser-support/history-page.ts';

let served: HistoryPage;
beforeAll(async () => {
  served = await historyPage();
});

const parts = seconds(5).map((ms) => ({ events: [heldFor(ms)], frames: [frameAt(ms)] }));

/**
 * Appends to a session, and lets the browser announce that it freezes the page while a transaction is open. Returns what became of the
 * transactions that were open then.
 */
const leaveWhileWriting = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    async ({ about, all }) => {
      const ends: Promise<string>[] = [];
      let isWriting = false;
      // Dexie keeps the method that it finds when it opens the database.
      const make = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...request) {
        const made = make.apply(this, request);
        if (!isWriting) return made;
        if (ends.length === 0)
          queueMicrotask(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
        ends.push(
          new Promise((resolve) => {
            for (const end of ['complete', 'abort']) made.addEventListener(end, () => resolve(end));
          }),
        );
        return made;
      };
      const history = await window.underTest.openHistory();
      const journal = await history.begin(about);
      isWriting = true;
      const written = Promise.all(all.map(({ events, frames }) => journal.append(events, frames)));
      Object.assign(window, { written: written.then(() => journal.id) });
      while (ends.length === 0) await new Promise((resolve) => setTimeout(resolve));
      return Promise.all(ends);
    },
    { about: meta, all: parts },
  );

/** Lets the browser show the page again. Returns the id of the session when everything is written. */
const returnTo = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    return Number(await Reflect.get(window, 'written'));
  });

/** Begins a transaction that never ends. */
const holdStore = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('longline');
        request.onsuccess = () => {
          const store = request.result
            .transaction(['sessions', 'chunks', 'baselines'], 'readwrite')
            .objectStore('sessions');
          const goOn = (): void => {
            store.count().onsuccess = goOn;
            resolve();
          };
          goOn();
        };
      }),
  );

describe('a page that the browser freezes in the middle of a write', () => {
  it('aborts the write, so that other pages can use the store, and writes it when it is shown again', async () => {
    const context = await served.browser.newContext();
    const [left, other] = [await context.newPage(), await context.newPage()];
    await served.open(left);
    await served.open(other);
    const ends = await leaveWhileWriting(left);
    expect(ends.length).toBeGreaterThan(0);
    expect(new Set(ends)).toEqual(new Set(['abort']));
    const id = await keep(other, 1, 60_000);
    expect((await load(other, id)).frames).toHaveLength(1);
    expect(await list(other)).toHaveLength(2);

    const { log, frames } = await load(left, await returnTo(left));
    expect(log).toHaveLength(parts.length);
    expect(frames.map(({ timestampMs }) => timestampMs)).toEqual(seconds(parts.length));
    await context.close();
  });
});

describe('a store that another page holds for good', () => {
  it('is reported instead of waited for', async () => {
    const context = await served.browser.newContext();
    const [holder, page] = [await context.newPage(), await context.newPage()];
    await ownClock(page);
    await served.open(page);
    const id = await keep(page, 1);
    await served.open(holder);
    await holdStore(holder);
    const failures = page.evaluate(async (of) => {
      const { openHistory, failure } = window.underTest;
      const history = await openHistory();
      Object.assign(window, { asking: true });
      const asked = [history.lines(), history.load(of), history.cutOff(), history.known()];
      return Promise.all(asked.map((one) => failure(one))).finally(() =>
        Object.assign(window, { asking: false }),
      );
    }, id);
    await page.waitForFunction(() => 'asking' in window);
    await passes(page, 20_000, () => page.evaluate(() => Reflect.get(window, 'asking') === false), 1000);
    expect(await failures).toEqual(['storage-silent', 'storage-silent', 'storage-silent', 'storage-silent']);
    await context.close();
  });
});
