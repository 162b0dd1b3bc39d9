import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { importSession, jsonFile, openApp } from '../browser-support/app-page.ts';
import { downloaded } from '../browser-support/downloads.ts';
import { gone, textOf } from '../browser-support/shows.ts';
import { plankFile } from '../support/session-files.ts';

const IMPORT = '.yours input[type="file"]';

/** Clears the database, as a browser does when the disk is full, and leaves localStorage alone. */
const clearDatabase = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('longline');
        request.onsuccess = resolve;
        request.onerror = () => reject(new Error('the database could not be deleted'));
      }),
  );

/** The page of past sessions, with that many planks in it. */
async function withPlanks(count: number) {
  const opened = await openApp({ path: '#/history' });
  for (let one = 1; one <= count; one++) await importSession(opened.page, plankFile(30, one), one);
  return opened;
}

describe('sessions that the browser has cleared', () => {
  it('are distinguished from a first visit, on the start page too, and come back from a file', async () => {
    const { page, close } = await withPlanks(2);
    const { text } = await downloaded(page, en['history.export']);
    await clearDatabase(page);
    await page.reload();
    await textOf(page, '.cleared p').toMatch(
      /^Your browser has deleted your 2 sessions; the last one was on /,
    );
    await page.getByRole('link', { name: en['page.to-start'] }).first().click();
    await textOf(page, '.last-session').toContain(en['home.cleared']);
    await page.getByRole('link', { name: en['history.title'] }).click();
    await page.setInputFiles(IMPORT, jsonFile(text, 'history.json'));
    await textOf(page, '.yours [role="status"]').toContain('2 sessions imported.');
    await gone(page, '.cleared');
    await close();
  });

  it('are forgotten if the trainee has no file', async () => {
    const { page, close } = await withPlanks(1);
    await clearDatabase(page);
    await page.reload();
    await page.getByRole('button', { name: en['history.cleared-known'] }).click();
    await gone(page, '.cleared');
    await page.reload();
    await textOf(page, '.history-empty').toContain(en['history.empty']);
    await gone(page, '.cleared');
    await close();
  });

  it('are not mentioned if the trainee has deleted them', async () => {
    const { page, close } = await withPlanks(1);
    await page.getByRole('button', { name: en['history.remove-all'], exact: true }).click();
    await page.getByLabel(en['history.remove-all-sure']).check();
    await page.getByRole('button', { name: en['history.remove-all'], exact: true }).last().click();
    await textOf(page, '.history-empty').toContain(en['history.empty']);
    await page.reload();
    await textOf(page, '.history-empty').toContain(en['history.empty']);
    await gone(page, '.cleared');
    await close();
  });
});

/** Lets the page believe that its sessions were done here, and not imported. */
const asDoneHere = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const marker: unknown = JSON.parse(localStorage.getItem('longline.sessions') ?? 'null');
    localStorage.setItem('longline.sessions', JSON.stringify({ ...Object(marker), exported: 0 }));
  });

describe('sessions without an export', () => {
  it('lead to a reminder from the fourth on, until they are exported', async () => {
    const { page, close } = await withPlanks(4);
    await textOf(page, '.yours').not.toContain('are stored only in this browser');
    await asDoneHere(page);
    await page.reload();
    await textOf(page, '.yours').toContain('4 sessions are stored only in this browser');
    await importSession(page, plankFile(30, 9), 5);
    await textOf(page, '.yours').toContain('4 sessions are stored only in this browser');
    await downloaded(page, en['history.export']);
    await textOf(page, '.yours').not.toContain('are stored only in this browser');
    await close();
  });
});

describe('an exported file', () => {
  it('brings the plan and the settings to a device without its own, and changes nothing on another one', async () => {
    const first = await withPlanks(1);
    const choices = { plan: { ball: false, weekdays: [1, 4] }, settings: { rate: 1.5, shortcuts: false } };
    const { text } = await downloaded(first.page, en['history.export']);
    expect(JSON.parse(text)).toHaveProperty('choices.plan.routine');
    await first.close();

    const file = jsonFile({ ...JSON.parse(text), choices }, 'history.json');
    const { page, close } = await openApp({ path: '#/history' });
    await page.setInputFiles(IMPORT, file);
    await textOf(page, '.yours [role="status"]').toContain(en['history.choices-taken']);
    const stored = async (name: string): Promise<unknown> =>
      JSON.parse(await page.evaluate((key) => localStorage.getItem(key) ?? '{}', name));
    expect(await stored('longline.plan')).toMatchObject(choices.plan);
    expect(await stored('longline.settings')).toMatchObject(choices.settings);

    const other = {
      ...JSON.parse(text),
      choices: { plan: { ball: true, weekdays: [2] }, settings: { rate: 0.7 } },
    };
    await page.setInputFiles(IMPORT, jsonFile(other, 'other.json'));
    await textOf(page, '.yours [role="status"]').toContain('was already here');
    await textOf(page, '.yours [role="status"]').toContain(en['history.choices-kept']);
    expect(await stored('longline.plan')).toMatchObject(choices.plan);
    expect(await stored('longline.settings')).toMatchObject(choices.settings);
    await close();
  });
});
