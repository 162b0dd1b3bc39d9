import { describe, expect, inject, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { openPage } from '../browser-support/open-page.ts';
import { textsOf } from '../browser-support/shows.ts';
import { BIN, openedOver } from '../browser-support/opened-over.ts';
import { openLine } from '../browser-support/slow-line.ts';

describe('a download', () => {
  it('that breaks continues from where it stopped, and serves every backend that is tried', async () => {
    const { outcome, ranges } = await openedOver([{ breaksAfter: 1_000_000 }, { breaksAfter: 1_000_000 }]);
    expect(outcome).toBe('movenet-lightning');
    expect(ranges, JSON.stringify(ranges)).toHaveLength(3);
    expect(ranges[0]).toBeNull();
    const starts = ranges.slice(1).map((range) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]));
    expect(starts[0]).toBeGreaterThan(0);
    expect(starts[1]).toBeGreaterThan(starts[0] ?? NaN);
  });

  it('that is requested twice at the same time is fetched once', async () => {
    const line = await openLine(inject('pageUrl'), () => 'whole');
    const { page, close } = await openPage();
    await page.goto(`${line.url}analyze.html`);
    const models = await page.evaluate(async () => {
      const open = () => window.longline.openDetector('movenet-lightning');
      return (await Promise.all([open(), open()])).map(({ model }) => model);
    });
    expect(models).toEqual(['movenet-lightning', 'movenet-lightning']);
    expect(line.ranges(BIN)).toHaveLength(1);
    await close();
    await line.close();
  });
});

describe('the model that came while the start page was read', () => {
  it('is passed to the session, and not fetched again', async () => {
    const arrived: string[] = [];
    const { page, requests, close } = await openApp({
      camera: 'test-picture',
      fetchesAhead: true,
      prepare: async (opened) => opened.on('requestfinished', (request) => arrived.push(request.url())),
    });
    const files = (urls: readonly string[]): readonly string[] =>
      urls.filter((url) => /\/(?:models|wasm)\/.*(?:lightning\.json|\.bin|\.wasm)$/.test(url));
    await expect.poll(() => files(arrived).length).toBe(3);
    await startCamera(page);
    await page.waitForSelector('.checks');
    expect(files(requests)).toEqual([...new Set(files(requests))]);
    await close();
  });
});

describe('while something is waited for', () => {
  it('the question about the camera stays on the screen until it is answered', async () => {
    const { page, close } = await openApp({
      prepare: (opened) =>
        opened.addInitScript(() => {
          navigator.mediaDevices.getUserMedia = () => new Promise(() => undefined);
        }),
    });
    await startCamera(page);
    // Everything that is waited for besides the camera has arrived.
    await textsOf(page, '.notice p:not(:empty)').toEqual([en['opening.camera']]);
    await page.getByRole('button', { name: 'Back to the start' }).click();
    await page.waitForSelector('.home');
    await close();
  });

  it('the bytes of the model are shown while they arrive', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: async (opened) => {
        await opened.clock.install();
        await opened.route(`**/${BIN}`, async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    await startCamera(page);
    await page.waitForFunction(() => /: 0\.2 of 4\.8 MB/.test(document.body.textContent ?? ''));
    await page.clock.fastForward(90_000);
    expect(await page.locator('[role="alert"]').count()).toBe(0);
    release();
    await page.waitForSelector('.checks', { timeout: 60_000 });
    await close();
  });
});
