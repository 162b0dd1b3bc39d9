import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import {
  bridgesWithAnAttempt,
  choose,
  goldenFile,
  jsonFile,
  openApp,
  openFile,
} from '../browser-support/app-page.ts';
import { downloaded } from '../browser-support/downloads.ts';
import { onPhone } from '../browser-support/stand-ins.ts';
import { countOf, drawnOn, gone, textOf } from '../browser-support/shows.ts';

async function judged(page: Page, exerciseId: string, file: Parameters<typeof openFile>[1]): Promise<void> {
  await choose(page, exerciseId);
  await openFile(page, file, 'fast');
  await page.waitForSelector('.summary');
}

/** The frame at which the replay stands. */
const frame = (page: Page): Promise<number> =>
  page.locator('.replay input[type="range"]').inputValue().then(Number);

const atFrame = (page: Page) => expect.poll(() => frame(page));

const drawn = (page: Page, nth = 0): Promise<number> =>
  drawnOn(page.locator('.replay-ground canvas').nth(nth));

/** The chunks of all sessions on the disk, as text. */
const chunks = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('longline');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('chunks').objectStore('chunks').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );

const wide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('the bars of the reps', () => {
  it('have no text that is wider than its bar on a phone, in the language with the longest ones', async () => {
    const { page, complaints, close } = await openApp({ locale: 'es-ES' });
    await page.setViewportSize({ width: 390, height: 844 });
    await judged(page, 'glute-bridge', jsonFile(bridgesWithAnAttempt()));
    await countOf(page, '.rep-bars ol > li').toBe(3);
    for (const text of ['.rep-tag', '.rep-tempo']) {
      const tooWide = await page.locator(`.rep-bars ${text}`).evaluateAll((all) =>
        all.filter((one) => {
          const bar = one.closest('li')?.getBoundingClientRect();
          const { left, right } = one.getBoundingClientRect();
          return !bar || left < bar.left || right > bar.right;
        }),
      );
      expect(tooWide, text).toHaveLength(0);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the review of a session', () => {
  it('says why a rep was not counted, shows it again, and lets the trainee overrule it', async () => {
    const { page, complaints, close } = await openApp();
    await judged(page, 'glute-bridge', jsonFile(bridgesWithAnAttempt()));
    await textOf(page, 'h1').toBe('2 reps');
    await countOf(page, '.rep-bars ol > li').toBe(3);
    await countOf(page, '.rep-bars .mark-attempt').toBe(2);

    const why = page.locator('.attempts').getByRole('button', { name: /^Why\?/ });
    await why.click();
    await textOf(page, '.replay-sentence').toMatch(/^Not counted: your hips stopped \d+° too low/);
    await page.waitForSelector('.filmstrip');
    await page.waitForFunction(() => (document.querySelector('.replay-ground canvas')?.clientWidth ?? 0) > 0);
    await textOf(page, '.measure-values').toContain('limit 160°');

    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const start = await frame(page);
    await expect.poll(() => drawn(page)).toBeGreaterThan(100);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await atFrame(page).toBe(start + 2);
    await page.keyboard.press('ArrowLeft');
    await atFrame(page).toBe(start + 1);
    await page.locator('.replay input[type="range"]').fill('20');
    await atFrame(page).toBe(20);
    await page.locator('.replay input[type="range"]').focus();
    await page.keyboard.press(' ');
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLInputElement>('.replay input')?.value) > 22,
    );
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Compare with the best rep' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.replay-ground canvas').length === 2);
    await page.getByRole('button', { name: 'Top', exact: true }).click();
    await expect.poll(() => drawn(page, 1)).toBeGreaterThan(100);
    await page
      .locator('.replay')
      .getByRole('button', { name: /^Count it/ })
      .click();
    await textOf(page, '.replay .by-you').toBe('Counted by you');
    await page.keyboard.press('Escape');
    await gone(page, '.replay');
    await textOf(page, 'h1').toBe('3 reps');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Why?');
    await page.locator('.as-table > summary').click();
    await textOf(page, 'tbody tr:nth-child(2)').toContain('Counted by you');
    await page.locator('.attempts').getByRole('button', { name: /^Undo/ }).click();
    await textOf(page, 'h1').toBe('2 reps');
    expect(complaints).toEqual([]);
    await close();
  });

  it("keeps the trainee's verdict in the log", async () => {
    const { page, close } = await openApp();
    await judged(page, 'glute-bridge', jsonFile(bridgesWithAnAttempt()));
    await page
      .locator('.attempts')
      .getByRole('button', { name: /^Count it/ })
      .click();
    const { log } = JSON.parse((await downloaded(page, 'Download the log')).text);
    expect(log.at(-1)).toMatchObject({ type: 'VerdictOverruled', counted: true });
    await expect.poll(() => chunks(page)).toContain('VerdictOverruled');
    await close();
  });

  it('saves one picture of the session', async () => {
    const { page, close } = await openApp();
    await judged(page, 'glute-bridge', jsonFile(bridgesWithAnAttempt()));
    const { name, bytes } = await downloaded(page, en['summary.save-picture']);
    expect(name).toMatch(/^longline-glute-bridge-\d{4}-\d\d-\d\d\.png$/);
    // A PNG says its width and height after its signature and the header of its first chunk.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1080, 1080]);
    await close();
  });

  it('draws a hold as a line, its sag shaded, and the best stretch beside it, on a phone', async () => {
    const { page, close } = await openApp({ prepare: onPhone });
    await judged(page, 'plank', goldenFile('mannequin-plank-sag'));
    await page.waitForSelector('.hold-chart .chart-line');
    await countOf(page, '.hold-chart .mark-broken').toBe(1);
    await textOf(page, '.takeaways').toContain('Your hips sagged for 3.9 s, at 0:12.');
    expect(await wide(page)).toBe(false);
    await page.locator('.takeaways').getByRole('button', { name: 'Watch it: Lift your hips' }).click();
    await textOf(page, '.replay-sentence').toBe('Your hips sagged for 3.9 s');
    await page.getByRole('button', { name: 'Worst', exact: true }).click();
    await textOf(page, '.measure-values').toMatch(/now -\d+ %/);
    await page.getByRole('button', { name: 'Compare with your best stretch' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.replay-ground canvas').length === 2);
    expect(await wide(page)).toBe(false);
    expect(await page.locator('.replay').evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
    await close();
  });
});
