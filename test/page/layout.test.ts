import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { es as gluteBridge } from '../../src/exercises/glute-bridge/es.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { english as en } from '../../src/words/en/english.ts';
import {
  choose,
  goldenFile,
  importSession,
  jsonFile,
  openApp,
  openFile,
} from '../browser-support/app-page.ts';
import { countOf, textOf } from '../browser-support/shows.ts';
import { all, onPhone } from '../browser-support/stand-ins.ts';
import { sidePlanks } from '../support/both-sides.ts';
import { performed } from '../support/performed.ts';
import { fullestFile, plankFile, workoutFile } from '../support/session-files.ts';

/** Elements that are wider than their place: the page, or a table in it. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.scroll')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ nodeName, scrollWidth, clientWidth }) => `${nodeName}: ${scrollWidth} in ${clientWidth}`),
  );

/** The texts of the buttons that stand in rows and have more than one line. */
const brokenButtons = (page: Page): Promise<readonly string[]> =>
  page.locator('.actions > *').evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const texts = document.createNodeIterator(button, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const lines = new Set<number>();
        for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
          range.selectNodeContents(text);
          for (const { top } of range.getClientRects()) lines.add(Math.round(top));
        }
        return lines.size > 1;
      })
      .map(({ textContent }) => textContent),
  );

const FIELDS =
  "select, textarea, input:not([type='checkbox'], [type='radio'], [type='range'], [type='file'])";

/** The text size in each text field and select (px). */
const fieldSizes = (page: Page): Promise<readonly number[]> =>
  page
    .locator(FIELDS)
    .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));

/** The height of the phone's screen, px. */
const HEIGHT = 844;

/** iOS zooms into a field whose text is smaller, px. */
const LEAST_FIELD = 16;

interface Route {
  readonly path: string;
  readonly show: (page: Page) => Promise<unknown>;
  /** The minimum number of such fields. */
  readonly fields: number;
}

const pastSession = async (page: Page): Promise<void> => {
  await importSession(page, fullestFile(), 1);
  await page.locator('.session-line').click();
  await page.waitForSelector('.session-page .session-when');
};

const routes: Readonly<Record<string, Route>> = {
  'the start': {
    path: '',
    fields: 0,
    show: async (page) => {
      const bottom = async (found: Locator): Promise<number> => {
        const box = await found.boundingBox();
        return box ? box.y + box.height : NaN;
      };
      // The workout can be started at once, and every exercise is within two screens.
      const start = page.getByRole('button', { name: en['plan.start'], exact: true });
      expect(await bottom(start)).toBeLessThan(HEIGHT);
      expect(await bottom(page.locator('.exercise-links'))).toBeLessThan(2 * HEIGHT);
    },
  },
  'an exercise': { path: '#/exercise/plank', fields: 1, show: (page) => page.waitForSelector(FIELDS) },
  'how it works': { path: '#/how', fields: 0, show: (page) => page.waitForSelector('.how-step') },
  'the plan': { path: '#/plan', fields: 1, show: (page) => page.waitForSelector(FIELDS) },
  'the page about privacy': {
    path: '#/privacy',
    fields: 0,
    show: (page) => page.waitForSelector('.notes-page'),
  },
  'the safety notes': { path: '#/safety', fields: 0, show: (page) => page.waitForSelector('.notes-page') },
  'the safety notes that are to be accepted': {
    path: '#/begin',
    fields: 0,
    show: (page) => page.waitForSelector('.begin'),
  },
  'the past sessions': {
    path: '#/history',
    fields: 1,
    show: async (page) => {
      await importSession(page, plankFile(31, 28), 1);
      await importSession(page, plankFile(42, 0), 2);
      await page.getByLabel(en['trend.exercise']).waitFor();
      await page.locator('.trend-table summary').first().click();
    },
  },
  'a past session': { path: '#/history', fields: 0, show: pastSession },
  'the report': {
    path: '#/history',
    fields: 0,
    show: async (page) => {
      await pastSession(page);
      await page.getByRole('link', { name: en['history.report'] }).click();
      await countOf(page, '.sheet tbody tr').toBe(8);
    },
  },
};

it.each(['en-US', 'es-ES'])('in %s each heading of the report fits its column', async (locale) => {
  const { page, close } = await openApp({ path: '#/history', locale });
  await pastSession(page);
  await page.locator('.session-page .actions a').click();
  const headings = page.locator('.sheet thead th');
  await expect.poll(() => headings.count()).toBe(6);
  const tooLong = await headings.evaluateAll((cells) =>
    cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map(({ textContent }) => textContent),
  );
  expect(tooLong).toEqual([]);
  await close();
});

