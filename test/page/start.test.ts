import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { afterFrames, countOf, textOf } from '../browser-support/shows.ts';
import { all, onPhone, speakingVoice } from '../browser-support/stand-ins.ts';

/** Each drawing takes a while without a graphics card, so few are drawn. */
const STEP_MS = 300;

describe('the mannequin of the start page', () => {
  it('is a picture first, then moves, and shows a fault with its cue', async () => {
    const { page, complaints, close } = await openApp({ prepare: all(ownClock, onPhone), moves: true });
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('.hero-figure img')?.naturalWidth ?? 0) > 0,
    );
    for (const line of [en['praise.good'], 'Lift your hips'])
      await passes(page, 30_000, () => page.locator(`.hero-cue:text-is("${line}")`).isVisible(), STEP_MS);
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

  it('offers no sample on a device without a voice, and says so', async () => {
    const { page, close } = await openApp();
    await page.getByRole('link', { name: en['home.how'] }).click();
    await textOf(page, '.how-sounds').toContain(en['workout.no-voice']);
    expect(await page.getByRole('button', { name: en['how.hear-sample'] }).count()).toBe(0);
    await close();
  });
});
