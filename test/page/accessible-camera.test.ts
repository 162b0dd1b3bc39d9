import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { wrongs } from '../browser-support/axe.ts';
import { all, planned, seeingNobody } from '../browser-support/stand-ins.ts';

describe('is accessible, light and dark', () => {
  it('an exercise before the camera, while nobody is in the picture', async () => {
    const { page, close } = await openApp({ camera: 'test-picture', prepare: seeingNobody });
    await startCamera(page);
    await page.waitForSelector('.checks');
    expect(await wrongs(page)).toEqual([]);
    await close();
  });

  it('a workout: waiting, paused, with something that hurts, and its summary', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: all(seeingNobody, (fresh) => planned(fresh)),
    });
    await page.getByRole('button', { name: en['plan.start'] }).click();
    await page.waitForSelector('.guided-workout[data-phase="placing"]');
    expect(await wrongs(page)).toEqual([]);
    await page.keyboard.press(' ');
    await page.waitForSelector('.guided-workout[data-phase="paused"]');
    expect(await wrongs(page)).toEqual([]);
    await page.keyboard.press('h');
    await page.waitForSelector('.hurt');
    expect(await wrongs(page)).toEqual([]);
    await page.getByRole('button', { name: 'End the workout' }).click();
    await page.waitForSelector('.summary');
    expect(await wrongs(page)).toEqual([]);
    await close();
  });
});
