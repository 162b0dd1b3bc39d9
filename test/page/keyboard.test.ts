import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { choose, goldenFile, openApp, openFile } from '../browser-support/app-page.ts';
import { textOf } from '../browser-support/shows.ts';

/** More than any screen has. */
const MOST_STOPS = 80;

/** The role and name that a screen reader tells of the focused element; null if the focus is on the page itself. */
const focused = async (page: Page): Promise<string | null> => {
  const inPage = await page.evaluate(() => document.activeElement === document.body);
  return inPage ? null : await page.locator(':focus').ariaSnapshot();
};

/** Presses Tab until the focus is on that element, as a screen reader names it: `button "Start the workout"`. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const passed: (string | null)[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now?.includes(wanted)) return;
    passed.push(now);
  }
  throw new Error(`The Tab key does not reach ${wanted}, only:\n${passed.join('\n')}`);
}

const focusIs = (page: Page, wanted: string) =>
  expect.poll(() => focused(page), { message: 'the focus' }).toContain(wanted);

describe('by keyboard alone', () => {
  it('an exercise is chosen, judged from a file, looked at again and left', async () => {
    const { page, complaints, close } = await openApp();
    await page.locator('.home h1').waitFor();
    await tabTo(page, 'link "Plank');
    await page.keyboard.press('Enter');
    await focusIs(page, 'heading "Plank"');
    await tabTo(page, `radio "${en['start.pace-live']}"`);
    await page.keyboard.press('ArrowDown');
    await focusIs(page, `radio "${en['start.pace-fast']}"`);
    // The browser must know that it is to report the picker before the key that opens it is pressed:
    // the steps between take the browser's answer, so the wait begins here.
    const chooser = page.waitForEvent('filechooser');
    // The file button stands before its choices.
    await page.keyboard.press('Shift+Tab');
    await focusIs(page, `button "${en['start.video']}`);
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(goldenFile('mannequin-plank-sag'));
    await textOf(page, '.takeaways').toContain('Your hips sagged');
    await focusIs(page, 'heading');
    await tabTo(page, `button "${en['review.watch']}: Lift your hips"`);
    await page.keyboard.press('Enter');
    await page.locator('dialog.replay').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('dialog') !== null))
      .toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('dialog.replay').waitFor({ state: 'detached' });
    await focusIs(page, 'Lift your hips');
    await tabTo(page, `button "${en['summary.home']}"`);
    await page.keyboard.press('Enter');
    await page.locator('.home h1').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('Escape pauses an exercise, twice is no more, and the exercise is finished by its button', async () => {
    const { page, close } = await openApp();
    await choose(page, 'plank');
    await openFile(page, goldenFile('mannequin-plank-sag'), 'live');
    await page.locator('.stage .number').waitFor();
    await page.keyboard.press('Escape');
    await textOf(page, '.say').toBe(en['say.paused']);
    await page.keyboard.press('Escape');
    // The key after it is dealt with after it.
    await page.keyboard.press('m');
    await page.getByRole('button', { name: en['workout.sound'], pressed: false }).waitFor();
    await textOf(page, '.say').toBe(en['say.paused']);
    await tabTo(page, `button "${en['workout.stop']}"`);
    await page.keyboard.press('Enter');
    await page.locator('.summary').waitFor();
    await close();
  });

  it('the first workout is begun: the notes, the steps, and the session', async () => {
    const { page, close } = await openApp();
    await page.locator('.home h1').waitFor();
    await tabTo(page, `button "${en['plan.start']}"`);
    await page.keyboard.press('Enter');
    await focusIs(page, `heading "${en['safety.accept-title']}"`);
    await tabTo(page, `checkbox "${en['safety.accept-read']}"`);
    await page.keyboard.press('Space');
    await tabTo(page, `button "${en['safety.accept-begin']}"`);
    await page.keyboard.press('Enter');
    await focusIs(page, `heading "${en['how.first']}"`);
    await tabTo(page, `button "${en['how.next']}"`);
    await page.keyboard.press('Enter');
    await focusIs(page, `region "${en['how.do-fit']}"`);
    await tabTo(page, `button "${en['how.skip']}"`);
    await page.keyboard.press('Enter');
    // There is no camera here.
    await focusIs(page, `heading "${en['failed.title']}"`);
    await tabTo(page, `link "${en['failed.without-camera']}"`);
    await page.keyboard.press('Enter');
    await focusIs(page, `heading "${en['home.how']}"`);
    await close();
  });
});
