import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { esLate } from '../../src/words/es/late.ts';
import { choose, goldenFile, importSession, openApp, openFile } from '../browser-support/app-page.ts';
import { wrongs } from '../browser-support/axe.ts';
import { downloaded } from '../browser-support/downloads.ts';
import { browserFor } from '../browser-support/open-page.ts';
import { textOf } from '../browser-support/shows.ts';
import { fullestFile } from '../support/session-files.ts';

/** Opens a page from the disk, as its reader would, without a network. */
async function openedFromDisk(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'longline-saved-'));
  const file = join(folder, 'session.html');
  writeFileSync(file, text);
  const context = await (await browserFor({})).newContext({ offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(folder, { recursive: true });
  };
  return { page, requests, complaints, close };
}

describe('a session that is saved as a page', () => {
  it('opens from a disk without a network, with its charts and replays, and nothing to overrule', async () => {
    const app = await openApp();
    await choose(app.page, 'glute-bridge');
    await openFile(app.page, goldenFile('mannequin-bridge-3reps'), 'fast');
    await app.page.waitForSelector('.summary');
    await app.page.goto(new URL('#/history', app.page.url()).href);
    await app.page.locator('.session-line').click();
    const { name, text } = await downloaded(app.page, en['history.save-page']);
    expect(name).toMatch(/^longline-glute-bridge-\d{4}-\d\d-\d\d\.html$/);
    await app.close();

    const { page, requests, complaints, close } = await openedFromDisk(text);
    await textOf(page, 'h1').toBe('Glute bridge');
    await page.locator('.set-review svg').first().waitFor();
    expect(await page.getByRole('button', { name: en['review.count-not'] }).count()).toBe(0);
    await page.getByRole('button', { name: en['review.why'] }).first().click();
    await page.locator('dialog[open] canvas, dialog[open] svg').first().waitFor();
    expect(requests.slice(1)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await wrongs(page)).toEqual([]);
    await close();
  });

  it('is in the language that the page had, whatever the reader prefers', async () => {
    const app = await openApp({ path: '#/history', locale: 'es-ES' });
    await importSession(app.page, fullestFile(), 1);
    await app.page.locator('.session-line').click();
    const { text } = await downloaded(app.page, esLate['history.save-page']);
    await app.close();
    const { page, complaints, close } = await openedFromDisk(text);
    await page.getByText(esLate['saved.what']).waitFor();
    await page.getByRole('heading', { name: 'Plancha lateral' }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(complaints).toEqual([]);
    await close();
  });

  it('may be the longest workout there is', async () => {
    const app = await openApp({ path: '#/history' });
    await importSession(app.page, fullestFile(), 1);
    await app.page.locator('.session-line').click();
    const { text } = await downloaded(app.page, en['history.save-page']);
    await app.close();
    const { page, complaints, close } = await openedFromDisk(text);
    await textOf(page, 'h1').toMatch(/^Lower back and everything else/);
    await page.locator('.exercise-review').nth(7).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
