import { fileURLToPath } from 'node:url';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp, startDemo } from '../browser-support/app-page.ts';
import { foreignOrigin, type ForeignOrigin } from '../browser-support/foreign-origin.ts';
import { drawnOn } from '../browser-support/shows.ts';
import { staticHost, type StaticHost } from '../browser-support/static-host.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** An import as text, because a test file's own imports are rewritten before it runs. */
const importing = (url: string): string => `import(${JSON.stringify(url)}).catch(() => undefined)`;

/** Tries to reach another origin from a page in every way that a page has, one after the other. */
async function plantInPage(page: Page, url: string): Promise<void> {
  await page.evaluate(async (to) => {
    const settled = (element: HTMLElement): Promise<unknown> =>
      new Promise((resolve) => {
        element.onload = element.onerror = resolve;
        document.head.append(element);
      });
    await fetch(`${to}page-fetch`).catch(() => undefined);
    navigator.sendBeacon(`${to}page-beacon`, 'x');
    await new Promise((resolve) => {
      const socket = new WebSocket(`${to.replace('http', 'ws')}page-socket`);
      socket.onerror = socket.onclose = resolve;
    });
    await settled(Object.assign(new Image(), { src: `${to}page-image` }));
    await settled(Object.assign(document.createElement('script'), { src: `${to}page-script` }));
    await settled(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${to}page-style` }),
    );
  }, url);
  await page.evaluate(importing(`${url}page-import`));
}

/** The same from a worker of the page, or from the service worker. */
async function plantInWorker(worker: Worker, url: string): Promise<void> {
  await worker.evaluate(async (to) => {
    await fetch(`${to}-fetch`).catch(() => undefined);
    await fetch(`${to}-post`, { method: 'POST', mode: 'no-cors', body: 'x' }).catch(() => undefined);
    await new Promise((resolve) => {
      const socket = new WebSocket(`${to.replace('http', 'ws')}-socket`);
      socket.onerror = socket.onclose = resolve;
    });
  }, url);
  await worker.evaluate(importing(`${url}-import`));
}

describe('a whole session', () => {
  let foreign: ForeignOrigin;
  let host: StaticHost;
  beforeAll(async () => {
    foreign = await foreignOrigin();
    host = await staticHost(dist, 'headers-file');
  });
  afterAll(async () => {
    await foreign.close();
    await host.close();
  });

  it('asks its own origin alone, and neither page, worker nor service worker reaches another one', async () => {
    const { page, requests, close } = await openApp({ path: host.url, keepsOffline: true, webgl: true });
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await startDemo(page);
    await expect.poll(() => drawnOn(page.locator('canvas.overlay'))).toBeGreaterThan(100);

    const workers = page.workers();
    const [serviceWorker] = page.context().serviceWorkers();
    expect(workers.length).toBeGreaterThan(0);
    if (!serviceWorker) throw new Error('the page has no service worker');
    await plantInPage(page, foreign.url);
    for (const [at, worker] of workers.entries()) await plantInWorker(worker, `${foreign.url}worker-${at}`);
    await plantInWorker(serviceWorker, `${foreign.url}service-worker`);
    expect(foreign.asked).toEqual([]);

    await page.getByRole('button', { name: en['workout.stop'] }).click();
    await page.waitForURL('**/#/summary');
    const planted = (address: string): boolean => address.startsWith(foreign.url);
    const { origin } = new URL(host.url);
    const elsewhere = requests.filter((address) => !planted(address) && new URL(address).origin !== origin);
    expect(requests.length).toBeGreaterThan(0);
    expect(elsewhere).toEqual([]);
    await close();
  });

  it('would reach another origin if no policy kept it from there', async () => {
    const free = await foreignOrigin();
    const { page, close } = await openApp({ path: free.url });
    await page.setContent('<p>a page without a policy</p>');
    await plantInPage(page, foreign.url);
    await expect
      .poll(() => foreign.asked.toSorted())
      .toEqual(
        expect.arrayContaining(
          ['beacon', 'fetch', 'image', 'import', 'script', 'socket', 'style'].map((way) => `/page-${way}`),
        ),
      );
    await close();
    await free.close();
  });
});
