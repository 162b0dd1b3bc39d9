import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Routine } from '../../src/plan/routine.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { choose, openApp, startCamera } from '../browser-support/app-page.ts';
import { downloaded } from '../browser-support/downloads.ts';
import { writeMjpeg } from '../browser-support/mjpeg.ts';
import { textOf, textsOf } from '../browser-support/shows.ts';
import { planned } from '../browser-support/stand-ins.ts';

/** Chromium in a container has no usable graphics card, and warns about it. */
const ADAPTERS = /No available adapters/;

/** Longer than any test watches it. */
const long: Routine = {
  id: 'long',
  name: 'Long',
  rounds: 1,
  restS: 200,
  items: [
    { exerciseId: 'glute-bridge', dose: { kind: 'reps', reps: 30 } },
    { exerciseId: 'plank', dose: { kind: 'hold', holdS: 5, sides: null } },
  ],
};

const phase = (page: Page, wanted: string, timeout = 90_000) =>
  page.waitForSelector(`.guided-workout[data-phase="${wanted}"]`, { timeout });

/** Presses Escape at the moment at which the count or the clock shows this. The camera keeps running, so the count would go on too. */
const finishAt = (page: Page, number: string): Promise<void> =>
  page.evaluate((wanted) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('.number')?.textContent !== wanted) return;
      watch.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, number);

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
    await page.keyboard.press('Escape');
    const kept = parseTrace((await downloaded(page, 'Download keypoints')).text);
    expect('trace' in kept && Object.keys(kept.trace.known?.['glute-bridge'] ?? {})).toContain('knee');
    expect(complaints.filter((complaint) => !ADAPTERS.test(complaint))).toEqual([]);
    await close();
  });

  it('is a workout that continues where a reload interrupted it: in a set, in a pause, in a rest', async () => {
    const { page, close } = await openApp({
      camera: { file },
      prepare: (opened) => planned(opened, long),
    });
    const goOn = async (): Promise<void> => {
      await page.goto('about:blank');
      await page.goBack();
      await page.goto(page.url().replace(/#.*/, ''));
      await page.getByRole('button', { name: 'Continue where you stopped' }).click();
    };
    const reps = async (): Promise<number> =>
      Number((await page.textContent('.guided-workout .number')) || 'none');
    const restS = async (): Promise<number> => {
      const [minutes = 0, seconds = 0] = ((await page.textContent('.rest-left strong')) ?? '').split(':');
      return Number(minutes) * 60 + Number(seconds);
    };
    await page.getByRole('button', { name: 'Start the workout' }).click();
    await page.waitForFunction(
      () =>
        document.querySelector('.guided-workout')?.getAttribute('data-phase') === 'working' &&
        Number(document.querySelector('.number')?.textContent) >= 1,
      null,
      { timeout: 120_000 },
    );
    const before = await reps();
    await goOn();
    await expect.poll(reps, { timeout: 90_000 }).toBeGreaterThanOrEqual(before);

    await page.keyboard.press(' ');
    await phase(page, 'paused');
    const paused = await reps();
    await goOn();
    await phase(page, 'paused');
    await expect.poll(reps).toBe(paused);

    await page.keyboard.press('n');
    await phase(page, 'resting');
    await expect.poll(restS).toBeLessThanOrEqual(197);
    const [leftS, cutMs] = [await restS(), Date.now()];
    await goOn();
    await phase(page, 'resting');
    const laterS = await restS();
    // Data that is written once a second may lose a second.
    expect(laterS).toBeLessThanOrEqual(leftS + 1);
    expect(laterS).toBeGreaterThanOrEqual(leftS - 1 - (Date.now() - cutMs) / 1000);

    await page.keyboard.press('h');
    await page.waitForSelector('.hurt .stop-signs');
    await page.getByLabel('My back').check();
    await page.getByRole('button', { name: 'End the workout' }).click();
    await page.waitForSelector('.summary');
    await textsOf(page, '.sets tbody tr').toEqual([
      expect.stringMatching(new RegExp(`^Glute bridge${paused} reps?.*skipped$`)),
    ]);
    await page.getByRole('button', { name: 'Back to the start' }).click();
    await textOf(page, '.pain-note').toContain('Something hurt last time. My back.');
    await close();
  });
});
