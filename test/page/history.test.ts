import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { crash } from '../browser-support/crash.ts';
import { RULES } from '../../src/exercises/rules-version.ts';
import { SCHEMA } from '../../src/storage/format/session-schema.ts';
import {
  cutOff,
  damage,
  frameAt,
  heldFor,
  keep,
  list,
  load,
  meta,
  seconds,
  historyPage,
  type HistoryPage,
} from '../browser-support/history-page.ts';

let served: HistoryPage;
let page: Page;

const open = (): Promise<void> => served.open(page);

beforeAll(async () => {
  served = await historyPage();
});

beforeEach(async () => {
  page = await (await served.browser.newContext()).newPage();
  await open();
});

afterEach(() => page.context().close());

describe('The history', () => {
  it('has lost nothing when the page is loaded again in the middle of a session', async () => {
    const id = await keep(page, 5);
    await page.reload();
    await open();
    const session = await cutOff(page);
    expect(session?.id).toBe(id);
    expect(session?.log.slice(1)).toEqual(seconds(5).map(heldFor));
    expect(session?.frames).toEqual(seconds(5).map(frameAt));
    const utcOffsetMin = 0 - new Date(meta.startedAt).getTimezoneOffset();
    expect(session?.meta).toEqual({ ...meta, schema: SCHEMA, utcOffsetMin, rules: RULES, finished: false });
  });

  it('has kept what was appended when the page crashes', async () => {
    const id = await keep(page, 3);
    await crash(page);
    page = await page.context().newPage();
    await open();
    expect((await load(page, id)).log.slice(1)).toEqual(seconds(3).map(heldFor));
  });

  it("keeps the user's own posture, measure by measure, and passes over what is damaged", async () => {
    const known = await page.evaluate(async () => {
      const history = await window.underTest.openHistory();
      await history.learn('plank', { hipOffset: 0.05, neck: 0.3 });
      await history.learn('plank', { hipOffset: 0.06 });
      await history.learn('locust', { trunk: Number.NaN });
      history.close();
      return (await window.underTest.openHistory()).known();
    });
    expect(known).toEqual({ plank: { hipOffset: 0.06, neck: 0.3 } });
  });

  it('keeps overlapping appends in the order of the calls, with the end after them', async () => {
    const session = await page.evaluate(async (about) => {
      const history = await window.underTest.openHistory();
      const journal = await history.begin(about);
      const written = Array.from({ length: 40 }, (_, at) =>
        journal.append([{ type: 'TrackingFound', timestampMs: at, lostMs: 0 }], []),
      );
      await Promise.all([...written, journal.finish()]);
      return history.load(journal.id);
    }, meta);
    expect(session?.log.map(({ timestampMs }) => timestampMs)).toEqual([...Array(40).keys()]);
    expect(session?.meta.finished).toBe(true);
  });

  it('offers the newest session that was interrupted, until it is settled', async () => {
    const first = await keep(page, 2);
    const second = await keep(page, 2, 1000);
    const third = await keep(page, 1, 2000);
    await page.evaluate(async (id) => (await window.underTest.openHistory()).settle(id), third);
    expect((await cutOff(page))?.id).toBe(second);
    await page.evaluate(async (id) => (await window.underTest.openHistory()).settle(id), second);
    expect((await cutOff(page))?.id).toBe(first);
    expect((await list(page)).map(({ id }) => id)).toEqual([third, second, first]);
  });

  it('says which session it does not have, and adds nothing to one that was removed', async () => {
    const failures = await page.evaluate(async (about) => {
      const { openHistory, failure } = window.underTest;
      const history = await openHistory();
      const journal = await history.begin(about);
      await history.remove(journal.id);
      return [
        await failure(journal.append([{ type: 'JudgingEnded', timestampMs: 0 }], [])),
        await failure(journal.finish()),
        await failure(history.load(12345)),
        await failure(history.exportSession(12345)),
        await failure(history.settle(12345)),
        await failure(history.remove(12345)),
      ];
    }, meta);
    expect(failures).toEqual([...Array<string>(5).fill('session-missing'), 'kept']);
    expect(await list(page)).toEqual([]);
  });

  it('reports a damaged session, lists the others, and offers no damaged one', async () => {
    const good = await keep(page, 2);
    const bad = await keep(page, 2, 1000);
    await damage(page, bad);
    const failure = await page.evaluate(
      async (id) => window.underTest.failure((await window.underTest.openHistory()).load(id)),
      bad,
    );
    expect(failure).toBe('session-damaged');
    expect((await list(page)).map(({ id }) => id)).toEqual([good]);
    expect((await cutOff(page))?.id).toBe(good);
  });

  it('is reported as unavailable, and not as a crash, if the browser stores no data', async () => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.reload();
    await open();
    const failure = await page.evaluate(() => window.underTest.failure(window.underTest.openHistory()));
    expect(failure).toBe('storage-unavailable');
  });

  it('is reported as full if the disk is, and keeps what it had', async () => {
    const client = await page.context().newCDPSession(page);
    const { origin } = new URL(served.url);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
    const id = await keep(page, 2);
    const failure = await page.evaluate(
      async (about) => {
        const history = await window.underTest.openHistory();
        const journal = await history.begin(about);
        const frames = Array.from({ length: 20_000 }, (_, at) => ({
          timestampMs: at,
          keypoints: Array.from({ length: 17 }, () => [Math.random(), Math.random(), 0.5] as const),
        }));
        return window.underTest.failure(journal.append([], frames));
      },
      { ...meta, startedAt: meta.startedAt + 1 },
    );
    expect(failure).toBe('storage-full');
    expect((await load(page, id)).frames).toHaveLength(2);
  });
});
