import { describe, expect, it } from 'vitest';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { all, planned, seeingNobody } from '../browser-support/stand-ins.ts';

describe('a workout in one tab', () => {
  it('is not offered as interrupted in another one, which says that it is running; after a crash it is offered', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: all(seeingNobody, (fresh) => planned(fresh)),
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
    await other.locator('.cut-off', { hasText: 'interrupted' }).waitFor();
    await other.locator('.elsewhere').waitFor({ state: 'detached' });
    await close();
  });

  it('is not said to run any more once it was left before it began', async () => {
    const { page, close } = await openApp({ camera: 'test-picture', prepare: seeingNobody });
    const home = page.url();
    await startCamera(page);
    await page.waitForSelector('.checks');
    const other = await page.context().newPage();
    await other.goto(home);
    await other.locator('.elsewhere').waitFor();
    await page.getByRole('button', { name: 'Back to the start' }).click();
    await page.waitForSelector('.home');
    await expect
      .poll(async () => {
        await other.reload();
        await other.waitForSelector('.home');
        return other.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0);
      })
      .toBe(0);
    await other.locator('.elsewhere').waitFor({ state: 'detached' });
    await close();
  });
});
