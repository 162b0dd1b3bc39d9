import { describe, expect, it } from 'vitest';
import { openApp } from '../browser-support/app-page.ts';

const startWorkout = async () => {
  const opened = await openApp({
    camera: 'test-picture',
    prepare: (page) =>
      page.addInitScript(() => localStorage.setItem('longline.plan', '{"ball":true,"safety":1}')),
  });
  const { page } = opened;
  return {
    ...opened,
    where: page.locator('.where'),
    async begin() {
      await page.getByRole('button', { name: 'Start the workout' }).click();
      await page.locator('.where', { hasText: /· Plank$/ }).waitFor();
    },
  };
};

describe('single keys', () => {
  it('act, but not with a modifier', async () => {
    const { page, where, begin, close } = await startWorkout();
    await begin();
    for (const modifier of ['Shift', 'Control', 'Alt']) await page.keyboard.press(`${modifier}+n`);
    await page.keyboard.press('n');
    await where.filter({ hasText: 'Side plank, right' }).waitFor();
    expect(await page.getByRole('button', { name: 'Skip' }).getAttribute('aria-keyshortcuts')).toBe('N');
    await close();
  });

  it('that are turned off leave a workout alone while words are dictated; Escape still ends it', async () => {
    const { page, where, begin, close } = await startWorkout();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Single keys').uncheck();
    await page.getByRole('button', { name: 'Done' }).click();
    await begin();
    await page.keyboard.type('hello man, then skip nine 1');
    await page.getByRole('button', { name: 'Skip' }).click();
    await where.filter({ hasText: 'Side plank, right' }).waitFor();
    await page.getByRole('button', { name: 'Sound on' }).waitFor();
    expect(await page.getByRole('button', { name: 'Skip' }).getAttribute('aria-keyshortcuts')).toBeNull();
    await page.keyboard.press('Escape');
    await page.locator('.summary h1').waitFor();
    await close();
  });
});
