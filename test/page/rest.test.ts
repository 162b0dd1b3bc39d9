import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Routine } from '../../src/plan/routine.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { wrongs } from '../browser-support/axe.ts';
import { cutWhenLarge } from '../browser-support/large-text.ts';
import { isFocusLost, unheard } from '../browser-support/reader.ts';
import { all, freezableCamera, planned, seeing } from '../browser-support/stand-ins.ts';
import { performedEach } from '../support/performed.ts';
import { motionOf } from '../../tools/bench/trial.ts';

const routine: Routine = {
  id: 'two',
  name: 'Two',
  rounds: 1,
  restS: 200,
  items: [
    { exerciseId: 'side-plank', dose: { kind: 'hold', holdS: 5, sides: ['right'] } },
    { exerciseId: 'side-plank', dose: { kind: 'hold', holdS: 5, sides: ['left'] } },
  ],
};

const CUE = sidePlank.rules.find(({ id }) => id === 'elbows-not-under-shoulders')?.cue;

/** The drawing of the next exercise, as a picture. */
const drawing = (page: Page): Promise<string> =>
  page.locator('canvas.moving').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

const restLeft = (page: Page): Promise<string | null> => page.locator('.rest-left strong').textContent();

/** A side plank with the elbow too far out, from lying down to lying down again. Most of it is the hold. */
const { frames } = performedEach(motionOf('side-plank'), [
  { faults: [{ id: 'elbows-not-under-shoulders', amount: 0.4 }], tempo: { pauseMs: 12_000 } },
]);
const held = seeing(frames[Math.floor(frames.length / 2)]?.keypoints ?? null);

describe('a rest after a side plank with the elbow too far out', () => {
  it('says that the set is done, shows the next exercise moving on its side, and offers to turn the advice off', async () => {
    const { page, close } = await openApp({
      prepare: all(freezableCamera, held, (opened) => planned(opened, routine)),
    });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: en['plan.start'] }).click();
    await page.locator('.turn', { hasText: en['turn.set-done'] }).waitFor();
    await page.locator('canvas.moving[data-side="left"][data-moves="true"]').waitFor();
    const first = await drawing(page);
    await expect.poll(() => drawing(page)).not.toBe(first);
    await page.getByRole('button', { name: `Don't tell me this again: "${CUE}"` }).click();
    await page.getByRole('button', { name: `Tell me again: "${CUE}"` }).waitFor();
    expect(await wrongs(page)).toEqual([]);
    expect(await unheard(page)).toEqual([]);
    expect(await isFocusLost(page)).toBe(false);
    expect(await cutWhenLarge(page)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('canvas.moving[data-moves="false"]').waitFor();
    const still = await drawing(page);
    const left = await restLeft(page);
    await expect.poll(() => restLeft(page)).not.toBe(left);
    expect(await drawing(page)).toBe(still);
    await page.getByRole('button', { name: en['workout.skip'] }).click();
    await page.locator('.turn', { hasText: en['turn.rest-over'] }).waitFor();
    await page.getByRole('button', { name: en['workout.stop'] }).click();
    await page.locator('.summary').waitFor();
    await page.getByRole('button', { name: `Tell me again: "${CUE}"` }).waitFor();
    await close();
  });
});
