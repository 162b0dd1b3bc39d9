import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { choose, goldenFile, openApp, openFile, startCamera } from '../browser-support/app-page.ts';
import { afterFrames, textOf } from '../browser-support/shows.ts';
import { all, withoutModel } from '../browser-support/stand-ins.ts';
import { exercises } from '../../src/exercises/index.ts';
import { english as en } from '../../src/words/en/english.ts';
import { es } from '../../src/words/es/early.ts';

/** The most script that may be requested before the first paint, in bytes after gzip at its usual level, 6. */
const MOST_BYTES = 120_000;

/** How much more script the first paint may take in another language than English, in bytes after gzip. */
const MOST_FOR_LANGUAGE = 8_000;

/** What the page shows in its first paint, and the scripts that were requested until then. */
const firstPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ readonly scripts: readonly string[]; readonly shown: string }>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
          if (!paint) return;
          const asked = performance
            .getEntriesByType('resource')
            .filter(({ startTime }) => startTime <= paint.startTime);
          const scripts = asked.map(({ name }) => name).filter((name) => name.endsWith('.js'));
          resolve({ scripts, shown: document.body.innerText });
        }).observe({ type: 'paint', buffered: true });
      }),
  );

async function bytesOf(page: Page, urls: readonly string[]): Promise<number> {
  const sizes = urls.map(async (url) => gzipSync(await (await page.request.get(url)).body()).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** A text that has not arrived shows its key. */
const KEY = /\b(app|home|plan|week|history|safety|workout|exercise|show)\.[a-z]/;

describe('the start page', () => {
  it('is painted whole from little script, none of it for models, drawings or charts', async () => {
    const { page, close } = await openApp();
    const { scripts, shown } = await firstPaint(page);
    expect(shown).toContain(en['home.exercises']);
    expect(shown).toContain(en['plan.start']);
    expect(shown).not.toMatch(KEY);
    expect(scripts.length).toBeGreaterThan(0);
    expect(await bytesOf(page, scripts)).toBeLessThanOrEqual(MOST_BYTES);
    await close();
  });

  it('is painted whole in Spanish too, from little more script', async () => {
    const { page, close } = await openApp({ locale: 'es-ES' });
    const { scripts, shown } = await firstPaint(page);
    expect(shown).toContain(es['plan.start']);
    expect(shown).not.toMatch(KEY);
    const mains = scripts.filter((url) => !url.includes('/spanish-'));
    expect(mains.length).toBe(scripts.length - 1);
    expect(await bytesOf(page, scripts)).toBeLessThanOrEqual(MOST_BYTES + MOST_FOR_LANGUAGE);
    await close();
  });

  it('shows every text before the others have come, also what hurt the last time', async () => {
    const { page, close } = await openApp({
      prepare: async (fresh) => {
        await fresh.route('**/assets/late-*.js', () => undefined);
        await fresh.addInitScript(() => {
          const pain = { exerciseId: 'plank', day: 20_000, where: 'back' };
          localStorage.setItem('longline.plan', JSON.stringify({ pain }));
        });
      },
    });
    await textOf(page, '.pain-note').toContain(en['workout.hurt-back']);
    expect(await page.locator('body').innerText()).not.toMatch(KEY);
    await close();
  });

  it('brings the exercises without the bases of their limits', async () => {
    const { page, close } = await openApp();
    const { scripts } = await firstPaint(page);
    const texts = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()));
    const all = texts.join('\n');
    for (const { rules } of exercises)
      for (const { cue, basis } of rules) {
        expect(all).toContain(cue);
        expect(all).not.toContain(basis.says);
      }
    await close();
  });

  it.each(['#/plan', '#/history', '#/exercise/plank', '#/safety'])(
    'brings all the script that the first paint of %s waits for',
    async (path) => {
      const { page, close } = await openApp({
        path,
        prepare: async (fresh) => {
          const { href } = new URL(inject('pageUrl'));
          const start = await (await fresh.request.get(href)).text();
          // Any other script never arrives.
          await fresh.route('**/assets/*.js', (route) =>
            start.includes(new URL(route.request().url()).pathname.slice(1)) ? route.continue() : undefined,
          );
        },
      });
      await textOf(page, 'main [role="status"]').toBe(en['opening.title']);
      await close();
    },
  );
});

/** Holds the code of the session back until `release` is called. */
function heldSession() {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const hold = (page: Page): Promise<unknown> =>
    page.route('**/late-parts-*.js', async (route) => {
      await held;
      await route.continue();
    });
  return { hold, release: () => release() };
}

