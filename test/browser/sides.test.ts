import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { choose, openApp, openFile } from './app-page.ts';

const accepted = (): void => localStorage.setItem('longline.plan', '{"ball":true,"safety":1}');

describe('a side plank', () => {
  it('is told for the side that the workout asks for', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: (page) => page.addInitScript(accepted),
    });
    await page.getByRole('button', { name: 'Start the workout' }).click();
    for (const side of ['right', 'left']) {
      await page.getByRole('button', { name: 'Skip' }).click();
      await page.locator('.where', { hasText: `Side plank, ${side}` }).waitFor();
      await page.locator('.say-more', { hasText: `Lie on your ${side} side` }).waitFor();
    }
    await close();
  });

  it('is shown and told on either side of its own page', async () => {
    const { page, complaints, close } = await openApp({ path: '#/exercise/side-plank' });
    const first = page.locator('.exercise-told li').first();
    await first.filter({ hasText: 'Lie on your right side' }).waitFor();
    await page.locator('.show[data-side="right"]').waitFor();
    await page.getByLabel('On the left').check();
    await first.filter({ hasText: 'Lie on your left side' }).waitFor();
    await page.locator('.show[data-side="left"]').waitFor();
    await page.getByRole('group', { name: /Side plank, left/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('that the plan asks for on one side alone is named and drawn so', async () => {
    const dose = { kind: 'hold', holdS: 30, sides: ['left'] };
    const routine = { id: 'r', name: 'R', rounds: 1, restS: 20, items: [{ exerciseId: 'side-plank', dose }] };
    const plan = JSON.stringify({ ball: true, safety: 1, routine });
    const { page, close } = await openApp({
      prepare: (page) => page.addInitScript((kept) => localStorage.setItem('longline.plan', kept), plan),
    });
    await page.locator('.routine-strip li', { hasText: 'Side plank, left' }).waitFor();
    await page.locator('.routine-strip .posture[data-side="left"]').waitFor();
    await close();
  });
});

describe('a film with nobody in it', () => {
  it('asks nobody to step into the picture', async () => {
    const frames = Array.from({ length: 300 }, (_, i) => ({ timestampMs: i * 100, keypoints: null }));
    const buffer = Buffer.from(JSON.stringify({ schema: 1, width: 640, height: 360, frames }));
    const { page, close } = await openApp();
    await choose(page, 'plank');
    await openFile(page, { name: 'empty.json', mimeType: 'application/json', buffer }, 'live');
    await page.locator('.say', { hasText: 'Nobody is in the picture' }).waitFor();
    await expect.poll(() => page.locator('main').innerText()).not.toContain('Step into');
    await close();
  });
});
