import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { choose, jsonFile, openApp, openFile } from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { drawnOn, gone, resize } from '../browser-support/shows.ts';
import { planned } from '../browser-support/stand-ins.ts';
import { sidePlanks } from '../support/both-sides.ts';

describe('a side plank', () => {
  it('is shown and described on either side on its own page', async () => {
    const { page, complaints, close } = await openApp({ path: '#/exercise/side-plank', webgl: true });
    const first = page.locator('.exercise-told li').first();
    await first.filter({ hasText: 'Lie on your right side' }).waitFor();
    await page.locator('.show[data-side="right"]').waitFor();
    await page.getByLabel('On the left').check();
    await first.filter({ hasText: 'Lie on your left side' }).waitFor();
    await page.locator('.show[data-side="left"]').waitFor();
    await page.getByRole('group', { name: /Side plank, left/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('alone has its outline again for the other side, and keeps the picture if it is paused there', async () => {
    const { page, complaints, close } = await openApp({ prepare: ownClock });
    await choose(page, 'side-plank');
    await openFile(page, jsonFile(sidePlanks(['right', 'left'], 6000)), 'live');
    const outlined = page.locator('.workout .fits');
    await passes(page, 30_000, async () => (await page.locator('.number').allTextContents())[0] === '0:03');
    expect(await outlined.count()).toBe(0);
    await passes(page, 60_000, () => outlined.and(page.locator('[data-fits="false"]')).isVisible());
    await passes(page, 60_000, () => outlined.and(page.locator('[data-fits="true"]')).isVisible());
    await page.getByRole('button', { name: en['workout.pause'] }).click();
    await gone(page, '.workout .fits');
    await resize(page, { width: 1000, height: 700 });
    // The skeleton is drawn again for the new size.
    const overlay = page.locator('canvas.overlay');
    const isFitted = (): Promise<boolean> =>
      overlay.evaluate(
        (canvas) => canvas instanceof HTMLCanvasElement && canvas.width === canvas.clientWidth,
      );
    await expect.poll(isFitted).toBe(true);
    expect(await drawnOn(overlay)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('that the plan asks for on one side alone is named and drawn so', async () => {
    const dose = { kind: 'hold', holdS: 30, sides: ['left'] };
    const routine = { id: 'r', name: 'R', rounds: 1, restS: 20, items: [{ exerciseId: 'side-plank', dose }] };
    const { page, close } = await openApp({ prepare: (opened) => planned(opened, routine) });
    await page.locator('.today-exercises li', { hasText: 'Side plank, left' }).waitFor();
    await page.getByRole('link', { name: en['plan.change'] }).click();
    await page.locator('.plan .posture[data-side="left"]').waitFor();
    await close();
  });
});