declare global {
  interface Window {
    /** How often the page requested the camera. */
    camerasAsked?: number;
    /** How often the page requested the sensor that measures how the device is held. */
    sensorsAsked?: number;
  }
}

/** A camera whose opening is counted, and that never opens. */
const countedCamera = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.camerasAsked = 0;
    navigator.mediaDevices.getUserMedia = () => {
      window.camerasAsked = (window.camerasAsked ?? 0) + 1;
      return new Promise(() => undefined);
    };
  });

describe('a press before the code of the session has arrived', () => {
  it('is not lost: it waits for it', async () => {
    const { hold, release } = heldSession();
    const { page, close } = await openApp({ prepare: all(withoutModel, hold) });
    await choose(page, 'glute-bridge');
    await openFile(page, goldenFile('mannequin-bridge-3reps'), 'fast');
    await textOf(page, '.notice').toContain(en['opening.title']);
    release();
    await textOf(page, '.summary h1').toBe('3 reps');
    await close();
  });

  it('opens no camera if the start was cancelled', async () => {
    const { hold, release } = heldSession();
    const { page, close } = await openApp({ prepare: all(withoutModel, hold, countedCamera) });
    await startCamera(page);
    await page.getByRole('button', { name: en['page.to-start'] }).click();
    const arrived = page.waitForResponse('**/late-parts-*.js');
    release();
    await (await arrived).finished();
    // A second press finds the code there, and only this press counts.
    await startCamera(page);
    await textOf(page, '.notice p[role="status"]').toBe(en['opening.camera']);
    await afterFrames(page, 2);
    expect(await page.evaluate(() => window.camerasAsked)).toBe(1);
    await close();
  });

  it('asks for the sensor that measures how the device is held, if it starts the camera', async () => {
    const { page, close } = await openApp({
      prepare: all(withoutModel, heldSession().hold, (fresh) =>
        fresh.addInitScript(() => {
          window.sensorsAsked = 0;
          // As in Safari on a phone.
          Object.assign(DeviceOrientationEvent, {
            requestPermission: () => {
              window.sensorsAsked = (window.sensorsAsked ?? 0) + 1;
              return Promise.resolve('granted');
            },
          });
        }),
      ),
    });
    const asked = () => page.evaluate(() => window.sensorsAsked);
    await openFile(page, goldenFile('mannequin-bridge-3reps'), 'live');
    await textOf(page, '.notice').toContain(en['opening.title']);
    expect(await asked()).toBe(0);
    await page.getByRole('button', { name: en['page.to-start'] }).click();
    await startCamera(page);
    await textOf(page, '.notice').toContain(en['opening.title']);
    expect(await asked()).toBe(1);
    await close();
  });

  it('says so if the code does not arrive', async () => {
    const { page, close } = await openApp({
      prepare: (fresh) => fresh.route('**/late-parts-*.js', (route) => route.abort()),
    });
    await startCamera(page);
    await textOf(page, '[role="alert"]').toBe(en['failure.not-arrived']);
    await page.getByRole('button', { name: en['page.to-start'] }).click();
    await page.waitForSelector('.home');
    await close();
  });
});

const BIN = 'movenet-lightning.bin';

describe('the model', () => {
  it('comes while the start page is read, once', async () => {
    const { requests, close } = await openApp({ fetchesAhead: true });
    const asked = (): readonly string[] =>
      requests.flatMap((url) => /[\w-]+\.(?:bin|wasm)$|movenet[\w-]+\.json$/.exec(url)?.[0] ?? []);
    await expect
      .poll(() => asked().toSorted())
      .toEqual([BIN, 'movenet-lightning.json', 'tfjs-backend-wasm-threaded-simd.wasm']);
    await close();
  });

  it('does not come before it is needed if the browser is to save data', async () => {
    const arrived: string[] = [];
    const { page, requests, close } = await openApp({
      prepare: (fresh) => {
        fresh.on('requestfinished', (request) => arrived.push(request.url()));
        return withoutModel(fresh);
      },
    });
    const asked = (): readonly string[] => requests.filter((url) => url.endsWith(BIN));
    // Everything that is loaded besides the model has arrived.
    await expect.poll(() => arrived.some((url) => url.includes('video-file'))).toBe(true);
    await afterFrames(page, 2);
    expect(asked()).toEqual([]);
    await startCamera(page);
    await expect.poll(() => asked().length).toBe(1);
    await close();
  });
});
