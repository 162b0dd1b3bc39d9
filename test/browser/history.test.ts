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

/** `count` appends of one event and one frame, none waiting for the one before. */
const append = (id: string, from: number, count: number): Promise<unknown> => {
  const steps = Array.from({ length: count }, (_, at) => ({
    events: [heldFor((from + at) * 1000)],
    frames: [frameAt((from + at) * 1000)],
  }));
  return page.evaluate(
    async ([to, parts]) => {
      const history = await window.underTest.openHistory();
      await Promise.all(parts.map(({ events, frames }) => history.append(to, events, frames)));
      history.close();
    },
    [id, steps] as const,
  );
};

const begin = (): Promise<string> =>
  page.evaluate(async (about) => {
    const history = await window.underTest.openHistory();
    const id = await history.begin(about);
    history.close();
    return id;
  }, meta);

const load = (id: string) =>
  page.evaluate(async (from) => (await window.underTest.openHistory()).load(from), id);

const list = () => page.evaluate(async () => (await window.underTest.openHistory()).list());

const exported = (id: string): Promise<string> =>
  page.evaluate(async (from) => (await window.underTest.openHistory()).exportSession(from), id);

const imported = (text: string): Promise<string> =>
  page.evaluate(
    async (file) => window.underTest.failure((await window.underTest.openHistory()).importSession(file)),
    text,
  );

const remove = (id: string): Promise<void> =>
  page.evaluate(async (from) => (await window.underTest.openHistory()).remove(from), id);

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
    const id = await begin();
    await append(id, 0, 5);
    await page.reload();
    await open();
    await append(id, 5, 5);
    const session = await load(id);
    const times = Array.from({ length: 10 }, (_, at) => at * 1000);
    expect(session.events).toEqual(times.map(heldFor));
    expect(session.frames).toEqual(times.map(frameAt));
    expect(session.meta).toMatchObject({ ...meta, id, schema: 1, finished: false });
  });

  it('has kept what was appended when the page crashes', async () => {
    const id = await begin();
    await append(id, 0, 3);
    const client = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // It never answers: the page is gone.
    client.send('Page.crash').catch(() => undefined);
    await crashed;
    page = await page.context().newPage();
    await open();
    expect((await load(id)).events).toEqual([0, 1000, 2000].map(heldFor));
  });

  it('keeps overlapping appends in the order of the calls, with the end after them', async () => {
    const session = await page.evaluate(async (about) => {
      const history = await window.underTest.openHistory();
      const journal = await window.underTest.journalIn(Promise.resolve(history))(about);
      const written = Array.from({ length: 40 }, (_, at) =>
        journal.append([{ type: 'TrackingFound', timestampMs: at, lostMs: 0 }], []),
      );
      await Promise.all([...written, journal.finish()]);
      const [newest] = await history.list();
      return newest ? history.load(newest.id) : null;
    }, meta);
    expect(session?.events.map(({ timestampMs }) => timestampMs)).toEqual([...Array(40).keys()]);
    expect(session?.meta.finished).toBe(true);
  });

  it('takes a session out and in again', async () => {
    const id = await begin();
    await append(id, 0, 4);
    const before = await load(id);
    const text = await exported(id);
    await remove(id);
    expect(await list()).toEqual([]);
    expect(await imported(text)).toBe('kept');
    expect(await load(id)).toEqual(before);
  });

  it('leaves a session that is there already as it is', async () => {
    const id = await begin();
    await append(id, 0, 2);
    const early = await exported(id);
    await append(id, 2, 2);
    expect(await imported(early)).toBe('kept');
    expect((await load(id)).events).toHaveLength(4);
  });

  it('takes nothing over from a file that it refuses', async () => {
    const id = await begin();
    await append(id, 0, 4);
    const text = await exported(id);
    const sessions = await list();
    const otherId = 'f'.repeat(32);
    const other = text.replace(id, otherId);
    expect(await imported(other.slice(0, -20))).toBe('import-damaged');
    expect(await imported(other.replace(/"timestampMs":3000/g, '"timestampMs":null'))).toBe('import-damaged');
    expect(await imported(other.replace('"schema":1', '"schema":2'))).toBe('import-too-new');
    expect(await imported('not a session')).toBe('import-not-ours');
    expect(await list()).toEqual(sessions);
    await append(id, 4, 1);
    expect((await load(id)).events).toHaveLength(5);
  });

  it('says which session it does not have, and adds nothing to it', async () => {
    const failures = await page.evaluate(async () => {
      const { openHistory, failure } = window.underTest;
      const history = await openHistory();
      const nobody = '0'.repeat(32);
      return [
        await failure(history.append(nobody, [{ type: 'JudgingEnded', timestampMs: 0 }], [])),
        await failure(history.finish(nobody)),
        await failure(history.load(nobody)),
        await failure(history.exportSession(nobody)),
        await failure(history.remove(nobody)),
      ];
    });
    expect(failures).toEqual([...Array<string>(4).fill('session-missing'), 'kept']);
    expect(await list()).toEqual([]);
  });

  it('tells a damaged session, and lists the others', async () => {
    const good = await begin();
    const bad = await begin();
    await append(bad, 0, 2);
    await page.evaluate(async (id) => {
      const request = indexedDB.open('longline');
      const store = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = store.transaction(['sessions', 'chunks'], 'readwrite');
      transaction.objectStore('chunks').put({ sessionId: id, seq: 1, events: 'gnawed', frames: [] });
      transaction.objectStore('sessions').put({ id: 'a'.repeat(32), schema: 1 });
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      store.close();
    }, bad);
    const failure = await page.evaluate(
      async (id) => window.underTest.failure((await window.underTest.openHistory()).load(id)),
      bad,
    );
    expect(failure).toBe('session-damaged');
    expect((await list()).map(({ id }) => id).sort()).toEqual([good, bad].sort());
  });

  it('is told as unavailable, and not as a crash, where the browser keeps no data', async () => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.reload();
    await open();
    const failures = await page.evaluate(async (about) => {
      const { failure, journalIn, openHistory } = window.underTest;
      const openJournal = journalIn(openHistory());
      return [await failure(openHistory()), await failure(openJournal(about))];
    }, meta);
    expect(failures).toEqual(['storage-unavailable', 'storage-unavailable']);
  });

  it('is told as full when the disk is, and keeps what it had', async () => {
    const client = await page.context().newCDPSession(page);
    const { origin } = new URL(url);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
    const id = await begin();
    await append(id, 0, 2);
    const failure = await page.evaluate(async (to) => {
      const history = await window.underTest.openHistory();
      const frames = Array.from({ length: 20_000 }, (_, at) => ({
        timestampMs: at,
        keypoints: Array.from({ length: 17 }, () => [Math.random(), Math.random(), 0.5] as const),
      }));
      return window.underTest.failure(history.append(to, [], frames));
    }, id);
    expect(failure).toBe('storage-full');
    expect((await load(id)).events).toHaveLength(2);
  });
});
