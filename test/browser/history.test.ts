import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import {
  chunksOf,
  cutOff,
  damage,
  exported,
  frameAt,
  heldFor,
  imported,
  keep,
  list,
  load,
  meta,
  remove,
  seconds,
} from './history-page.ts';

const root = fileURLToPath(new URL('pages', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'longline-history-'));

let server: PreviewServer;
let browser: Browser;
let page: Page;
let url: string;

const open = async (): Promise<void> => {
  await page.goto(`${url}history.html`);
  await page.waitForFunction(() => 'underTest' in window);
};

beforeAll(async () => {
  const about = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...about,
    build: { outDir, target: 'es2023', rolldownOptions: { input: join(root, 'history.html') } },
  });
  server = await preview({
    ...about,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  url = server.resolvedUrls?.local[0] ?? '';
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
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
    expect(session?.meta).toEqual({ ...meta, schema: 1, finished: false });
  });

  it('has kept what was appended when the page crashes', async () => {
    const id = await keep(page, 3);
    const client = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // It never answers: the page is gone.
    client.send('Page.crash').catch(() => undefined);
    await crashed;
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

  it('opens a store of the first version, with all that is in it', async () => {
    await keep(page, 3);
    // As the first version made it: without what came later.
    await page.evaluate(async () => {
      const session = await (await window.underTest.openHistory()).cutOff();
      indexedDB.deleteDatabase('longline');
      const first = new window.underTest.Dexie('longline');
      first.version(1).stores({ sessions: '++id, startedAt', chunks: '++id, sessionId' });
      if (!session) throw new Error('nothing was kept');
      const id = await first.table('sessions').add({ ...session.meta });
      await first.table('chunks').add({ sessionId: id, events: session.log, frames: session.frames });
      first.close();
    });
    await page.reload();
    await open();
    expect((await cutOff(page))?.log.slice(1)).toEqual(seconds(3).map(heldFor));
    expect(await page.evaluate(async () => (await window.underTest.openHistory()).known())).toEqual({});
  });

  it('keeps overlapping appends in the order of the calls, with the end after them', async () => {
    const session = await page.evaluate(async (about) => {
      const history = await window.underTest.openHistory();
      const journal = await history.begin(about);
      const written = Array.from({ length: 40 }, (_, at) =>
        journal.append([{ type: 'TrackingFound', timestampMs: at, lostMs: 0 }], []),
      );
      await Promise.all([...written, journal.finish()]);
      const [newest] = await history.list();
      return newest ? history.load(newest.id) : null;
    }, meta);
    expect(session?.log.map(({ timestampMs }) => timestampMs)).toEqual([...Array(40).keys()]);
    expect(session?.meta.finished).toBe(true);
  });

  it('offers the newest session that was cut off, until it is settled', async () => {
    const first = await keep(page, 2);
    const second = await keep(page, 2, 1000);
    const third = await keep(page, 1, 2000);
    await page.evaluate(async (id) => (await window.underTest.openHistory()).settle(id), third);
    expect((await cutOff(page))?.id).toBe(second);
    await page.evaluate(async (id) => (await window.underTest.openHistory()).settle(id), second);
    expect((await cutOff(page))?.id).toBe(first);
    expect((await list(page)).map(({ id }) => id)).toEqual([third, second, first]);
  });

  it('keeps sixty sessions, and drops the oldest beyond, with all that is in it', async () => {
    const oldest = await keep(page, 1);
    for (let at = 1; at <= 59; at++) await keep(page, 0, at);
    expect(await list(page)).toHaveLength(60);
    await keep(page, 1, 60);
    const left = await list(page);
    expect(left).toHaveLength(60);
    expect(left.map(({ id }) => id)).not.toContain(oldest);
    expect(await chunksOf(page, oldest)).toBe(0);
  });

  it('takes a session out and in again', async () => {
    const id = await keep(page, 4);
    const before = await load(page, id);
    const text = await exported(page, id);
    await remove(page, id);
    expect(await list(page)).toEqual([]);
    expect(await chunksOf(page, id)).toBe(0);
    expect(await imported(page, text)).toBe('kept');
    const [there] = await list(page);
    const after = await load(page, there?.id ?? 0);
    expect(after).toEqual({ ...before, id: after.id, meta: { ...before.meta, finished: true } });
    expect(await cutOff(page)).toBeNull();
  });

  it('leaves a session that is there already as it is', async () => {
    const id = await keep(page, 4);
    const text = await exported(page, id);
    expect(await imported(page, text.replace('"goodMs":3000', '"goodMs":99000'))).toBe('kept');
    expect(await exported(page, id)).toBe(text);
    expect(await list(page)).toHaveLength(1);
  });

  it('takes nothing over from a file that it refuses', async () => {
    const id = await keep(page, 4);
    const text = await exported(page, id);
    const sessions = await list(page);
    const other = text.replace(String(meta.startedAt), String(meta.startedAt + 1));
    expect(await imported(page, other.slice(0, -20))).toBe('import-damaged');
    expect(await imported(page, other.replace(/"timestampMs":3000/g, '"timestampMs":null'))).toBe(
      'import-damaged',
    );
    expect(await imported(page, other.replace('"schema":1', '"schema":2'))).toBe('import-too-new');
    expect(await imported(page, 'not a session')).toBe('import-not-ours');
    expect(await list(page)).toEqual(sessions);
    expect(await exported(page, id)).toBe(text);
  });

  it('says which session it does not have, and adds nothing to one that was removed', async () => {
    const failures = await page.evaluate(async (about) => {
      const { openHistory, failure } = window.underTest;
      const history = await openHistory();
      const journal = await history.begin(about);
      const [begun] = await history.list();
      await history.remove(begun?.id ?? 0);
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

  it('tells a damaged session, lists the others, and offers none that is damaged', async () => {
    const good = await keep(page, 2);
    const bad = await keep(page, 2, 1000);
    await damage(page, bad);
    const failure = await page.evaluate(
      async (id) => window.underTest.failure((await window.underTest.openHistory()).load(id)),
      bad,
    );
    expect(failure).toBe('session-damaged');
    expect((await list(page)).map(({ id }) => id)).toEqual([bad, good]);
    expect((await cutOff(page))?.id).toBe(good);
  });

  it('is told as unavailable, and not as a crash, where the browser keeps no data', async () => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.reload();
    await open();
    const failure = await page.evaluate(() => window.underTest.failure(window.underTest.openHistory()));
    expect(failure).toBe('storage-unavailable');
  });

  it('is told as full when the disk is, and keeps what it had', async () => {
    const client = await page.context().newCDPSession(page);
    const { origin } = new URL(url);
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
