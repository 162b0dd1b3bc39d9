import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { choose, openApp, recordLines } from './app-page.ts';

const start = (page: Page): Promise<void> => page.getByRole('button', { name: en['home.mannequin'] }).click();

const untilSaid = (page: Page, line: string) =>
  page.waitForFunction((said) => window.longlineSeen?.includes(said), line, { timeout: 150_000 });

/** Sessions on disk, whatever the history says. */
const sessionsKept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('longline');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const counted = request.result.transaction('sessions').objectStore('sessions').count();
          counted.onsuccess = () => resolve(counted.result);
        };
      }),
  );

describe('the mannequin before the real model', () => {
  it('is told to hold for three where it cuts the pause short, and is not kept', async () => {
    const { page, requests, complaints, close } = await openApp();
    await recordLines(page);
    await choose(page, 'glute-bridge');
    const ofTheStartPage = requests.length;
    await start(page);
    await untilSaid(page, 'Hold for three');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.summary');
    expect(await page.textContent('.faults')).toContain('Hold for three');
    expect(await page.textContent('.summary')).toContain(en['summary.mannequin']);
    expect(await sessionsKept(page)).toBe(0);
    const drawing = /\/stage-[^/]*\.js$/;
    expect(requests.slice(0, ofTheStartPage).filter((url) => drawing.test(url))).toEqual([]);
    expect(requests.some((url) => drawing.test(url))).toBe(true);
    expect(complaints.filter((complaint) => !/No available adapters/.test(complaint))).toEqual([]);
    await close();
  });

  it('goes on where it was when the graphics card has dropped it', async () => {
    const { page, close } = await openApp();
    await start(page);
    await page.waitForSelector('canvas.picture-source', { timeout: 60_000 });
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0, null, {
      timeout: 60_000,
    });
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas.picture-source');
      const gl = canvas instanceof HTMLCanvasElement ? canvas.getContext('webgl2') : null;
      gl?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForSelector('.banner');
    expect(await page.textContent('.banner')).toContain(en['failure.drawing-lost']);
    const before = await page.evaluate(() => document.querySelector('progress')?.value ?? 0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction((was) => (document.querySelector('progress')?.value ?? 0) > was, before, {
      timeout: 60_000,
    });
    expect(await page.locator('.banner').count()).toBe(0);
    await close();
  });

  it('that cannot be drawn is told in a sentence, with a video file as the way on', async () => {
    const { page, close } = await openApp({ args: ['--disable-3d-apis'] });
    await start(page);
    await page.waitForSelector('[role="alert"]', { timeout: 60_000 });
    expect(await page.textContent('[role="alert"]')).toContain(en['failure.no-webgl']);
    expect(await page.locator('input[type="file"]').count()).toBe(1);
    await close();
  });
});
