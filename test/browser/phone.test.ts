import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { sidePlanks } from '../support/both-sides.ts';
import { performed } from '../support/performed.ts';
import { choose, openApp, openFile } from './app-page.ts';
import { countOf } from './shows.ts';

/** What reaches further to the right than its place: the page, or a table in it. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.scroll')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ nodeName, scrollWidth, clientWidth }) => `${nodeName}: ${scrollWidth} in ${clientWidth}`),
  );

const done: readonly (readonly [string, PoseTrace])[] = [
  ['glute-bridge', performed('glute-bridge', [{ id: 'short-pause', amount: 0.7 }], 2)],
  ['plank', performed('plank', [{ id: 'hips-sag', amount: 0.7 }], 1, { pauseMs: 12_000 })],
  ['side-plank', sidePlanks(['left', 'right'], 12_000)],
];

describe('on a phone of 390 pixels', () => {
  it.each(done)('the summary of a %s fits, its scores open', async (exerciseId, trace) => {
    const { page, close } = await openApp({
      prepare: (opened) => opened.setViewportSize({ width: 390, height: 844 }),
    });
    await choose(page, exerciseId);
    const buffer = Buffer.from(JSON.stringify(trace));
    await openFile(page, { name: 'trace.json', mimeType: 'application/json', buffer }, 'fast');
    await page.waitForSelector('.summary');
    await page.locator('.as-table > summary').click();
    await countOf(page, '.score summary').toBeGreaterThan(0);
    const scores = await page.locator('.score summary').all();
    for (const score of scores) await score.click();
    await countOf(page, '.score[open]').toBe(scores.length);
    expect(await tooWide(page)).toEqual([]);
    await close();
  });
});
