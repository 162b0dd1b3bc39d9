import { describe, it } from 'vitest';
import { openApp } from './app-page.ts';

describe('a workout in one tab', () => {
  it('is not offered as cut off in another one, which says where it runs; after a crash it is offered', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: (page) =>
        page.addInitScript(() => localStorage.setItem('longline.plan', '{"ball":true,"safety":1}')),
    });
    const home = page.url();
    await page.getByRole('button', { name: 'Start the workout' }).click();
    await page.locator('.where', { hasText: 'Plank' }).waitFor();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.locator('.where', { hasText: 'Side plank' }).waitFor();

    const other = await page.context().newPage();
    await other.goto(home);
    await other.locator('.elsewhere', { hasText: 'running in another tab' }).waitFor();
    await other.locator('.cut-off').waitFor({ state: 'detached' });

    await page.close();
    await other.reload();
    await other.locator('.cut-off', { hasText: 'cut off' }).waitFor();
    await other.locator('.elsewhere').waitFor({ state: 'detached' });
    await close();
  });
});
