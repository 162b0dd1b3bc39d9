import { expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { SCREENS } from '../browser-support/screens.ts';
import { resize } from '../browser-support/shows.ts';
import { all, planned, seeingNobody } from '../browser-support/stand-ins.ts';

/** The least height of something to touch, px. Basis: WCAG 2.5.5. */
const LEAST_TOUCHED = 44;

/** Starts a workout whose camera shows nobody, and says that it hurts. */
async function openHurt() {
  const opened = await openApp({ camera: 'test-picture', prepare: all(seeingNobody, planned) });
  const { page } = opened;
  await page.getByRole('button', { name: en['plan.start'] }).click();
  await page.locator('.guided-workout[data-phase="placing"]').waitFor();
  await page.getByRole('button', { name: en['workout.hurts'] }).click();
  await page.locator('.hurt').waitFor();
  return opened;
}

it('"It hurts" puts the focus on the heading, and asks what hurt right below it, on every screen', async () => {
  const { page, close } = await openHurt();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe(en['workout.hurt-title']);
  for (const screen of SCREENS) {
    await resize(page, screen);
    const controls = await page.locator('.hurt .controls').boundingBox();
    for (const where of ['back', 'leg', 'elsewhere'] as const) {
      const box = await page.locator('.hurt label', { hasText: en[`workout.hurt-${where}`] }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(LEAST_TOUCHED);
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(controls?.y ?? 0);
    }
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => page.getByLabel(en['workout.hurt-back']).isChecked()).toBe(true);
  await close();
});

it('Escape does nothing on the panel, which waits for an answer; then it pauses, and the workout goes on by "Resume"', async () => {
  const { page, close } = await openHurt();
  await page.keyboard.press('Escape');
  // The keys after it are dealt with after it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => page.getByLabel(en['workout.hurt-back']).isChecked()).toBe(true);
  await page.locator('.hurt').waitFor();
  await page.getByRole('button', { name: en['workout.hurt-resume'] }).click();
  await page.locator('[data-phase="placing"]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-phase="paused"]').waitFor();
  await page.keyboard.press('Escape');
  // The key after it is dealt with after it.
  await page.keyboard.press('m');
  await page.getByRole('button', { name: en['workout.sound'], pressed: false }).waitFor();
  await page.locator('[data-phase="paused"]').waitFor();
  await page.getByRole('button', { name: en['workout.resume'] }).click();
  await page.locator('[data-phase="placing"]').waitFor();
  await close();
});
