import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { choose, jsonFile, openApp, openFile } from '../browser-support/app-page.ts';
import { textOf, titleOf } from '../browser-support/shows.ts';
import { VARIED } from '../support/varied.ts';

const STRAIGHT = 'Plank on straight arms';

function straightArms() {
  const trace = VARIED['plank']?.['straight-arms']?.();
  if (!trace) throw new Error('the mannequin does no straight-arm plank');
  return jsonFile(trace);
}

describe('a plank on straight arms', () => {
  it('is described on the page of the plank once it is chosen, and can be started there', async () => {
    const { page, complaints, close } = await openApp({ path: '#/exercise/plank' });
    await textOf(page, 'h1').toBe('Plank');
    await page.getByRole('combobox', { name: en['way.title'], exact: true }).selectOption('straight-arms');
    await textOf(page, 'h1').toBe(STRAIGHT);
    await textOf(page, '.exercise-told ol').toContain('hands under your shoulders');
    await page.getByRole('button', { name: en['start.camera'] }).click();
    await titleOf(page).toContain(STRAIGHT);
    expect(complaints).toEqual([]);
    await close();
  });

  it('may be an item of the plan, and still is on the next visit', async () => {
    const { page, close } = await openApp({ path: '#/plan' });
    await page.getByLabel('Plank: Version', { exact: true }).selectOption('straight-arms');
    await textOf(page, '.plan-item h3').toBe(`1 ${STRAIGHT}`);
    await page.reload();
    await textOf(page, '.plan-item h3').toBe(`1 ${STRAIGHT}`);
    await close();
  });

  it('is timed from when the trainee says so, once it is named', async () => {
    const { page, complaints, close } = await openApp();
    await choose(page, 'plank');
    await openFile(page, straightArms(), 'live');
    await page.getByRole('button', { name: en['workout.count-those'] }).click();
    await textOf(page, '.summary .promise').toBe(STRAIGHT);
    await textOf(page, 'h1').toMatch(/^0:(0[1-9]|1\d) held/);
    expect(complaints).toEqual([]);
    await close();
  });
});
