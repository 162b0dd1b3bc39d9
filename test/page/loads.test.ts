import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { goldenFile, openApp, openFile } from '../browser-support/app-page.ts';
import { afterFrames, textOf } from '../browser-support/shows.ts';
import { english as en } from '../../src/words/en/english.ts';
import { privacy as enPrivacy } from '../../src/words/en/privacy.ts';
import { openPage } from '../browser-support/open-page.ts';
import { openedOver } from '../browser-support/opened-over.ts';

describe('a download', () => {
  it('that breaks again and again is reported as such, not as a missing model', async () => {
    const { outcome } = await openedOver(Array.from({ length: 40 }, () => ({ breaksAfter: 1 })));
    expect(outcome).toMatchObject({ failure: 'download-broken' });
  });

  it('of a worker that does not arrive is not blamed on the weights', async () => {
    const { page, close } = await openPage({
      prepare: (fresh) => fresh.route('**/worker-*.js', (route) => route.abort()),
    });
    const failure = await page.evaluate(() =>
      window.longline.detector().then(() => null, window.longline.asFailure),
    );
    expect(failure).toMatchObject({ failure: 'worker-dead' });
    await close();
  });
});

describe('the app', () => {
  it('loads from its own origin alone, breaks no rule of its policy, is isolated, and brings no mannequin along', async () => {
    const { page, requests, complaints, close } = await openApp();
    await page.waitForSelector('#root button');
    // Other screens arrive after the first paint; the code that draws the mannequin does not.
    await page.waitForLoadState('networkidle');
    const origin = new URL(inject('pageUrl')).origin;
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    const scripts = requests.filter((url) => url.endsWith('.js'));
    const texts = await page.evaluate(
      (urls) => Promise.all(urls.map(async (url) => (await fetch(url)).text())),
      scripts,
    );
    expect(scripts.filter((_, i) => texts[i]?.includes('WebGLRenderer'))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await close();
  });
});

describe('the licences', () => {
  it('name what the page, its worker, its service worker and its models are made of', async () => {
    const { page, close } = await openApp({ path: '#/privacy' });
    const link = page.getByRole('link', { name: enPrivacy['privacy.licences'] });
    const address = await link.evaluate((one) => (one instanceof HTMLAnchorElement ? one.href : ''));
    const text = await (await page.request.get(address)).text();
    for (const name of ['react-dom', '@tensorflow/tfjs-core', 'workbox-precaching', '@vladmandic/human'])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    await close();
  });
});

/** Whether files arrive that belong only to the plan's screen. */
interface Line {
  isCut: boolean;
}

const cutOff =
  (line: Line, pattern = '**/plan-page-*') =>
  (page: Page): Promise<unknown> =>
    page.route(pattern, (route) => (line.isCut ? route.abort() : route.continue()));

/** The plan's screen is there, with its own stylesheet. */
async function showsPlan(page: Page): Promise<void> {
  await textOf(page, 'h1').toBe(en['plan.title']);
  const styles = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? ''));
  expect(styles.filter((href) => href.includes('plan-page'))).toHaveLength(1);
}

describe('a screen that does not arrive', () => {
  it.each([
    ['code', '**/plan-page-*.js'],
    ['style', '**/plan-page-*.css'],
  ])('without its %s says so, and opens when the trainee tries again', async (_, pattern) => {
    const line: Line = { isCut: true };
    const { page, close } = await openApp({ path: '#/plan', prepare: cutOff(line, pattern) });
    await textOf(page, '[role="alert"]').toBe(en['failed.screen']);
    line.isCut = false;
    await page.getByRole('button', { name: en['failed.retry'] }).click();
    await showsPlan(page);
    await close();
  });

  it('opens when the trainee comes back to it', async () => {
    const line: Line = { isCut: true };
    const { page, close } = await openApp({ path: '#/plan', prepare: cutOff(line) });
    await page.getByRole('button', { name: en['page.to-start'] }).click();
    await page.waitForSelector('.home');
    line.isCut = false;
    await page.evaluate(() => location.assign('#/plan'));
    await showsPlan(page);
    await close();
  });

  it('ahead of time still opens when the trainee goes to it', async () => {
    const line: Line = { isCut: true };
    const failures: Promise<unknown>[] = [];
    const { page, close } = await openApp({
      prepare: (fresh) => {
        failures.push(fresh.waitForEvent('requestfailed'));
        return cutOff(line, '**/plan-page-*.css')(fresh);
      },
    });
    await Promise.all(failures);
    line.isCut = false;
    await page.evaluate(() => location.assign('#/plan'));
    await showsPlan(page);
    await close();
  });

  it('does not reload the page by itself while a summary is open, which would be lost', async () => {
    const line: Line = { isCut: true };
    const { page, close } = await openApp({ path: '#/plan', prepare: cutOff(line) });
    const tries: string[] = [];
    page.on('request', (request) => request.method() === 'HEAD' && tries.push(request.url()));
    await page.getByRole('button', { name: en['page.to-start'] }).click();
    await openFile(page, goldenFile('mannequin-bridge-3reps'), 'fast');
    await page.locator('.summary h1').waitFor();
    await page.evaluate(() => location.assign('#/plan'));
    await textOf(page, '[role="alert"]').toBe(en['failed.screen']);
    await afterFrames(page, 2);
    expect(tries).toEqual([]);
    await page.evaluate(() => location.assign('#/summary'));
    await page.locator('.summary h1').waitFor();
    await close();
  });

  it('leaves the page as it is when the trainee tries again without a network', async () => {
    const line: Line = { isCut: true };
    const { page, close } = await openApp({ path: '#/plan', prepare: cutOff(line) });
    const again = page.getByRole('button', { name: en['failed.retry'] });
    await again.waitFor();
    await page.context().setOffline(true);
    // Others may fail meanwhile, because the model is fetched ahead.
    const isAsked = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
    await Promise.all([isAsked, again.click()]);
    await textOf(page, '[role="alert"]').toBe(en['failed.screen']);
    await page.context().setOffline(false);
    line.isCut = false;
    await again.click();
    await showsPlan(page);
    await close();
  });
});
