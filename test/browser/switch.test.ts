import { describe, expect, it } from 'vitest';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { sidePlanks } from '../support/both-sides.ts';
import { performed } from '../support/performed.ts';
import { choose, openApp, openFile } from './app-page.ts';

const fileOf = (trace: PoseTrace) => ({
  name: 'seen.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(trace)),
});

describe('another exercise than the chosen one', () => {
  it('is offered by a button, never taken silently, and counted from the start once it is taken', async () => {
    const { page, complaints, close } = await openApp();
    await choose(page, 'ball-knee-tuck');
    await openFile(page, fileOf(performed('ball-pike', [], 2, {}, 15)), 'live');
    const offer = page.getByRole('button', { name: 'It is the Ball pike: count it' });
    await offer.waitFor({ timeout: 60_000 });
    expect(await page.title()).toContain('Ball knee tuck');
    await offer.click();
    await page.waitForSelector('.summary', { timeout: 60_000 });
    expect(await page.textContent('.masthead')).toContain('Ball pike');
    expect(await page.textContent('h1')).toBe('2 reps');
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
    expect(await page.textContent('.beside')).toMatch(/right 0:\d\d · \d+ s owed on the left/);
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
    const parts = await page.locator('.glance .score dl > div').allTextContents();
    expect(parts.map((part) => part.replace(/\d+$/, ''))).toEqual([
      'Range',
      'Tempo',
      'Pause',
      'Time without a fault',
    ]);
    await close();
  });
});

describe('the settings', () => {
  it('keep the model on the device, and whether there is sound', async () => {
    const { page, close } = await openApp();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Lightning').check();
    await page.getByLabel('Voice and tones').uncheck();
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Settings' }).click();
    expect(await page.getByLabel('Lightning').isChecked()).toBe(true);
    expect(await page.getByLabel('Voice and tones').isChecked()).toBe(false);
    await page.getByLabel('Voice and tones').check();
    await page.reload();
    await page.getByRole('button', { name: 'Settings' }).click();
    expect(await page.getByLabel('Voice and tones').isChecked()).toBe(true);
    expect(await page.getByLabel('Lightning').isChecked()).toBe(true);
    await close();
  });
});
