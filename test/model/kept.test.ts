import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from '../browser-support/app-page.ts';

const accept = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    if (localStorage.getItem('longline.plan') === null)
      localStorage.setItem('longline.plan', '{"ball":true,"safety":1}');
  });

const startWorkout = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start the workout' }).click();
  await page.locator('.where', { hasText: 'Plank' }).waitFor();
};

describe('deleting everything', () => {
  it('deletes what hurt too, says so before, and keeps the plan', async () => {
    const { page, close } = await openApp({ camera: 'test-picture', prepare: accept });
    await page.getByLabel('I have a stability ball').uncheck();
    await startWorkout(page);
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.getByLabel('My back').check();
    await page.getByRole('button', { name: 'End the workout' }).click();
    await page.getByRole('link', { name: 'Your sessions' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.locator('dialog', { hasText: 'what you said hurt' }).waitFor();
    await page.getByLabel('Yes, delete all of it').check();
    await page.locator('dialog').getByRole('button', { name: 'Delete everything' }).click();
    await page.locator('.yours', { hasText: 'Everything is deleted' }).waitFor();
    await page.goto(new URL('#/', page.url()).href);
    await page.locator('.home').waitFor();
    await page.locator('.routine-facts', { hasText: 'without a ball' }).waitFor();
    expect(await page.locator('.pain-note').count()).toBe(0);
    await page.reload();
    await page.locator('.routine-facts', { hasText: 'without a ball' }).waitFor();
    expect(await page.locator('.pain-note').count()).toBe(0);
    await close();
  });
});

describe('your sessions', () => {
  const storage = (persisted: boolean, grants: boolean) => (page: Page) =>
    page.addInitScript(
      ([kept, granted]) => {
        let now = kept;
        Object.defineProperty(navigator.storage, 'persisted', { value: () => Promise.resolve(now) });
        Object.defineProperty(navigator.storage, 'persist', {
          value: () => Promise.resolve((now ||= granted ?? false)),
        });
      },
      [persisted, grants],
    );
  const lasting = (page: Page) => page.locator('.lasting');

  it('say that the browser keeps them, once it has promised to', async () => {
    const { page, close } = await openApp({ path: '#/history', prepare: storage(false, true) });
    await lasting(page).filter({ hasText: 'may clear them' }).waitFor();
    await page.getByRole('button', { name: 'Ask the browser to keep them' }).click();
    await lasting(page).filter({ hasText: 'has promised to keep them' }).waitFor();
    await close();
  });

  it('say what to do if the browser does not promise it', async () => {
    const { page, close } = await openApp({ path: '#/history', prepare: storage(false, false) });
    await page.getByRole('button', { name: 'Ask the browser to keep them' }).click();
    await lasting(page).filter({ hasText: 'It has not promised it' }).waitFor();
    await lasting(page).filter({ hasText: 'Export them now and then' }).waitFor();
    await close();
  });
});
