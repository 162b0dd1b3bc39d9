import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { choose, openApp, openFile, startCamera } from './app-page.ts';
import { wrongsInBoth as wrongs } from './axe.ts';
import { gone, textOf } from './shows.ts';

const golden = fileURLToPath(new URL('../golden/mannequin-plank-sag.json', import.meta.url));

describe('every screen is accessible, light and dark', () => {
  it('from the start to the summaries', async () => {
    const { page, close } = await openApp({ camera: 'test-picture' });
    await page.waitForSelector('.home');
    expect(await wrongs(page)).toEqual([]);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.waitForSelector('dialog[open]');
    expect(await wrongs(page)).toEqual([]);
    await page.getByRole('button', { name: 'Done' }).click();
    await gone(page, 'dialog[open]');
    await page.getByLabel('I have a stability ball').uncheck();
    for (const [name, screen] of [
      ['Change the plan', '.plan'],
      ['Safety', '.safety'],
    ] as const) {
      await page.getByRole('link', { name }).click();
      await page.waitForSelector(screen);
      for (const day of await page.getByLabel(/^(Mon|Wednes)day$/).all()) await day.check();
      expect(await wrongs(page)).toEqual([]);
      await page.getByRole('link', { name: 'Back to the start' }).first().click();
    }
    await page.getByRole('button', { name: 'Start the workout' }).click();
    await page.waitForSelector('.begin');
    expect(await wrongs(page)).toEqual([]);
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.waitForSelector('.home');
    expect(await wrongs(page)).toEqual([]);
    await page.getByRole('link', { name: 'How it goes: Plank' }).click();
    await page.waitForSelector('.show[data-opening="false"]');
    expect(await wrongs(page)).toEqual([]);
    await page.getByLabel('Lift your hips').check();
    await page.waitForSelector('.show-now[data-wrong="true"]');
    expect(await wrongs(page)).toEqual([]);
    await page.getByRole('link', { name: 'Choose another' }).click();
    await startCamera(page);
    await page.waitForSelector('.checks');
    expect(await wrongs(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await choose(page, 'plank');
    await openFile(page, golden, 'live');
    await page.waitForSelector('.tally');
    expect(await wrongs(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Choose another' }).click();
    await choose(page, 'plank');
    await openFile(page, golden, 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, '.faults').toContain('Lift your hips');
    await page.locator('.score summary').first().click();
    await page.locator('.as-table > summary').click();
    expect(await wrongs(page)).toEqual([]);
    await page.locator('.faults button').click();
    await page.waitForSelector('.filmstrip');
    expect(await wrongs(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Choose another' }).click();
    await page.getByRole('button', { name: 'Watch the mannequin do it' }).click();
    await page.waitForSelector('.led[data-phase="placing"]');
    expect(await wrongs(page)).toEqual([]);
    await page.keyboard.press(' ');
    await page.waitForSelector('.led[data-phase="paused"]');
    expect(await wrongs(page)).toEqual([]);
    await page.keyboard.press('h');
    await page.waitForSelector('.hurt');
    expect(await wrongs(page)).toEqual([]);
    await page.getByRole('button', { name: 'End the workout' }).click();
    await page.waitForSelector('.summary');
    expect(await wrongs(page)).toEqual([]);
    await close();
  });
});