describe('on a phone of 390 pixels', () => {
  it.each(Object.entries(routes))(
    '%s fits, and iOS zooms into none of its fields',
    async (_, { path, show, fields }) => {
      const { page, close } = await openApp({ path, prepare: onPhone });
      await show(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      const sizes = await fieldSizes(page);
      expect(sizes.length).toBeGreaterThanOrEqual(fields);
      expect(sizes.filter((px) => px < LEAST_FIELD)).toEqual([]);
      await close();
    },
  );

  it.each<readonly [string, PoseTrace]>([
    ['glute-bridge', performed('glute-bridge', [{ id: 'short-pause', amount: 0.7 }], 2)],
    ['plank', performed('plank', [{ id: 'hips-sag', amount: 0.7 }], 1, { pauseMs: 12_000 })],
    ['side-plank', sidePlanks(['left', 'right'], 12_000)],
  ])('the summary of a %s fits, its scores open', async (exerciseId, trace) => {
    const { page, close } = await openApp({ prepare: onPhone });
    await choose(page, exerciseId);
    await openFile(page, jsonFile(trace), 'fast');
    await page.waitForSelector('.summary');
    await page.locator('.as-table > summary').click();
    await countOf(page, '.score summary').toBeGreaterThan(0);
    const scores = await page.locator('.score summary').all();
    for (const score of scores) await score.click();
    await countOf(page, '.score[open]').toBe(scores.length);
    expect(await tooWide(page)).toEqual([]);
    await close();
  });

  it.each(['en-US', 'es-ES'])('in %s every button in a row has its text on one line', async (locale) => {
    const { page, close } = await openApp({ path: '#/begin', locale, prepare: onPhone });
    const rows = async (): Promise<void> => {
      await page.locator('.actions').last().waitFor();
      expect(await brokenButtons(page)).toEqual([]);
    };
    await rows();
    await page.evaluate(() => location.assign('#/history'));
    await page.locator('.history .actions').waitFor();
    await rows();
    await importSession(page, plankFile(31, 0), 1);
    await page.locator('.session-line').click();
    await page.locator('.session-page .session-when').waitFor();
    await rows();
    await page.locator('.danger').click();
    await page.locator('dialog[open]').waitFor();
    await rows();
    await page.keyboard.press('Escape');
    await choose(page, 'plank');
    await openFile(page, jsonFile('{"schema":1,"frames":"none"}', 'trace.json'), 'fast');
    await page.locator('.notice').waitFor();
    await rows();
    await choose(page, 'glute-bridge');
    await openFile(page, goldenFile('mannequin-bridge-3reps'), 'fast');
    await page.locator('.summary').waitFor();
    await rows();
    await close();
  });

  it.each(['en-US', 'es-ES'])('in %s the state of each day fits under its name', async (locale) => {
    const { page, close } = await openApp({
      path: '#/history',
      locale,
      // A Wednesday.
      prepare: all(onPhone, (fresh) => fresh.clock.setFixedTime('2026-11-25T12:00:00')),
    });
    // Before the first workout, no day is missed.
    await importSession(page, workoutFile(300), 1);
    await page.goto(new URL('#/plan', page.url()).href);
    for (const weekday of [0, 2, 4]) await page.locator('.weekdays input').nth(weekday).check();
    for (const state of ['missed', 'due', 'to-come', 'free'])
      await page.locator(`.week-days [data-state="${state}"]`).first().waitFor();
    const cut = await page
      .locator('.week-state')
      .evaluateAll((states) =>
        states
          .filter((one) => one.getBoundingClientRect().width > (one.parentElement?.clientWidth ?? 0))
          .map(({ textContent }) => textContent),
      );
    expect(cut).toEqual([]);
    await close();
  });

  it('a long cue leaves room for the picture, in Spanish', async () => {
    const { page, close } = await openApp({ locale: 'es-ES', prepare: onPhone });
    await choose(page, 'glute-bridge');
    const hasty = performed('glute-bridge', [{ id: 'short-pause', amount: 0.7 }], 9);
    await openFile(page, jsonFile(hasty), 'live');
    await page
      .locator('.big-line[data-cue="true"]', { hasText: gluteBridge['cue.glute-bridge.short-pause'] })
      .waitFor();
    const { height = 0 } = (await page.locator('.picture').boundingBox()) ?? {};
    expect(height).toBeGreaterThan(HEIGHT / 6);
    await close();
  });

  it('nothing that is said in a session lies under the buttons', async () => {
    const { page, close } = await openApp({ prepare: onPhone });
    await choose(page, 'glute-bridge');
    await openFile(page, jsonFile(performed('glute-bridge', [], 9)), 'live');
    await page.waitForSelector('.stage .number');
    await textOf(page, '.say').not.toBe('');
    const room = await page.evaluate(() => {
      const edge = (selector: string, side: 'top' | 'bottom') =>
        document.querySelector(selector)?.getBoundingClientRect()[side] ?? NaN;
      return edge('.controls', 'top') - edge('.say-more', 'bottom');
    });
    expect(room).toBeGreaterThanOrEqual(0);
    await close();
  });
});
