import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { fullestFile, plankFile, unjudgedFile } from '../support/session-files.ts';
import {
  choose,
  goldenFile,
  importSession as take,
  jsonFile,
  openApp,
  openFile,
} from '../browser-support/app-page.ts';
import { downloaded } from '../browser-support/downloads.ts';
import { countOf, gone, textOf, textsOf } from '../browser-support/shows.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Moves the focus of the calendar by an arrow key, and waits until it has moved. */
async function inCalendar(page: Page, arrow: 'ArrowUp' | 'ArrowDown'): Promise<void> {
  const focused = page.locator('.calendar button:focus');
  const before = await focused.getAttribute('aria-label');
  await focused.press(arrow);
  await expect.poll(() => focused.getAttribute('aria-label')).not.toBe(before);
}

describe('past sessions', () => {
  it('are found again, looked at, exported and deleted', async () => {
    const { page, complaints, close } = await openApp({ path: '#/history' });
    await textOf(page, '.history-empty').toContain(en['history.empty']);
    await page.getByRole('link', { name: en['history.begin'] }).click();
    await choose(page, 'glute-bridge');
    await openFile(page, goldenFile('mannequin-bridge-3reps'), 'fast');
    await page.waitForSelector('.summary');
    // The summary can be left for another address, and is still there afterwards.
    await page.goto(page.url().replace(/#.*/, '#/plan'));
    await page.waitForSelector('.plan-items, .plan');
    await page.goBack();
    await page.waitForSelector('.summary');
    await button(page, 'Choose another exercise').click();
    await page.locator('.last-session', { hasText: 'Glute bridge' }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.getByRole('link', { name: en['history.title'] }).click();
    await page.waitForSelector('.session-line');
    await textOf(page, '.session-line').toMatch(/Glute bridge.*from a video.*3 reps/);
    await textOf(page, '.trends').toContain(en['trend.none']);
    const all = await downloaded(page, en['history.csv']);
    expect(all.name).toMatch(/^longline-sets-\d{4}-\d\d-\d\d\.csv$/);
    expect(all.text.split('\r\n')[1]).toMatch(/^\d{4}-\d\d-\d\dT.*,glute-bridge,video,glute-bridge,1,,3,0,/);
    expect((await downloaded(page, en['history.export'])).name).toMatch(/^longline-history-.*\.json$/);

    await page.locator('.session-line').click();
    await page.waitForSelector('.session-page .session-when');
    await textOf(page, 'h1').toBe('Glute bridge');
    expect((await downloaded(page, en['history.csv'])).text.split('\r\n')).toHaveLength(3);
    const { text } = await downloaded(page, en['history.trace']);
    expect(text).toContain('"frames"');
    await button(page, en['history.remove']).click();
    await textOf(page, 'dialog[open]').toContain('Glute bridge');
    await button(page, en['history.cancel']).click();
    await button(page, en['history.remove']).click();
    await button(page, en['history.remove-sure']).click();
    await page.waitForSelector('.history-empty');

    await take(page, text, 1);
    await textOf(page, '.yours .aside').toBe('1 session imported.');
    await take(page, text, 1);
    await textOf(page, '.yours .aside').toContain('1 was already here.');
    await countOf(page, '.session-line').toBe(1);
    await page.setInputFiles('.yours input[type="file"]', jsonFile('{"what":"else"}'));
    await page.getByText(en['history.failure.import-not-ours']).waitFor();
    await page.goto(page.url().replace(/#.*/, '#/history/99'));
    await page.getByText(en['history.failure.session-missing']).waitFor();
    await page.getByRole('link', { name: en['history.back'] }).last().click();
    await button(page, en['history.remove-all']).click();
    await expect.poll(() => button(page, en['history.remove-all']).last().isDisabled()).toBe(true);
    await page.getByLabel(en['history.remove-all-sure']).check();
    await page.locator('dialog[open] .danger').click();
    await page.waitForSelector('.history-empty');
    expect(complaints).toEqual([]);
    await close();
  });

  it('show trends, and can be chosen by day', async () => {
    const { page, complaints, close } = await openApp({ path: '#/history' });
    for (const [seconds, daysAgo, sessions] of [
      [31, 28, 1],
      [36, 14, 2],
      [42, 0, 3],
    ] as const)
      await take(page, plankFile(seconds, daysAgo), sessions);
    await page.getByText('42 s, up from 31 s in 4 weeks.').waitFor();
    await textOf(page, '.bests').toMatch(/Longest hold42 s/);
    await page.locator('.trend-table summary').first().click();
    await textsOf(page, '.trend-table[open] tbody td').toEqual(['42 s', '36 s', '31 s']);
    // The session of fourteen days ago is two rows up, in the previous month if necessary.
    await page.locator('.calendar td[aria-current="date"] button').focus();
    await inCalendar(page, 'ArrowUp');
    await inCalendar(page, 'ArrowUp');
    await page.keyboard.press('Enter');
    await textOf(page, '.session-line').toContain('0:36');
    await countOf(page, '.session-line').toBe(1);
    await button(page, en['history.all-days']).click();
    await countOf(page, '.session-line').toBe(3);
    await page.locator('.calendar button[tabindex="0"]').focus();
    await inCalendar(page, 'ArrowDown');
    await inCalendar(page, 'ArrowDown');
    await page.keyboard.press('Enter');
    await textOf(page, '.session-line').toContain('0:42');
    await countOf(page, '.session-line').toBe(1);
    await button(page, en['history.all-days']).click();
    await countOf(page, '.session-line').toBe(3);
    await button(page, en['history.remove-all']).click();
    await page.waitForSelector('dialog[open]');
    await button(page, en['history.cancel']).click();
    await gone(page, 'dialog[open]');
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Opens the report of the only session. */
async function openReport(page: Page): Promise<void> {
  await page.locator('.session-line').click();
  await page.waitForSelector('.session-page .session-when');
  await page.getByRole('link', { name: en['history.report'] }).click();
  await page.waitForSelector('.sheet');
}

describe('the report', () => {
  it('fits a phone, and has a dash for what was never judged', async () => {
    const { page, complaints, close } = await openApp({ path: '#/history' });
    await page.setViewportSize({ width: 390, height: 844 });
    await take(page, unjudgedFile(), 1);
    await openReport(page);
    const corrections = (exercise: string) =>
      page.locator('.sheet tr', { hasText: exercise }).locator('td').last();
    await expect
      .poll(() => corrections('Glute bridge').innerText())
      .toBe(`${en['sheet.column-faults']}\n${en['sheet.clean']}`);
    await expect.poll(() => corrections('Plank').innerText()).toBe(`${en['sheet.column-faults']}\n–`);
    const hidden = await page.locator('.sheet-scroll').evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(hidden).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is one page of paper, however much there is to say', async () => {
    const { page, complaints, close } = await openApp({ path: '#/history' });
    await take(page, fullestFile(), 1);
    await openReport(page);
    await countOf(page, '.sheet tbody tr').toBe(8);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await button(page, en['sheet.print']).waitFor({ state: 'hidden' });
    await page.locator('.sheet').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
