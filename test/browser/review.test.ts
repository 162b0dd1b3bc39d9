import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { trainee } from '../support/trainee.ts';
import { choose, openApp, openFile } from './app-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sag = fileURLToPath(new URL('../golden/mannequin-plank-sag.json', import.meta.url));

const fileOf = (trace: PoseTrace) => ({
  name: 'seen.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(trace)),
});

/** Two whole bridges, and between them one that does not come up. */
const bridges = () => trainee.liesDown().bridges(1).bridges(1, { top: 148 }).bridges(1).trace();

async function judged(page: Page, exerciseId: string, file: Parameters<typeof openFile>[1]): Promise<void> {
  await choose(page, exerciseId);
  await openFile(page, file, 'fast');
  await page.waitForSelector('.summary');
}

/** The frame that the replay stands at. */
const frame = (page: Page): Promise<number> =>
  page.locator('.replay input[type="range"]').inputValue().then(Number);

/** How many pixels of the replay's large picture are drawn on. */
const drawn = (page: Page, nth = 0): Promise<number> =>
  page
    .locator('.replay-ground canvas')
    .nth(nth)
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
      return data.filter((value, i) => i % 4 === 3 && value > 0).length;
    });

/** What axe finds wrong, by rule and place. */
async function wrongs(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

const wide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('the review of a session', () => {
  it('says why a rep was not counted, shows it again, and leaves the last word to the trainee', async () => {
    const { page, complaints, close } = await openApp();
    await judged(page, 'glute-bridge', fileOf(bridges()));
    expect(await page.textContent('h1')).toBe('2 reps');
    expect(await page.locator('.rep-bars ol > li').count()).toBe(3);
    expect(await page.locator('.rep-bars .mark-attempt').count()).toBe(2);

    expect(await wrongs(page)).toEqual([]);

    const why = page.locator('.attempts').getByRole('button', { name: /^Why\?/ });
    await why.click();
    expect(await page.textContent('.replay-sentence')).toMatch(/^Not counted: your hips stopped \d+° below/);
    await page.waitForSelector('.filmstrip');
    await page.waitForFunction(() => (document.querySelector('.replay-ground canvas')?.clientWidth ?? 0) > 0);
    expect(await page.textContent('.measure-values')).toContain('limit 160°');

    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const start = await frame(page);
    expect(await drawn(page)).toBeGreaterThan(100);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await frame(page)).toBe(start + 2);
    await page.keyboard.press('ArrowLeft');
    expect(await frame(page)).toBe(start + 1);
    await page.locator('.replay input[type="range"]').fill('20');
    expect(await frame(page)).toBe(20);
    await page.locator('.replay input[type="range"]').focus();
    await page.keyboard.press(' ');
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLInputElement>('.replay input')?.value) > 22,
    );
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Beside the best rep' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.replay-ground canvas').length === 2);
    await page.getByRole('button', { name: 'Top', exact: true }).click();
    expect(await drawn(page, 1)).toBeGreaterThan(100);
    expect(await wrongs(page)).toEqual([]);

    await page
      .locator('.replay')
      .getByRole('button', { name: /^Count it/ })
      .click();
    expect(await page.textContent('.replay .by-you')).toBe('Counted by you');
    await page.keyboard.press('Escape');
    expect(await page.locator('.replay').count()).toBe(0);
    expect(await page.textContent('h1')).toBe('3 reps');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Why?');
    await page.locator('.as-table > summary').click();
    expect(await page.locator('tbody tr').nth(1).textContent()).toContain('Counted by you');
    await page
      .locator('.attempts')
      .getByRole('button', { name: /^Take it back/ })
      .click();
    expect(await page.textContent('h1')).toBe('2 reps');
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps the word of the trainee in the log', async () => {
    const { page, close } = await openApp();
    await judged(page, 'glute-bridge', fileOf(bridges()));
    await page
      .locator('.attempts')
      .getByRole('button', { name: /^Count it/ })
      .click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the log' }).click(),
    ]);
    const { log } = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(log.at(-1)).toMatchObject({ type: 'VerdictOverruled', counted: true });
    await page.waitForTimeout(300);
    const stored = await page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('longline');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const all = open.result.transaction('chunks').objectStore('chunks').getAll();
            all.onsuccess = () => resolve(JSON.stringify(all.result));
          };
        }),
    );
    expect(stored).toContain('VerdictOverruled');
    await close();
  });

  it('draws a hold as a line, its sag shaded, and the best stretch beside it, on a phone', async () => {
    const { page, close } = await openApp({
      prepare: (opened) => opened.setViewportSize({ width: 390, height: 844 }),
    });
    await judged(page, 'plank', sag);
    await page.waitForSelector('.hold-chart .chart-line');
    expect(await page.locator('.hold-chart .mark-broken').count()).toBe(1);
    expect(await page.textContent('.notable')).toContain('Look at: Your hips sagged for 3.9 s, at 0:12');
    expect(await wide(page)).toBe(false);
    await page
      .locator('.faults')
      .getByRole('button', { name: /^Why\? Lift your hips/ })
      .click();
    expect(await page.textContent('.replay-sentence')).toBe('Your hips sagged for 3.9 s');
    await page.getByRole('button', { name: 'Worst', exact: true }).click();
    expect(await page.textContent('.measure-values')).toMatch(/now -\d+ %/);
    await page.getByRole('button', { name: 'Beside your best stretch' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.replay-ground canvas').length === 2);
    expect(await wide(page)).toBe(false);
    expect(await page.locator('.replay').evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
    await close();
  });
});
