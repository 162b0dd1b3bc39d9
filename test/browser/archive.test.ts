import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { fullestFile, plankFile } from '../support/session-files.ts';
import { choose, openApp, openFile } from './app-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const golden = (name: string) => fileURLToPath(new URL(`../golden/${name}.json`, import.meta.url));
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What axe finds wrong, by rule and place. */
async function wrongs(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

/** Light and dark, and on a phone without scrolling sideways. */
async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await wrongs(page)).toEqual([]);
  }
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize(size);
}

const fileOf = (text: string) => ({
  name: 'session.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** Takes a session over; the page says what came of it. */
async function take(page: Page, text: string): Promise<string | null> {
  await page.setInputFiles('.yours input[type="file"]', fileOf(text));
  const said = page.locator('.yours .aside', { hasNotText: en['archive.working'] });
  await said.waitFor();
  return said.textContent();
}

async function downloaded(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

describe('past sessions', () => {
  it('are found again, looked at, exported and deleted', async () => {
    const { page, complaints, close } = await openApp({ path: '#/history' });
    expect(await page.textContent('.history-empty')).toContain(en['archive.empty']);
    await page.getByRole('link', { name: en['archive.begin'] }).click();
    await choose(page, 'glute-bridge');
    await openFile(page, golden('mannequin-bridge-3reps'), 'fast');
    await page.waitForSelector('.summary');
    await button(page, 'Choose another').click();
    await page.locator('.last-session', { hasText: 'Glute bridge' }).waitFor();
    await page.getByRole('link', { name: en['archive.title'] }).click();
    await page.waitForSelector('.past');
    expect(await page.textContent('.past')).toMatch(/Glute bridge.*from a video.*3 reps/);
    expect(await page.textContent('.trends')).toContain(en['trend.none']);
    const all = await downloaded(page, en['archive.csv']);
    expect(all.name).toMatch(/^longline-sets-\d{4}-\d\d-\d\d\.csv$/);
    expect(all.text.split('\r\n')[1]).toMatch(/^\d{4}-\d\d-\d\dT.*,glute-bridge,video,glute-bridge,1,,3,0,/);
    expect((await downloaded(page, en['archive.export'])).name).toMatch(/^longline-history-.*\.json$/);

    await page.locator('.past').click();
    await page.waitForSelector('.past-session .past-when');
    expect(await page.textContent('h1')).toBe('Glute bridge');
    expect((await downloaded(page, en['archive.csv'])).text.split('\r\n')).toHaveLength(3);
    const { text } = await downloaded(page, en['archive.trace']);
    expect(text).toContain('"frames"');
    await button(page, en['archive.remove']).click();
    expect(await page.textContent('dialog[open]')).toContain('Glute bridge');
    await button(page, en['archive.cancel']).click();
    await button(page, en['archive.remove']).click();
    await button(page, en['archive.remove-sure']).click();
    await page.waitForSelector('.history-empty');

    expect(await take(page, text)).toBe('1 session taken over.');
    expect(await page.locator('.past').count()).toBe(1);
    expect(await take(page, text)).toContain('1 was there already.');
    await page.setInputFiles('.yours input[type="file"]', fileOf('{"what":"else"}'));
    await page.getByText(en['archive.failure.import-not-ours']).waitFor();
    await page.goto(page.url().replace(/#.*/, '#/history/99'));
    await page.getByText(en['archive.failure.session-missing']).waitFor();
    await page.getByRole('link', { name: en['archive.back'] }).last().click();
    await button(page, en['archive.remove-all']).click();
    expect(await button(page, en['archive.remove-all']).last().isDisabled()).toBe(true);
    await page.getByLabel(en['archive.remove-all-sure']).check();
    await page.locator('dialog[open] .danger').click();
    await page.waitForSelector('.history-empty');
    expect(complaints).toEqual([]);
    await close();
  });

  it('show where it goes, and are chosen by their day', async () => {
    const { page, complaints, close } = await openApp({ path: '#/history' });
    for (const [seconds, daysAgo] of [
      [31, 28],
      [36, 14],
      [42, 0],
    ] as const)
      expect(await take(page, plankFile(seconds, daysAgo))).toContain('1 session taken over');
    await page.getByText('42 s, up from 31 s in 4 weeks.').waitFor();
    expect(await page.textContent('.bests')).toMatch(/Longest hold42 s/);
    await page.locator('.trend-table summary').first().click();
    expect(await page.locator('.trend-table').first().locator('tbody td').allTextContents()).toEqual([
      '42 s',
      '36 s',
      '31 s',
    ]);
    await looksRight(page);
    await page.locator('.calendar td[aria-current="date"] button').press('Enter');
    expect(await page.locator('.past').count()).toBe(1);
    await button(page, en['archive.all-days']).click();
    expect(await page.locator('.past').count()).toBe(3);
    await button(page, en['archive.remove-all']).click();
    expect(await wrongs(page)).toEqual([]);
    await button(page, en['archive.cancel']).click();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the report', () => {
  it('is one page of paper, however much there is to say', async () => {
    const { page, complaints, close } = await openApp({ path: '#/history' });
    await take(page, fullestFile());
    await page.locator('.past').click();
    await page.waitForSelector('.past-session .past-when');
    await looksRight(page);
    await page.getByRole('link', { name: en['archive.report'] }).click();
    await page.waitForSelector('.sheet');
    expect(await page.locator('.sheet tbody tr').count()).toBe(8);
    await looksRight(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await button(page, en['sheet.print']).isVisible()).toBe(false);
    expect(await page.locator('.sheet').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});
