import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { plankFile } from '../support/session-files.ts';
import { openApp } from './app-page.ts';

const FIELDS =
  "select, textarea, input:not([type='checkbox'], [type='radio'], [type='range'], [type='file'])";

/** The size of the text in each field that can be typed into or chosen from, px. */
const sizes = async (page: Page): Promise<readonly number[]> => {
  await page.waitForSelector(FIELDS);
  return page
    .locator(FIELDS)
    .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));
};

describe('on a phone, no field has text so small that iOS zooms into it', () => {
  it.each([
    ['the start', ''],
    ['the plan', '#/plan'],
    ['the past sessions', '#/history'],
  ])('%s', async (_, path) => {
    const { page, close } = await openApp({
      path,
      prepare: (opened) => opened.setViewportSize({ width: 390, height: 844 }),
    });
    if (path === '#/history') {
      const buffer = Buffer.from(plankFile(31, 0));
      const file = { name: 'session.json', mimeType: 'application/json', buffer };
      await page.setInputFiles('.yours input[type="file"]', file);
      await page.getByLabel(en['trend.exercise']).waitFor();
    }
    expect((await sizes(page)).filter((px) => px < 16)).toEqual([]);
    await close();
  });
});
