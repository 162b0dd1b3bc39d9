import { describe, expect, inject, it } from 'vitest';
import { openApp } from '../browser-support/app-page.ts';
import { openPage } from '../browser-support/open-page.ts';
import { openedOver } from '../browser-support/opened-over.ts';

describe('a download', () => {
  it('that breaks again and again is told as that, not as a model that is missing', async () => {
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
    const origin = new URL(inject('pageUrl')).origin;
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(requests.filter((url) => url.includes('mannequin'))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await close();
  });
});
