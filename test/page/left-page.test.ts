import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
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

interface Leaving {
  /** Whether the browser announces that it freezes the page. */
  readonly isFrozen: boolean;
  /** The parts that are appended before the page is left. */
  readonly earlier: number;
}

/**
 * Appends the earlier parts to a session. When the first transaction is open, the browser announces that the trainee leaves the page, and
 * the page appends the other parts because of that.
 */
const leaveWhileWriting = (page: Page, { isFrozen, earlier }: Leaving): Promise<void> =>
  page.evaluate(
    async ({ about, all, persisted, count }) => {
      const ends: Promise<string>[] = [];
      let leave = (): void => undefined;
      // Dexie keeps the method that it finds when it opens the database.
      const make = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...request) {
        const made = make.apply(this, request);
        if (ends.length === 0) queueMicrotask(leave);
        ends.push(
          new Promise((resolve) => {
            for (const end of ['complete', 'abort']) made.addEventListener(end, () => resolve(end));
          }),
        );
        return made;
      };
      const history = await window.underTest.openHistory();
      const journal = await history.begin(about);
      ends.length = 0;
      const append = ({ events, frames }: (typeof all)[number]) => journal.append(events, frames);
      const written = new Promise<unknown>((resolve) => {
        leave = () => {
          leave = () => undefined;
          dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
          resolve(Promise.all([...before, ...all.slice(count).map(append)]));
        };
      });
      const before = all.slice(0, count).map(append);
      if (count === 0) leave();
      Object.assign(window, { ends, written: written.then(() => journal.id) });
    },
    { about: meta, all: parts, persisted: isFrozen, count: earlier },
  );

/** What became of the transactions since the page was left. */
const endsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Promise.all<string>(Reflect.get(window, 'ends')));

/** The id of the session when everything is written. */
const written = (page: Page): Promise<number> =>
  page.evaluate(async () => Number(await Reflect.get(window, 'written')));

/** Lets the browser show the page again. */
const returnTo = (page: Page): Promise<unknown> =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

/** Expects every part of the session, in order. */
async function expectWhole(page: Page, id: number): Promise<void> {
  const { log, frames } = await load(page, id);
  expect(log).toEqual(parts.flatMap(({ events }) => events));
  expect(frames.map(({ timestampMs }) => timestampMs)).toEqual(seconds(parts.length));
}

/** Begins a session. The browser announces that it freezes the page when the session has got its id, but is not stored yet. */
const leaveWhileBeginning = (page: Page): Promise<void> =>
  page.evaluate(async (about) => {
    const history = await window.underTest.openHistory();
    const { add } = IDBObjectStore.prototype;
    const left = new Promise<void>((resolve) => {
      IDBObjectStore.prototype.add = function (...row) {
        IDBObjectStore.prototype.add = add;
        const request = add.apply(this, row);
        // After Dexie's own listener, which it adds when it has the request.
        queueMicrotask(() =>
          request.addEventListener('success', () => {
            dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
            resolve();
          }),
        );
        return request;
      };
    });
    const begun = history.begin(about).then(async (journal) => {
      await journal.append([{ type: 'PostureReached', timestampMs: 0, sinceMs: 0 }], []);
      return journal.id;
    });
    Object.assign(window, { written: begun });
    await left;
  }, meta);

describe('a page that the browser freezes', () => {
  it('aborts its writes, so that other pages can use the store, and writes everything in order when it is shown again', async () => {
    const context = await served.browser.newContext();
    const [left, other] = [await context.newPage(), await context.newPage()];
    await served.open(left);
    await served.open(other);
    await leaveWhileWriting(left, { isFrozen: true, earlier: 4 });
    const id = await keep(other, 1, 60_000);
    expect((await load(other, id)).frames).toHaveLength(1);
    expect(await list(other)).toHaveLength(2);
    expect(new Set(await endsOf(left))).toEqual(new Set(['abort']));

    await returnTo(left);
    await expectWhole(left, await written(left));
    await context.close();
  });

  it('begins no write after that until it is shown again', async () => {
    const context = await served.browser.newContext();
    const [left, other] = [await context.newPage(), await context.newPage()];
    await served.open(left);
    await served.open(other);
    await leaveWhileWriting(left, { isFrozen: true, earlier: 0 });
    await keep(other, 1, 60_000);
    expect(await endsOf(left)).toEqual([]);

    await returnTo(left);
    await expectWhole(left, await written(left));
    await context.close();
  });

  it('gets another id for a new session if another page has taken the first one meanwhile', async () => {
    const context = await served.browser.newContext();
    const [left, other] = [await context.newPage(), await context.newPage()];
    await served.open(left);
    await served.open(other);
    await leaveWhileBeginning(left);
    const taken = await keep(other, 1, 60_000);
    await returnTo(left);
    const id = await written(left);
    expect(id).not.toBe(taken);
    expect((await load(other, id)).meta.startedAt).toBe(meta.startedAt);
    expect((await load(other, taken)).meta.startedAt).toBe(meta.startedAt + 60_000);
    await context.close();
  });
});

describe('a page that is left for good', () => {
  it('writes what it still can', async () => {
    const context = await served.browser.newContext();
    const page = await context.newPage();
    await served.open(page);
    await leaveWhileWriting(page, { isFrozen: false, earlier: 4 });
    const id = await written(page);
    expect(new Set(await endsOf(page))).toEqual(new Set(['complete']));
    await expectWhole(page, id);
    await context.close();
  });
});
