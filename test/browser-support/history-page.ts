import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { PoseFrame } from '../../src/pose/pose-frame.ts';
import { browserFor } from './open-page.ts';
import type {} from './pages/history.ts';

/** A page with nothing on it except the history, and the browser that shows it. */
export interface HistoryPage {
  readonly browser: Browser;
  readonly url: string;
  open(page: Page): Promise<void>;
}

export const historyPage = async (): Promise<HistoryPage> => {
  const url = inject('historyUrl');
  if (url === null) throw new Error('the page of the history is served to the tests of pages only');
  return {
    browser: await browserFor({}),
    url,
    async open(page) {
      await page.goto(`${url}history.html`);
      await page.waitForFunction(() => 'underTest' in window);
    },
  };
};

export const meta = {
  exerciseId: 'plank',
  startedAt: 1_700_000_000_000,
  source: { kind: 'camera', label: 'Front camera', width: 640, height: 360 },
  model: 'movenet-lightning',
};

export const heldFor = (timestampMs: number): EngineEvent => ({
  type: 'HoldProgressed',
  timestampMs,
  goodMs: timestampMs,
});

export const frameAt = (timestampMs: number): PoseFrame => ({
  timestampMs,
  keypoints: Array.from({ length: 17 }, (_, at) => [at * 10.5, timestampMs / 10, 0.55] as const),
});

export const seconds = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at * 1000);

/** Stores a session of that many seconds, begun `laterMs` after the first one, and returns its id. The session is left unfinished. */
export const keep = (page: Page, count: number, laterMs = 0): Promise<number> =>
  page.evaluate(
    async ({ about, parts }) => {
      const history = await window.underTest.openHistory();
      const journal = await history.begin(about);
      await journal.append([{ type: 'PostureReached', timestampMs: 0, sinceMs: 0 }], []);
      for (const { events, frames } of parts) await journal.append(events, frames);
      history.close();
      return journal.id;
    },
    {
      about: { ...meta, startedAt: meta.startedAt + laterMs },
      parts: seconds(count).map((ms) => ({ events: [heldFor(ms)], frames: [frameAt(ms)] })),
    },
  );

export const load = (page: Page, id: number) =>
  page.evaluate(async (from) => (await window.underTest.openHistory()).load(from), id);

export const list = (page: Page) =>
  page.evaluate(async () => (await (await window.underTest.openHistory()).lines()).lines);

export const cutOff = (page: Page) =>
  page.evaluate(async () => (await window.underTest.openHistory()).cutOff());

export const exported = (page: Page, id: number): Promise<string> =>
  page.evaluate(async (from) => (await window.underTest.openHistory()).exportSession(from), id);

export const imported = (page: Page, text: string): Promise<string> =>
  page.evaluate(
    async (file) => window.underTest.failure((await window.underTest.openHistory()).importFile(file)),
    text,
  );

export const remove = (page: Page, id: number): Promise<void> =>
  page.evaluate(async (from) => (await window.underTest.openHistory()).remove(from), id);

/** Chunks of a session on disk, whatever the history says. */
export const chunksOf = (page: Page, sessionId: number): Promise<number> =>
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

/** Damages a session without going through the history. */
export const damage = (page: Page, sessionId: number): Promise<void> =>
  page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('longline');
        request.onsuccess = () => {
          const writing = request.result.transaction(['sessions', 'chunks'], 'readwrite');
          writing.objectStore('chunks').put({ sessionId: id, events: 'damaged', frames: [] });
          writing.objectStore('sessions').put({ id: 999, schema: 1 });
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    sessionId,
  );
