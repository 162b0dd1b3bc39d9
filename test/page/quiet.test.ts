import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { english as en } from '../../src/words/en/english.ts';
import {
  choose,
  jsonFile,
  openApp,
  openFile,
  recordedLines,
  recordLines,
} from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { performed } from '../support/performed.ts';

const cueOf = (fault: string): string => gluteBridge.rules.find(({ id }) => id === fault)?.cue ?? '';

const CUE = cueOf('feet-too-far');
const QUIET = `Don't tell me this again: "${CUE}"`;
const AGAIN = `Tell me again: "${CUE}"`;

/** Two bridges with the feet too far away, which is advice, and with no pause, which is not. */
const bridges = performed(
  'glute-bridge',
  [
    { id: 'feet-too-far', amount: 0.8 },
    { id: 'short-pause', amount: 0.4 },
  ],
  2,
  {},
  15,
);

const judge = async (page: Page, pace: 'live' | 'fast'): Promise<void> => {
  await choose(page, 'glute-bridge');
  await openFile(page, jsonFile(bridges), pace);
  await passes(page, 60_000, () => page.locator('.summary').isVisible());
};

/** What was shown big while the bridges were watched, from the start page and back to it. */
async function shownLive(page: Page): Promise<readonly string[]> {
  await recordLines(page);
  await judge(page, 'live');
  const lines = await recordedLines(page);
  await page.getByRole('button', { name: en['summary.home'] }).click();
  return lines;
}

const settings = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: en['settings.title'] }).click();
  await page.getByLabel(`Glute bridge: ${CUE}`).waitFor();
};

describe('advice that the trainee has turned off', () => {
  it('is turned off in the summary, is told no more, and is turned on again in the settings', async () => {
    const { page, close } = await openApp({ prepare: ownClock });
    await judge(page, 'live');
    // What decides how a rep is judged cannot be turned off.
    expect(await page.locator('button.quiet').allTextContents()).toEqual([QUIET]);
    await page.getByRole('button', { name: QUIET }).click();
    await page.getByRole('button', { name: AGAIN }).waitFor();
    await page.getByRole('button', { name: en['summary.home'] }).click();
    const quiet = await shownLive(page);
    expect(quiet).toContain(cueOf('short-pause'));
    expect(quiet).not.toContain(CUE);
    await settings(page);
    expect(await page.getByLabel(`Glute bridge: ${CUE}`).isChecked()).toBe(false);
    await page.getByLabel(`Glute bridge: ${CUE}`).check();
    await page.getByRole('button', { name: en['settings.close'] }).click();
    expect(await shownLive(page)).toContain(CUE);
    await close();
  });
});
