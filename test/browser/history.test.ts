import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { PoseFrame } from '../../src/pose/pose-frame.ts';
import { launchBrowser } from '../../tools/browser.ts';
import type {} from './pages/history.ts';

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

const meta = {
  exerciseId: 'plank',
  startedAt: 1_700_000_000_000,
  source: { kind: 'camera', label: 'Front camera', width: 640, height: 360 },
  model: 'movenet-lightning',
};

const heldFor = (timestampMs: number): EngineEvent => ({
  type: 'HoldProgressed',
  timestampMs,
  goodMs: timestampMs,
});

const frameAt = (timestampMs: number): PoseFrame => ({
  timestampMs,
  keypoints: Array.from({ length: 17 }, (_, at) => [at * 10.5, timestampMs / 10, 0.55] as const),
});

const seconds = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at * 1000);

/** Keeps a session of so many seconds, begun `laterMs` after the first one; answers with its id. It is left unfinished. */
const keep = (count: number, laterMs = 0): Promise<number> =>
  page.evaluate(
    async ({ about, parts }) => {
      const history = await window.underTest.openHistory();
      const journal = await history.begin(about);
      await journal.append([{ type: 'PostureReached', timestampMs: 0, sinceMs: 0 }], []);
      for (const { events, frames } of parts) await journal.append(events, frames);
      const kept = (await history.list()).find(({ startedAt }) => startedAt === about.startedAt);
      history.close();
      if (!kept) throw new Error('not kept');
      return kept.id;
    },
    {
      about: { ...meta, startedAt: meta.startedAt + laterMs },
      parts: seconds(count).map((ms) => ({ events: [heldFor(ms)], frames: [frameAt(ms)] })),
    },
  );

const load = (id: number) =>
  page.evaluate(async (from) => (await window.underTest.openHistory()).load(from), id);

const list = () => page.evaluate(async () => (await window.underTest.openHistory()).list());

const cutOff = () => page.evaluate(async () => (await window.underTest.openHistory()).cutOff());

const exported = (id: number): Promise<string> =>
  page.evaluate(async (from) => (await window.underTest.openHistory()).exportSession(from), id);

const imported = (text: string): Promise<string> =>
  page.evaluate(
    async (file) => window.underTest.failure((await window.underTest.openHistory()).importSession(file)),
    text,
  );

const remove = (id: number): Promise<void> =>
  page.evaluate(async (from) => (await window.underTest.openHistory()).remove(from), id);

/** Chunks on disk of a session, whatever the history says. */
const chunksOf = (sessionId: number): Promise<number> =>
  page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('longline');
        request.onsuccess = () => {
          const chunks = request.result.transaction('chunks').objectStore('chunks').index('sessionId');
          const counted = chunks.count(id);
          counted.onsuccess = () => {
            request.result.close();
            resolve(counted.result);
          };
        };
      }),
    sessionId,
  );

/** Gnaws at a session behind the history's back. */
const damage = (sessionId: number): Promise<void> =>
  page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('longline');
        request.onsuccess = () => {
          const writing = request.result.transaction(['sessions', 'chunks'], 'readwrite');
          writing.objectStore('chunks').put({ sessionId: id, events: 'gnawed', frames: [] });
          writing.objectStore('sessions').put({ id: 999, schema: 1 });
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    sessionId,
  );

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
    const id = await keep(5);
    await page.reload();
    await open();
    const session = await cutOff();
    expect(session?.id).toBe(id);
    expect(session?.log.slice(1)).toEqual(seconds(5).map(heldFor));
    expect(session?.frames).toEqual(seconds(5).map(frameAt));
    expect(session?.meta).toEqual({ ...meta, schema: 1, finished: false });
  });

  it('has kept what was appended when the page crashes', async () => {
    const id = await keep(3);
    const client = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // It never answers: the page is gone.
    client.send('Page.crash').catch(() => undefined);
    await crashed;
    page = await page.context().newPage();
    await open();
    expect((await load(id)).log.slice(1)).toEqual(seconds(3).map(heldFor));
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
    const first = await keep(2);
    const second = await keep(2, 1000);
    const third = await keep(1, 2000);
    await page.evaluate(async (id) => (await window.underTest.openHistory()).settle(id), third);
    expect((await cutOff())?.id).toBe(second);
    await page.evaluate(async (id) => (await window.underTest.openHistory()).settle(id), second);
    expect((await cutOff())?.id).toBe(first);
    expect((await list()).map(({ id }) => id)).toEqual([third, second, first]);
  });

  it('keeps sixty sessions, and drops the oldest beyond, with all that is in it', async () => {
    const oldest = await keep(1);
    for (let at = 1; at <= 59; at++) await keep(0, at);
    expect(await list()).toHaveLength(60);
    await keep(1, 60);
    const left = await list();
    expect(left).toHaveLength(60);
    expect(left.map(({ id }) => id)).not.toContain(oldest);
    expect(await chunksOf(oldest)).toBe(0);
  });

  it('takes a session out and in again', async () => {
    const id = await keep(4);
    const before = await load(id);
    const text = await exported(id);
    await remove(id);
    expect(await list()).toEqual([]);
    expect(await chunksOf(id)).toBe(0);
    expect(await imported(text)).toBe('kept');
    const [there] = await list();
    const after = await load(there?.id ?? 0);
    expect(after).toEqual({ ...before, id: after.id, meta: { ...before.meta, finished: true } });
    expect(await cutOff()).toBeNull();
  });

  it('leaves a session that is there already as it is', async () => {
    const id = await keep(4);
    const text = await exported(id);
    expect(await imported(text.replace('"goodMs":3000', '"goodMs":99000'))).toBe('kept');
    expect(await exported(id)).toBe(text);
    expect(await list()).toHaveLength(1);
  });

  it('takes nothing over from a file that it refuses', async () => {
    const id = await keep(4);
    const text = await exported(id);
    const sessions = await list();
    const other = text.replace(String(meta.startedAt), String(meta.startedAt + 1));
    expect(await imported(other.slice(0, -20))).toBe('import-damaged');
    expect(await imported(other.replace(/"timestampMs":3000/g, '"timestampMs":null'))).toBe('import-damaged');
    expect(await imported(other.replace('"schema":1', '"schema":2'))).toBe('import-too-new');
    expect(await imported('not a session')).toBe('import-not-ours');
    expect(await list()).toEqual(sessions);
    expect(await exported(id)).toBe(text);
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
    expect(await list()).toEqual([]);
  });

  it('tells a damaged session, lists the others, and offers none that is damaged', async () => {
    const good = await keep(2);
    const bad = await keep(2, 1000);
    await damage(bad);
    const failure = await page.evaluate(
      async (id) => window.underTest.failure((await window.underTest.openHistory()).load(id)),
      bad,
    );
    expect(failure).toBe('session-damaged');
    expect((await list()).map(({ id }) => id)).toEqual([bad, good]);
    expect((await cutOff())?.id).toBe(good);
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
    const id = await keep(2);
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
    expect((await load(id)).frames).toHaveLength(2);
  });
});
