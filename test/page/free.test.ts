import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { english as en } from '../../src/words/en/english.ts';
import {
  goldenFile,
  jsonFile,
  openApp,
  openFile,
  recordedLines,
  recordLines,
  sagFrom,
} from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { textOf, textsOf, titleOf } from '../browser-support/shows.ts';
import { performed } from '../support/performed.ts';

const justStart = (page: Page): Promise<void> => page.getByRole('link', { name: en['free.name'] }).click();

/** The trainee in the start posture of pike and tuck, doing nothing. */
const stillAtTheBall = (): PoseTrace => {
  const whole = performed('ball-pike', [], 3, {}, 10);
  const posture = whole.frames.find(({ timestampMs }) => timestampMs > 500)?.keypoints ?? null;
  return { ...whole, frames: whole.frames.map((frame) => ({ ...frame, keypoints: posture })) };
};

describe('just start', () => {
  it('sees that it is the bridge, keeps what came before, and counts on', async () => {
    const { page, complaints, close } = await openApp();
    await justStart(page);
    await openFile(page, goldenFile('mannequin-bridge-3reps'), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, '.masthead').toContain('Glute bridge');
    await textOf(page, 'h1').toBe('3 reps');
    expect(complaints).toEqual([]);
    await close();
  });

  it('names a plank when it sees it, cues its sag at its time, praises the fix, and shows both on the timeline', async () => {
    const { page, close } = await openApp({ prepare: ownClock });
    await recordLines(page);
    await justStart(page);
    await openFile(page, sagFrom(8000, 19_000), 'live');
    await passes(page, 10_000, () => page.locator('.tally').isVisible(), 40);
    await titleOf(page).toContain('Plank');
    await passes(page, 15_000, () => page.locator('.summary').isVisible(), 40);
    const lines = await recordedLines(page);
    expect(lines.filter((line) => ['Lift your hips', 'Good'].includes(line)).slice(0, 2)).toEqual([
      'Lift your hips',
      'Good',
    ]);
    await textOf(page, 'h1').toBe('0:06 held well');
    await textOf(page, '.faults').toContain('Lift your hips 0:12 to 0:16');
    await close();
  });

  it('asks if it may be one of two, and accepts the answer by button', async () => {
    const { page, close } = await openApp({ prepare: ownClock });
    await justStart(page);
    await openFile(page, jsonFile(stillAtTheBall()), 'live');
    // A line stays for as long as it takes to read it, so the question follows its buttons.
    const question = page.locator('.say').filter({ hasText: en['say.which'] });
    await passes(page, 20_000, () => question.isVisible());
    await textsOf(page, '.choices button').toEqual(['Ball pike', 'Ball knee tuck']);
    await page.getByRole('button', { name: 'Ball knee tuck' }).click();
    await page.waitForSelector('.tally');
    await titleOf(page).toContain('Ball knee tuck');
    await close();
  });

  it('asks at the end if it never knew, and judges what it saw by the answer', async () => {
    const { page, close } = await openApp();
    await justStart(page);
    await openFile(page, jsonFile(stillAtTheBall()), 'fast');
    await page.getByRole('button', { name: 'Ball pike' }).click();
    await page.waitForSelector('.summary');
    await textOf(page, '.summary').toContain(en['summary.empty-short']);
    await close();
  });
});
