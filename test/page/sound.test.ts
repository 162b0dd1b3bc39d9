import { expect, it, describe } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { choose, goldenFile, openApp, openFile } from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';

describe('the sound', () => {
  it('is one button with one name, and its switch shows by its place whether it is on', async () => {
    const { page, complaints, close } = await openApp({ prepare: ownClock });
    await choose(page, 'glute-bridge');
    await openFile(page, goldenFile('mannequin-bridge-3reps'), 'live');
    const sound = (pressed: boolean) =>
      page.getByRole('button', { name: en['workout.sound'], exact: true, pressed });
    await passes(page, 20_000, () => sound(true).isVisible());
    const knobAt = (): Promise<string> =>
      page
        .locator('.sound-switch')
        .evaluate((shown) => getComputedStyle(shown, '::before').marginInlineStart);
    const whileOn = await knobAt();
    await sound(true).click();
    await sound(false).waitFor();
    await expect.poll(knobAt).not.toBe(whileOn);
    await page.keyboard.press('m');
    await sound(true).waitFor();
    await expect.poll(knobAt).toBe(whileOn);
    expect(complaints).toEqual([]);
    await close();
  });
});
