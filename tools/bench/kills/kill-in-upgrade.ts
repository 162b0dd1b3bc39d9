import type { BrowserContext, Page } from 'playwright-core';
import { KilledBrowser } from './killed-browser.ts';

/** The version of the store after the upgrade. Dexie multiplies versions by ten. */
const UPGRADED = 30;

/** How often the store is looked at after the second start, and for how long at most; milliseconds. */
const POLL_MS = 100;
const PATIENCE_MS = 60_000;

/** Enough rows that an upgrade writes them in several turns. */
const SESSIONS = 500;

declare global {
  interface Window {
    /** Reports that the upgrade has written a row. */
    longlineWrote?: () => void;
  }
}

/** What the store of the app holds: its version, its sessions, and how many of them the upgrade has reached. */
export interface Stored {
  readonly version: number;
  readonly sessions: number;
  readonly upgraded: number;
}

/** Fills the store as an app of version 2 did, which kept no local time. Dexie multiplies versions by ten. */
const fill = (page: Page, name: string): Promise<void> =>
  page.evaluate(
    ({ database, count }) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(database, 20);
        request.onerror = () => reject(new Error('the store cannot be opened'));
        request.onupgradeneeded = () => {
          const store = { keyPath: 'id', autoIncrement: true };
          const sessions = request.result.createObjectStore('sessions', store);
          sessions.createIndex('startedAt', 'startedAt');
          request.result.createObjectStore('chunks', store).createIndex('sessionId', 'sessionId');
          request.result.createObjectStore('baselines', { keyPath: 'exerciseId' });
          for (let at = 0; at < count; at++) sessions.add({ startedAt: 1.7e12 + at * 1000 });
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    { database: name, count: SESSIONS },
  );

const read = (page: Page, name: string): Promise<Stored> =>
  page.evaluate(
    (database) =>
      new Promise<Stored>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onerror = () => reject(new Error('the store cannot be opened'));
        request.onsuccess = () => {
          const { version, objectStoreNames } = request.result;
          if (!objectStoreNames.contains('sessions')) return reject(new Error('the store holds no sessions'));
          const all = request.result.transaction('sessions').objectStore('sessions').getAll();
          all.onsuccess = () => {
            request.result.close();
            const rows: readonly { utcOffsetMin?: number }[] = all.result;
            const upgraded = rows.filter(({ utcOffsetMin }) => typeof utcOffsetMin === 'number').length;
            resolve({ version, sessions: rows.length, upgraded });
          };
        };
      }),
    name,
  );

/** Opens the app in a page that calls back when an upgrade has written its first row. */
async function opened(context: BrowserContext, url: string, onWrite: () => void): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.exposeFunction('longlineWrote', onWrite);
  await page.addInitScript(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      if (this.transaction.mode === 'versionchange') window.longlineWrote?.();
      return Reflect.apply(put, this, given);
    };
  });
  await page.goto(url);
  return page;
}

/**
 * Fills the store `name` at `url` as an older app did, kills the browser while the app upgrades it, and starts the browser again.
 * Resolves with what the store holds after the kill, before the app sees it again, and at the end.
 */
export async function killInUpgrade(url: string, name: string): Promise<{ killed: Stored; last: Stored }> {
  const browser = new KilledBrowser();
  // A page of the same origin that opens no store.
  const plain = new URL('licences.txt', url).href;
  try {
    const first = await (await browser.start()).newPage();
    await first.goto(plain);
    await fill(first, name);
    await new Promise<void>((resolve, reject) => {
      // The kill may come before the page has loaded.
      opened(first.context(), url, resolve).catch(reject);
    });
    await browser.kill();
    const context = await browser.start();
    const page = await context.newPage();
    await page.goto(plain);
    const killed = await read(page, name);
    await opened(context, url, () => undefined);
    const untilMs = Date.now() + PATIENCE_MS;
    // A store that is read while the upgrade has not begun still has the old version.
    let last = await read(page, name);
    while (last.version !== UPGRADED && Date.now() < untilMs) {
      await page.waitForTimeout(POLL_MS);
      last = await read(page, name);
    }
    return { killed, last };
  } finally {
    await browser.dispose();
  }
}
