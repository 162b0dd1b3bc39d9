import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offline, UNREGISTER } from '../../tools/offline/offline.ts';
import { english as en } from '../../src/words/en/english.ts';
import { choose, goldenFile, openApp, openFile } from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { textOf } from '../browser-support/shows.ts';
import { staticHost, type StaticHost } from '../browser-support/static-host.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'longline-offline-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A service worker that has stored the whole app has taken over the page. */
const isKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** Opens the app of a host, and waits until it would start without a network. */
async function visited(host: StaticHost) {
  const opened = await openApp({ path: host.url, keepsOffline: true });
  await isKept(opened.page);
  return opened;
}

/** A folder with a later version of the app, whose start page has another title. */
function laterVersion(title: string): string {
  const folder = join(work, title);
  cpSync(dist, folder, { recursive: true });
  const page = readFileSync(join(dist, 'index.html'), 'utf8').replace(
    '<html lang="en">',
    `<html lang="en" data-version="${title}">`,
  );
  writeFileSync(join(folder, 'index.html'), page);
  const revision = (text: string): string => createHash('md5').update(text).digest('hex');
  const worker = readFileSync(join(dist, 'service-worker.js'), 'utf8');
  const before = revision(readFileSync(join(dist, 'index.html'), 'utf8'));
  expect(worker).toContain(before);
  writeFileSync(join(folder, 'service-worker.js'), worker.replace(before, revision(page)));
  return folder;
}

/** Builds an all but empty page as `vite build --mode unregister` builds the app. */
async function buildUnregistering(outDir: string): Promise<void> {
  const root = join(work, 'page');
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [offline(UNREGISTER)],
    build: { outDir },
  });
}

const versionOf = (page: Page): Promise<string | null> =>
  page.locator('html').getAttribute('data-version', { timeout: 5000 });

describe('after one visit', () => {
  let host: StaticHost;
  let opened: Awaited<ReturnType<typeof visited>>;
  beforeAll(async () => {
    host = await staticHost(dist, 'headers-file');
    opened = await visited(host);
    await host.close();
    await opened.page.reload();
  });
  afterAll(() => opened.close());

  it.each([
    ['#/', en['home.title']],
    ['#/plan', en['plan.title']],
    ['#/history', en['history.title']],
    ['#/safety', en['safety.title']],
    ['#/privacy', en['privacy.title']],
  ])('the screen %s opens without a network', async (address, title) => {
    await opened.page.goto(new URL(address, host.url).href);
    await textOf(opened.page, 'h1').toBe(title);
  });

  it('a session is judged without a network', async () => {
    await opened.page.goto(host.url);
    await choose(opened.page, 'glute-bridge');
    await openFile(opened.page, goldenFile('mannequin-bridge-3reps'), 'fast');
    await textOf(opened.page, 'h1').toBe('3 reps');
  });

  it('every model and WebAssembly module is kept', async () => {
    const missing = await opened.page.evaluate(async () => {
      const { models }: { models: string[] } = await (await fetch('models/index.json')).json();
      const wanted = models.flatMap((model) => [`models/${model}.json`, `models/${model}.bin`]);
      const answers = await Promise.all(
        [...wanted, 'wasm/tfjs-backend-wasm-threaded-simd.wasm'].map((url) => fetch(url)),
      );
      return answers.filter(({ ok }) => !ok).map(({ url }) => url);
    });
    expect(missing).toEqual([]);
  });
});

describe('on a host that sends no headers, in a folder of it', () => {
  it('the service worker isolates the page and binds it to its policy', async () => {
    const host = await staticHost(dist, 'plain', '/longline/');
    const { page, close } = await openApp({ path: host.url, keepsOffline: true });
    // The host answers the first load. The page reloads itself once when the service worker has taken over. Evaluating anything before
    // that would count as a press by the trainee.
    await page.waitForEvent('load');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const refused = await page.evaluate(async () => {
      const violated = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        ),
      );
      await fetch('http://127.0.0.1:9/').catch(() => undefined);
      return violated;
    });
    expect(refused).toBe('connect-src');
    await close();
    await host.close();
  });
});

