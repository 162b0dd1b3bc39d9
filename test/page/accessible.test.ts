import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import {
  bridgesWithAnAttempt,
  choose,
  goldenFile,
  importSession,
  jsonFile,
  openApp,
  openFile,
} from '../browser-support/app-page.ts';
import { wrongs } from '../browser-support/axe.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { cutWhenLarge } from '../browser-support/large-text.ts';
import { isFocusLost, unheard } from '../browser-support/reader.ts';
import { textOf } from '../browser-support/shows.ts';
import { all, onPhone } from '../browser-support/stand-ins.ts';
import { fullestFile, plankFile } from '../support/session-files.ts';

interface Screen {
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Lets the mannequin move. */
  readonly moves?: boolean;
  /** Leaves WebGL to the page. */
  readonly webgl?: boolean;
  /** Goes from that path to the screen, and waits until it is there. */
  readonly show: (page: Page) => Promise<unknown>;
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Long enough for the set-up to be looked at. */
const nobody = {
  schema: 1,
  width: 640,
  height: 360,
  frames: Array.from({ length: 600 }, (_, i) => ({ timestampMs: i * 100, keypoints: null })),
};

const judgedSag = async (page: Page): Promise<void> => {
  await choose(page, 'plank');
  await openFile(page, goldenFile('mannequin-plank-sag'), 'fast');
  await page.waitForSelector('.summary');
  await textOf(page, '.faults').toContain('Lift your hips');
};

const pastSession = async (page: Page): Promise<void> => {
  await importSession(page, fullestFile(), 1);
  await page.locator('.session-line').click();
  await page.waitForSelector('.session-page .session-when');
};

const START = 'the start';

const screens: Readonly<Record<string, Screen>> = {
  [START]: { path: '', show: (page) => page.waitForSelector('.home') },
  'the settings': {
    path: '',
    show: async (page) => {
      await press(page, 'Settings');
      await page.getByRole('dialog').waitFor();
    },
  },
  'the settings with a cue that is turned off': {
    path: '',
    prepare: (page) =>
      page.addInitScript(() =>
        localStorage.setItem('longline.settings', '{"muted":["glute-bridge.feet-too-far"]}'),
      ),
    show: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel(/^Glute bridge: /).waitFor();
    },
  },
  'the set-up, with the tones explained': {
    path: '',
    show: async (page) => {
      await choose(page, 'glute-bridge');
      await openFile(page, jsonFile(nobody), 'live');
      await page.waitForSelector('.tones');
    },
  },
  'the plan, without a ball, on two days': {
    path: '#/plan',
    show: async (page) => {
      await page.getByRole('button', { name: en['plan.ball-no'] }).click();
      for (const day of ['Monday', 'Wednesday']) await page.getByLabel(day).check();
      await page.waitForSelector('.plan');
    },
  },
  'the page about privacy': { path: '#/privacy', show: (page) => page.waitForSelector('.notes-page') },
  'the safety notes': { path: '#/safety', show: (page) => page.waitForSelector('.notes-page') },
  'the safety notes that are to be accepted': {
    path: '',
    show: async (page) => {
      await press(page, en['plan.start']);
      await page.waitForSelector('.begin');
    },
  },
  'the steps before the first workout': {
    path: '#/begin',
    show: async (page) => {
      await page.getByLabel(en['safety.accept-read']).check();
      await press(page, en['safety.accept-begin']);
      await press(page, en['how.next']);
      await page.getByRole('heading', { name: en['how.do-fit'] }).waitFor();
    },
  },
  'how it works': { path: '#/how', show: (page) => page.waitForSelector('.how-step') },
  'the start without a chosen exercise': { path: '#/any', show: (page) => page.waitForSelector('.start') },
  'an exercise': {
    path: '#/exercise/plank',
    prepare: onPhone,
    webgl: true,
    show: (page) => page.waitForSelector('.show[data-opening="false"]'),
  },
  'a fault of an exercise': {
    path: '#/exercise/plank',
    prepare: all(ownClock, onPhone),
    moves: true,
    show: async (page) => {
      await passes(page, 20_000, () => page.locator('.show[data-opening="false"]').isVisible());
      await page.getByRole('radio', { name: 'Lift your hips' }).check();
      await passes(page, 20_000, () => page.locator('.show-now[data-wrong="true"]').isVisible(), 400);
    },
  },
  'an exercise under way': {
    path: '',
    show: async (page) => {
      await choose(page, 'plank');
      await openFile(page, goldenFile('mannequin-plank-sag'), 'live');
      await page.waitForSelector('.tally');
    },
  },
  'the summary, its scores and its table open': {
    path: '',
    show: async (page) => {
      await judgedSag(page);
      await page.locator('.score summary').first().click();
      await page.locator('.as-table > summary').click();
    },
  },
  'the moment of a fault': {
    path: '',
    show: async (page) => {
      await judgedSag(page);
      await page.locator('.faults button').click();
      await page.waitForSelector('.filmstrip');
    },
  },
  'the summary of reps, one of them not counted': {
    path: '',
    show: async (page) => {
      await choose(page, 'glute-bridge');
      await openFile(page, jsonFile(bridgesWithAnAttempt()), 'fast');
      await page.waitForSelector('.attempts');
    },
  },
  'a rep beside the best one': {
    path: '',
    show: async (page) => {
      await choose(page, 'glute-bridge');
      await openFile(page, jsonFile(bridgesWithAnAttempt()), 'fast');
      await page
        .locator('.attempts')
        .getByRole('button', { name: /^Why\?/ })
        .click();
      await press(page, 'Compare with the best rep');
      await page.locator('.replay-ground canvas').nth(1).waitFor();
    },
  },
  'the past sessions with a trend': {
    path: '#/history',
    show: async (page) => {
      await importSession(page, plankFile(31, 28), 1);
      await importSession(page, plankFile(42, 0), 2);
      await page.locator('.trend-table summary').first().click();
    },
  },
  'the question before everything is deleted': {
    path: '#/history',
    show: async (page) => {
      await importSession(page, plankFile(31, 28), 1);
      await press(page, en['history.remove-all']);
      await page.getByLabel(en['history.remove-all-sure']).waitFor();
    },
  },
  'a past session': { path: '#/history', show: pastSession },
  'the report': {
    path: '#/history',
    show: async (page) => {
      await pastSession(page);
      await page.getByRole('link', { name: en['history.report'] }).click();
      await page.waitForSelector('.sheet tbody tr');
    },
  },
};

describe('is accessible, light and dark, heard, and with text of twice the size', () => {
  it.each(Object.entries(screens))('%s', async (name, { show, ...options }) => {
    const { page, close } = await openApp(options);
    await show(page);
    expect(await unheard(page)).toEqual([]);
    // Only on the start page has nothing been pressed, nor another screen been opened.
    if (name !== START) expect(await isFocusLost(page)).toBe(false);
    expect(await wrongs(page)).toEqual([]);
    expect(await cutWhenLarge(page)).toEqual([]);
    await close();
  });
});
