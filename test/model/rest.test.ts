import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Routine } from '../../src/plan/routine.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { wrongs } from '../browser-support/axe.ts';
import { cutWhenLarge } from '../browser-support/large-text.ts';
import { writeMjpeg } from '../browser-support/mjpeg.ts';
import { isFocusLost, unheard } from '../browser-support/reader.ts';
import { planned } from '../browser-support/stand-ins.ts';

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

describe('a rest after a side plank with the elbow too far out', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'longline-rest-'));
    file = join(folder, 'side-plank.mjpeg');
    const faults = [{ id: 'elbows-not-under-shoulders', amount: 0.4 }];
    await writeMjpeg('side-plank', { stretches: [{ faults, tempo: { pauseMs: 12_000 } }] }, file);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says that the set is done, shows the next exercise moving on its side, and offers to turn the advice off', async () => {
    const { page, close } = await openApp({
      camera: { file },
      prepare: (opened) => planned(opened, routine),
    });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: en['plan.start'] }).click();
    await page.locator('.turn', { hasText: en['turn.set-done'] }).waitFor({ timeout: 150_000 });
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
    await page.keyboard.press('Escape');
    await page.locator('.summary').waitFor();
    await page.getByRole('button', { name: `Tell me again: "${CUE}"` }).waitFor();
    await close();
  });
});
