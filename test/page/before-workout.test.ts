import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { gone, textOf } from '../browser-support/shows.ts';
import { withoutModel } from '../browser-support/stand-ins.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a trainee without a ball', () => {
  it('reads nothing about one in the safety notes and on the plan', async () => {
    const { page, close } = await openApp({
      prepare: (opened) =>
        opened.addInitScript(() => localStorage.setItem('longline.plan', '{"ball":false}')),
    });
    await button(page, en['plan.start']).click();
    await textOf(page, '.begin').toContain(en['safety.room-floor']);
    expect(await page.locator('.begin').innerText()).not.toMatch(/\bball\b/i);
    await page.goto(page.url().replace(/#.*/, '#/plan'));
    await page.getByRole('heading', { name: en['plan.title'] }).waitFor();
    expect(await button(page, en['plan.to-pike']).count()).toBe(0);
    expect(await page.getByText(en['plan.is-first']).count()).toBe(0);
    await close();
  });
});

describe('the safety notes', () => {
  it('are offered beside a single exercise, until they are accepted', async () => {
    const { page, close } = await openApp({
      prepare: (opened) =>
        opened.addInitScript(() => {
          if (location.search !== '') localStorage.setItem('longline.plan', '{"safety":1}');
        }),
    });
    const link = page.locator('.start').getByRole('link', { name: en['safety.title'] });
    await page.goto(new URL('#/exercise/plank', page.url()).href);
    await link.waitFor();
    await page.goto(new URL('?accepted#/exercise/plank', page.url()).href);
    await page.locator('.start').waitFor();
    expect(await link.count()).toBe(0);
    await close();
  });

  it('are to be accepted before the first workout, once, and three steps follow', async () => {
    const { page, close } = await openApp({ camera: 'test-picture', prepare: withoutModel });
    await button(page, en['plan.start']).click();
    await page.waitForSelector('.begin');
    await button(page, en['safety.accept-begin']).click();
    await textOf(page, '.accept').toContain(en['safety.accept-first']);
    expect(await page.evaluate(() => location.hash)).toBe('#/begin');
    await button(page, en['safety.accept-not-now']).click();
    await button(page, en['plan.start']).click();
    await page.getByLabel(en['safety.accept-read']).check();
    await button(page, en['safety.accept-begin']).click();
    await page.getByRole('heading', { name: en['how.do-place'] }).waitFor();
    await button(page, en['how.next']).click();
    await page.getByRole('heading', { name: en['how.do-fit'] }).waitFor();
    await button(page, en['how.back']).click();
    await page.getByRole('heading', { name: en['how.do-place'] }).waitFor();
    await button(page, en['how.next']).click();
    await button(page, en['how.next']).click();
    await page.getByRole('heading', { name: en['how.do-hear'] }).waitFor();
    await button(page, en['plan.start']).click();
    await page.waitForFunction(() => location.hash === '#/session');
    await page.goto(page.url().replace(/#.*/, ''));
    await page.waitForSelector('.today');
    await button(page, en['plan.start']).click();
    await page.waitForFunction(() => location.hash === '#/session');
    await close();
  });
});

describe('what hurt the last time', () => {
  it('is shown before the next workout, and can be left out', async () => {
    const { page, close } = await openApp({
      prepare: (opened) =>
        opened.addInitScript(() => {
          if (localStorage.getItem('longline.plan') === null)
            localStorage.setItem(
              'longline.plan',
              '{"ball":true,"pain":{"exerciseId":"ball-knee-tuck","day":20000}}',
            );
        }),
    });
    await textOf(page, '.pain-note').toContain('Ball knee tuck');
    // A single exercise that hurt does not begin without a word about it, another one does.
    await page.goto(new URL('#/exercise/ball-knee-tuck', page.url()).href);
    await textOf(page, '.start .pain-note').toContain('Ball knee tuck');
    await page.goto(new URL('#/exercise/plank', page.url()).href);
    await page.getByRole('heading', { name: 'Plank', level: 1 }).waitFor();
    await gone(page, '.pain-note');
    await page.goto(new URL('#/', page.url()).href);
    await textOf(page, '.today').toContain(en['plan.pain-first']);
    expect(await button(page, en['plan.start']).count()).toBe(0);
    await button(page, en['plan.pain-leave-out']).click();
    await gone(page, '.pain-note');
    await textOf(page, '.routine-facts').toContain('6 exercises');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(en['plan.start']);
    await close();
  });
});
