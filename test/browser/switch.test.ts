import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { sidePlanks } from '../support/both-sides.ts';
import { performed } from '../support/performed.ts';
import { choose, openApp, openFile } from './app-page.ts';
import { gone, textOf, textsOf, titleOf } from './shows.ts';

const fileOf = (trace: PoseTrace) => ({
  name: 'seen.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(trace)),
});

describe('another exercise than the chosen one', () => {
  it('is offered by a button, never taken silently, and counted from the start once it is taken', async () => {
    const { page, complaints, close } = await openApp();
    await choose(page, 'ball-knee-tuck');
    await openFile(page, fileOf(performed('ball-pike', [], 4, {}, 15)), 'live');
    const offer = page.getByRole('button', { name: 'It is the Ball pike: count it' });
    await offer.waitFor();
    await titleOf(page).toContain('Ball knee tuck');
    await offer.click();
    await page.waitForSelector('.summary');
    await textOf(page, '.masthead').toContain('Ball pike');
    await textOf(page, 'h1').toBe('4 reps');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the summary', () => {
  it('shows both sides of a side plank, and what is owed', async () => {
    const { page, close } = await openApp();
    await choose(page, 'side-plank');
    await openFile(page, fileOf(sidePlanks(['right'], 4000)), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, '.beside').toMatch(/right 0:\d\d · \d+ s owed on the left/);
    await close();
  });

  it('opens a score into what it is made of', async () => {
    const { page, close } = await openApp();
    await choose(page, 'glute-bridge');
    await openFile(
      page,
      fileOf(performed('glute-bridge', [{ id: 'short-pause', amount: 0.7 }], 1, {}, 15)),
      'fast',
    );
    await page.locator('.glance .score summary').click();
    await textsOf(page, '.glance .score dl dt').toEqual(['Range', 'Tempo', 'Pause', 'Time without a fault']);
    await close();
  });
});

const isChecked = (page: Page, label: string) => expect.poll(() => page.getByLabel(label).isChecked());

describe('the settings', () => {
  it('keep the model on the device, and whether there is sound', async () => {
    const { page, close } = await openApp();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Lightning').check();
    await page.getByLabel('Voice and tones').uncheck();
    await page.getByRole('button', { name: 'Done' }).click();
    await gone(page, 'dialog[open]');
    await page.reload();
    await page.getByRole('button', { name: 'Settings' }).click();
    await isChecked(page, 'Lightning').toBe(true);
    await isChecked(page, 'Voice and tones').toBe(false);
    await page.getByLabel('Voice and tones').check();
    await page.reload();
    await page.getByRole('button', { name: 'Settings' }).click();
    await isChecked(page, 'Voice and tones').toBe(true);
    await isChecked(page, 'Lightning').toBe(true);
    await close();
  });
});
