import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Routine } from '../../src/plan/routine.ts';
import { openApp } from '../browser-support/app-page.ts';
import { textOf, textsOf } from '../browser-support/shows.ts';
import { all, CAMERA_FPS, freezableCamera, planned, seeingEach } from '../browser-support/stand-ins.ts';
import { performed } from '../support/performed.ts';

/** Bridges again and again. */
const bridging = seeingEach(
  performed('glute-bridge', [], 1, {}, CAMERA_FPS).frames.map(({ keypoints }) => keypoints),
);

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

const phase = (page: Page, wanted: string) => page.waitForSelector(`.guided-workout[data-phase="${wanted}"]`);

describe('a workout of bridges in front of the camera', () => {
  it('continues where a reload interrupted it: in a set, in a pause, in a rest', async () => {
    const { page, close } = await openApp({
      prepare: all(freezableCamera, bridging, (opened) => planned(opened, long)),
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
    await textOf(page, '.pain-note').toContain('Something hurt last time. You said: “My back”.');
    await close();
  });
});
