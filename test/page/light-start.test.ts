import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { textOf } from '../browser-support/shows.ts';
import { english as en } from '../../src/words/english.ts';

/** The most script that may come before the first paint, bytes by gzip at its default level, as a server sends it. */
const MOST_BYTES = 120_000;

/** Script and style that are asked for before the first paint, as their paths. */
const beforePaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ scripts: string[]; shown: string }>((resolve) => {
        new PerformanceObserver((list) => {
          const painted = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
          if (!painted) return;
          const scripts = performance
            .getEntriesByType('resource')
            .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= painted.startTime)
            .map(({ name }) => name);
          resolve({ scripts, shown: document.body.innerText });
        }).observe({ type: 'paint', buffered: true });
      }),
  );

async function bytesOf(page: Page, urls: readonly string[]): Promise<number> {
  const sizes = urls.map(async (url) => gzipSync(await (await page.request.get(url)).body()).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

describe('the first paint', () => {
  it.each(['', '#/plan', '#/history', '#/safety', '#/exercise/plank'])('of "%s"', async (path) => {
    const { page, close } = await openApp({ path });
    const { scripts, shown } = await beforePaint(page);
    console.log(path, scripts.length, await bytesOf(page, scripts), shown.length, scripts.map((u) => u.split('/').pop()).join(' '));
    await close();
  });
});
