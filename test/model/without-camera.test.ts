import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { choose, openApp, recordedLines, recordLines, startDemo } from '../browser-support/app-page.ts';
import { gone, textOf } from '../browser-support/shows.ts';

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
  it('is coached like a trainee in front of the camera, drawn only when needed, and not stored', async () => {
    const { page, requests, complaints, close } = await openApp({ webgl: true });
    await recordLines(page);
    const ofTheStartPage = requests.length;
    await choose(page, 'glute-bridge');
    await startDemo(page);
    await page.waitForSelector('.stage.workout .tally');
    await expect.poll(() => recordedLines(page)).not.toEqual([]);
    await page.getByRole('button', { name: en['workout.stop'] }).click();
    await page.waitForSelector('.summary');
    await textOf(page, '.summary').toContain(en['summary.mannequin']);
    expect(await sessionsKept(page)).toBe(0);
    const drawing = /\/stage-[^/]*\.js$/;
    expect(requests.slice(0, ofTheStartPage).filter((url) => drawing.test(url))).toEqual([]);
    expect(requests.some((url) => drawing.test(url))).toBe(true);
    expect(complaints.filter((complaint) => !/No available adapters/.test(complaint))).toEqual([]);
    await close();
  });

  it('continues where it stopped after the graphics card has dropped it', async () => {
    const { page, close } = await openApp({ webgl: true });
    await startDemo(page);
    await page.waitForSelector('canvas.picture-source');
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0);
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas.picture-source');
      const gl = canvas instanceof HTMLCanvasElement ? canvas.getContext('webgl2') : null;
      gl?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await textOf(page, '.banner').toContain(en['failure.drawing-lost']);
    const before = await page.evaluate(() => document.querySelector('progress')?.value ?? 0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction((was) => (document.querySelector('progress')?.value ?? 0) > was, before);
    await gone(page, '.banner');
    await close();
  });
});
