import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownClock, passes } from '../browser-support/clock.ts';
import {
  exported,
  heldFor,
  historyPage,
  keep,
  list,
  load,
  meta,
  type HistoryPage,
} from '../browser-support/history-page.ts';

let served: HistoryPage;
beforeAll(async () => {
  served = await historyPage();
});

/** Begins a transaction that ends when the page is told to let go. */
const holdStore = (page: Page, mode: IDBTransactionMode): Promise<void> =>
  page.evaluate(
    (of) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('longline');
        request.onsuccess = () => {
          const store = request.result
            .transaction(['sessions', 'chunks', 'baselines'], of)
            .objectStore('sessions');
          const goOn = (): void => {
            if (!('letGo' in window)) store.count().onsuccess = goOn;
            resolve();
          };
          goOn();
        };
      }),
    mode,
  );

const letGo = (page: Page): Promise<unknown> => page.evaluate(() => Object.assign(window, { letGo: true }));

/** Advances the page's clock until everything that it asked the store for is answered. */
const answers = (page: Page): Promise<void> =>
  passes(page, 600_000, () => page.evaluate(() => Reflect.get(window, 'asking') === false), 1000);

describe('a store that another page holds for good', () => {
  it('is reported instead of waited for', async () => {
    const context = await served.browser.newContext();
    const [holder, page] = [await context.newPage(), await context.newPage()];
    await ownClock(page);
    await served.open(page);
    const id = await keep(page, 1);
    await served.open(holder);
    await holdStore(holder, 'readwrite');
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
    await answers(page);
    expect(await failures).toEqual(Array.from({ length: 4 }, () => 'storage-silent'));
    await context.close();
  });

  it('is reported for changes too, which then are never made, while a session in progress waits', async () => {
    const context = await served.browser.newContext();
    const [holder, page] = [await context.newPage(), await context.newPage()];
    await ownClock(page);
    await served.open(page);
    const id = await keep(page, 1);
    const before = await load(page, id);
    const text = (await exported(page, id)).replace(`${meta.startedAt}`, `${meta.startedAt + 60_000}`);
    await served.open(holder);
    await holdStore(holder, 'readonly');
    const failures = page.evaluate(
      async ({ of, file, late }) => {
        const { openHistory, failure } = window.underTest;
        const history = await openHistory();
        const asked = [
          history.lines(),
          history.overrule(of, 0, false),
          history.rejudge(of, () => []),
          history.place(() => 60),
          history.importFile(file),
          history.remove(of),
          history.removeAll(),
        ];
        const written = history.goOn(of).append(late, []);
        Object.assign(window, { asking: true, written });
        return Promise.all(asked.map((one) => failure(one))).finally(() =>
          Object.assign(window, { asking: false }),
        );
      },
      { of: id, file: text, late: [heldFor(9000)] },
    );
    await page.waitForFunction(() => 'asking' in window);
    await answers(page);
    expect(await failures).toEqual(Array.from({ length: 7 }, () => 'storage-silent'));
    await letGo(holder);
    await page.evaluate(() => Promise.resolve<unknown>(Reflect.get(window, 'written')));
    expect((await list(page)).map((line) => line.id)).toEqual([id]);
    const { log, ...rest } = await load(page, id);
    const { log: logBefore, ...restBefore } = before;
    expect(log).toEqual([...logBefore, heldFor(9000)]);
    expect(rest).toEqual(restBefore);
    await context.close();
  });
});
