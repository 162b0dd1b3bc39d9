import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { planned } from '../browser-support/stand-ins.ts';

describe('a side plank', () => {
  it('is shown and described on either side on its own page', async () => {
    const { page, complaints, close } = await openApp({ path: '#/exercise/side-plank' });
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