describe('a new version', () => {
  it('is offered, and installed when the trainee asks for it; another tab says so', async () => {
    const host = await staticHost(dist, 'headers-file');
    const { page, close } = await visited(host);
    const other = await page.context().newPage();
    await other.goto(host.url);
    await other.getByRole('button', { name: en['plan.start'] }).waitFor();
    host.serve(laterVersion('two'));
    await page.reload();
    await textOf(page, '.update-note p').toBe(en['update.is-waiting']);
    expect(await versionOf(page)).toBeNull();
    await page.getByRole('button', { name: en['update.now'] }).click();
    await expect.poll(() => versionOf(page)).toBe('two');
    await textOf(other, '.update-note p').toBe(en['update.is-replaced']);
    await other.getByRole('button', { name: en['update.reload'] }).click();
    await expect.poll(() => versionOf(other)).toBe('two');
    await close();
    await host.close();
  });

  it('waits for a session in another tab', async () => {
    const host = await staticHost(dist, 'headers-file');
    const { page, close } = await visited(host);
    host.serve(laterVersion('three'));
    const other = await page.context().newPage();
    await other.goto(host.url);
    // A live trace is a session that is still running.
    await openFile(other, goldenFile('mannequin-plank-sag'), 'live');
    await other.locator('.tally').first().waitFor();
    await page.reload();
    await textOf(page, '.update-note p').toBe(en['update.is-waiting']);
    await page.getByRole('button', { name: en['update.now'] }).click();
    await textOf(page, '.update-note p').toBe(en['update.is-busy']);
    expect(await versionOf(page)).toBeNull();
    await close();
    await host.close();
  });
});

describe('a new version that arrives during a session', () => {
  it('leaves the session alone to its end, and is offered on the start page', async () => {
    const host = await staticHost(dist, 'headers-file');
    const { page, close } = await openApp({ path: host.url, keepsOffline: true, prepare: ownClock });
    await isKept(page);
    await choose(page, 'glute-bridge');
    await openFile(page, goldenFile('mannequin-bridge-3reps'), 'live');
    await passes(page, 60_000, async () => (await page.locator('.number').allTextContents())[0] === '1');
    host.serve(laterVersion('four'));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed',
    );
    await passes(page, 60_000, () => page.locator('.summary').isVisible());
    await textOf(page, 'h1').toMatch(/^[123] reps?$/);
    await page.getByRole('button', { name: 'Choose another exercise' }).click();
    await textOf(page, '.update-note p').toBe(en['update.is-waiting']);
    expect(await versionOf(page)).toBeNull();
    await close();
    await host.close();
  });
});

describe('a service worker that is broken', () => {
  it('is removed, with all that it kept, by a build that unregisters it', async () => {
    const broken = join(work, 'broken');
    cpSync(dist, broken, { recursive: true });
    writeFileSync(
      join(broken, 'service-worker.js'),
      `self.addEventListener('install', (event) => event.waitUntil(caches.open('stuck').then(() => self.skipWaiting())));
      self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
      self.addEventListener('fetch', (event) => event.respondWith(new Response('broken', { headers: { 'content-type': 'text/html' } })));`,
    );
    const host = await staticHost(broken, 'headers-file');
    const { page, close } = await openApp({ path: host.url, keepsOffline: true });
    await isKept(page);
    await page.reload();
    await textOf(page, 'body').toBe('broken');

    const freed = join(work, 'freed');
    cpSync(dist, freed, { recursive: true });
    await buildUnregistering(join(work, 'built'));
    cpSync(join(work, 'built', 'service-worker.js'), join(freed, 'service-worker.js'));
    host.serve(freed);
    await page.reload();
    await textOf(page, 'h1').toBe(en['home.title']);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await close();
    await host.close();
  });
});
