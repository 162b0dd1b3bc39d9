import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { afterFrames, countOf, textOf } from '../browser-support/shows.ts';
import { onPhone, speakingVoice } from '../browser-support/stand-ins.ts';

describe('the mannequin of the start page', () => {
  it('is a picture first, then moves, and shows a fault with its cue', async () => {
    const { page, complaints, close } = await openApp({ prepare: onPhone, moves: true });
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('.hero-figure img')?.naturalWidth ?? 0) > 0,
    );
    await textOf(page, '.hero-cue').toBe(en['praise.good']);
    await textOf(page, '.hero-cue').toBe('Lift your hips');
    expect(complaints).toEqual([]);
    await close();
  });

  it('stays a picture if the visitor asks for reduced motion, and no drawing code is loaded for it', async () => {
    const { page, requests, close } = await openApp({ fetchesAhead: true });
    // The model comes later than the mannequin would.
    await expect.poll(() => requests.some((url) => url.endsWith('.bin'))).toBe(true);
    await afterFrames(page, 2);
    await countOf(page, '.hero-figure canvas').toBe(0);
    expect(requests.filter((url) => /moving-mannequin.*\.js/.test(url))).toEqual([]);
    await close();
  });
});

describe('how it works', () => {
  it('is reached from the start page, and speaks a sample', async () => {
    const { page, close } = await openApp({ prepare: speakingVoice });
    await page.getByRole('link', { name: en['home.how'] }).click();
    await countOf(page, '.how-number').toBe(3);
    await page.getByRole('button', { name: en['how.hear-sample'] }).click();
    await expect.poll(() => page.evaluate(() => window.spoken?.at(-1))).toBe(en['how.sample']);
    await close();
  });
});
