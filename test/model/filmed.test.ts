import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { english as en } from '../../src/words/en/english.ts';
import { choose, openApp, startCamera } from '../browser-support/app-page.ts';
import { downloaded } from '../browser-support/downloads.ts';
import { writeMjpeg } from '../browser-support/mjpeg.ts';
import { textOf } from '../browser-support/shows.ts';

/** Chromium in a container has no usable graphics card, and warns about it. */
const ADAPTERS = /No available adapters/;

/** Presses "Finish" at the moment at which the count or the clock shows this. The camera keeps running, so the count would go on too. */
const finishAt = (page: Page, number: string): Promise<void> =>
  page.evaluate(
    ([wanted, finish]) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('.number')?.textContent !== wanted) return;
        watch.disconnect();
        const buttons = document.querySelectorAll<HTMLElement>('.controls button');
        [...buttons].find(({ textContent }) => textContent === finish)?.click();
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    [number, en['workout.stop']] as const,
  );

describe('a bridge in front of the camera, again and again', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'longline-camera-'));
    file = join(folder, 'bridge.mjpeg');
    await writeMjpeg('glute-bridge', { stretches: [{ faults: [] }] }, file);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is a rep, and no number leaves the device', async () => {
    const { page, requests, complaints, close } = await openApp({ camera: { file } });
    await choose(page, 'glute-bridge');
    await startCamera(page);
    await finishAt(page, '1');
    await page.waitForSelector('.summary', { timeout: 120_000 });
    await textOf(page, 'h1').toBe('1 rep');
    const origin = new URL(page.url()).origin;
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url))).toEqual([]);
    // What was learned about the trainee is used in the next session, and exported with it.
    await page.getByRole('button', { name: 'Do it again' }).click();
    await page.waitForSelector('.stage.workout');
    await page.getByRole('button', { name: en['workout.stop'] }).click();
    const kept = parseTrace((await downloaded(page, 'Download keypoints')).text);
    expect('trace' in kept && Object.keys(kept.trace.known?.['glute-bridge'] ?? {})).toContain('knee');
    expect(complaints.filter((complaint) => !ADAPTERS.test(complaint))).toEqual([]);
    await close();
  });
});
