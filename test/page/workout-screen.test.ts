import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from '../browser-support/app-page.ts';
import { all, seeingNobody } from '../browser-support/stand-ins.ts';
import { LOST_NODES, translate } from '../browser-support/translate.ts';

/** Accepts the safety notes once. What the page stores later is not overwritten. */
const accept = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    if (localStorage.getItem('longline.plan') === null)
      localStorage.setItem('longline.plan', '{"ball":true,"safety":1}');
  });

const where = (page: Page, text: string | RegExp) => page.locator('.where', { hasText: text });

/** Starts the article's workout with a camera that shows nobody, so that it waits at its first exercise, the plank. */
async function startWorkout(before: (page: Page) => Promise<void> = async () => undefined) {
  const opened = await openApp({ camera: 'test-picture', prepare: all(seeingNobody, accept) });
  const { page } = opened;
  await before(page);
  await page.getByRole('button', { name: 'Start the workout' }).click();
  await where(page, /· Plank$/).waitFor();
  return opened;
}

describe('a side plank', () => {
  it('is described for the side that the workout asks for', async () => {
    const { page, close } = await startWorkout();
    for (const side of ['right', 'left']) {
      await page.getByRole('button', { name: 'Skip' }).click();
      await where(page, `Side plank, ${side}`).waitFor();
      await page.locator('.say-more', { hasText: `Lie on your ${side} side` }).waitFor();
    }
    await close();
  });
});

describe('single keys', () => {
  it('act, but not with a modifier', async () => {
    const { page, close } = await startWorkout();
    for (const modifier of ['Shift', 'Control', 'Alt']) await page.keyboard.press(`${modifier}+n`);
    await page.keyboard.press('n');
    await where(page, 'Side plank, right').waitFor();
    expect(await page.getByRole('button', { name: 'Skip' }).getAttribute('aria-keyshortcuts')).toBe('N');
    await close();
  });

  it('that are turned off leave a workout alone while words are dictated; Escape still pauses it', async () => {
    const { page, close } = await startWorkout(async (opened) => {
      await opened.getByRole('button', { name: 'Settings' }).click();
      await opened.getByLabel('Keyboard shortcuts').uncheck();
      await opened.getByRole('button', { name: 'Done' }).click();
    });
    await page.keyboard.type('hello man, then skip nine 1');
    await page.getByRole('button', { name: 'Skip' }).click();
    await where(page, 'Side plank, right').waitFor();
    await page.getByRole('button', { name: 'Sound', pressed: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Skip' }).getAttribute('aria-keyshortcuts')).toBeNull();
    await page.keyboard.press('Escape');
    await page.locator('[data-phase="paused"]').waitFor();
    await close();
  });
});

describe('what hurt', () => {
  it('is in the report, as it was answered', async () => {
    const { page, complaints, close } = await startWorkout();
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.getByLabel('My back').check();
    await page.getByLabel('A leg').check();
    await page.getByRole('button', { name: 'End the workout' }).click();
    await page.getByRole('link', { name: 'Your sessions' }).click();
    await page.locator('.session-line').click();
    await page.getByRole('link', { name: 'Report for your physiotherapist' }).click();
    await page.locator('.sheet-facts', { hasText: 'yes: Plank (leg)' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('deleting everything', () => {
  it('deletes what hurt too, says so before, and keeps the plan', async () => {
    const { page, close } = await startWorkout(async (opened) => {
      await opened.getByLabel('I have a stability ball').uncheck();
    });
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.getByLabel('My back').check();
    await page.getByRole('button', { name: 'End the workout' }).click();
    await page.getByRole('link', { name: 'Your sessions' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.locator('dialog', { hasText: 'what you said hurt' }).waitFor();
    await page.getByLabel('Yes, delete everything').check();
    await page.locator('dialog').getByRole('button', { name: 'Delete everything' }).click();
    await page.locator('.yours', { hasText: 'Everything is deleted' }).waitFor();
    await page.goto(new URL('#/', page.url()).href);
    await page.locator('.home').waitFor();
    await page.locator('.routine-facts', { hasText: '4 exercises' }).waitFor();
    expect(await page.locator('.pain-note').count()).toBe(0);
    await page.reload();
    await page.locator('.routine-facts', { hasText: '4 exercises' }).waitFor();
    expect(await page.locator('.pain-note').count()).toBe(0);
    await close();
  });
});

describe('a translated page', () => {
  it('continues with the workout: every line follows', async () => {
    const { page, complaints, close } = await startWorkout();
    await translate(page);
    for (const name of ['SIDE PLANK, RIGHT', 'SIDE PLANK, LEFT', 'BALL BACK EXTENSION']) {
      await page.keyboard.press('n');
      await expect.poll(() => page.locator('.where').textContent()).toMatch(new RegExp(`${name}$`));
    }
    await page.locator('.controls button', { hasText: 'FINISH' }).click();
    await page.locator('.summary h1').waitFor();
    await page.getByRole('button', { name: 'Back to the start' }).click();
    await page.locator('.home').waitFor();
    expect(complaints.join()).not.toMatch(LOST_NODES);
    await close();
  });
});
