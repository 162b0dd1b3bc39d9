import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { plankFile } from '../support/session-files.ts';
import { choose, jsonFile, openApp, openFile, sagFrom } from '../browser-support/app-page.ts';
import { downloaded } from '../browser-support/downloads.ts';

/** Half past eleven on a Sunday evening in New York is half past five on Monday in Berlin. */
const SUNDAY_LATE = Date.UTC(2026, 4, 4, 3, 30);

const tools = new WeakMap<Page, CDPSession>();

/** Gives the page's device another time zone, like a traveller's laptop. */
async function moveTo(page: Page, timezoneId: string): Promise<void> {
  const devtools = tools.get(page) ?? (await page.context().newCDPSession(page));
  tools.set(page, devtools);
  await devtools.send('Emulation.setTimezoneOverride', { timezoneId });
}

const withPlan = (page: Page, plan: object): Promise<unknown> =>
  page.addInitScript((kept) => localStorage.setItem('longline.plan', kept), JSON.stringify(plan));

const importText = (page: Page, text: string): Promise<void> =>
  page.setInputFiles('.import input[type="file"]', jsonFile(text));

const line = (page: Page) => page.locator('.session-list a').first();

/** An old session, as written by an app that did not store local time. */
const olderFile = (): string =>
  JSON.stringify({
    ...JSON.parse(plankFile(20, 0)),
    version: 2,
    utcOffsetMin: undefined,
    startedAt: SUNDAY_LATE,
  });

describe('a session late on Sunday in New York', () => {
  it('lies on Sunday in Berlin too, after a reload, in the CSV, in an export and in its import', async () => {
    const { page, close } = await openApp({
      prepare: async (page) => {
        await moveTo(page, 'America/New_York');
        await page.clock.setFixedTime(SUNDAY_LATE);
      },
    });
    await choose(page, 'plank');
    await openFile(page, sagFrom(0, 20_000), 'fast');
    await page.getByRole('link', { name: 'Your sessions' }).click();
    // The time of day cannot be mistaken for a length, nor the length for a time of day.
    await line(page)
      .filter({ hasText: '3 Sun' })
      .filter({ hasText: /at 11:30\sPM · 20 s · / })
      .waitFor();
    await moveTo(page, 'Europe/Berlin');
    await page.reload();
    await line(page).filter({ hasText: '3 Sun' }).filter({ hasText: '11:30' }).waitFor();

    expect((await downloaded(page, 'Export sets as CSV')).text).toContain('2026-05-03T23:30:00');
    const { text } = await downloaded(page, 'Export everything');
    await line(page).click();
    await page.locator('.session-when', { hasText: 'Sunday, May 3, 2026' }).waitFor();
    await close();

    const other = await openApp({
      path: '#/history',
      prepare: (page) => moveTo(page, 'Europe/Berlin'),
    });
    await importText(other.page, text);
    await line(other.page).filter({ hasText: '3 Sun' }).filter({ hasText: '11:30' }).waitFor();
    expect(await other.page.locator('.no-zone').count()).toBe(0);
    await other.close();
  });

  it('from a file without a time zone is asked about, and then keeps its week', async () => {
    const { page, complaints, close } = await openApp({
      path: '#/history',
      prepare: async (page) => {
        await moveTo(page, 'Europe/Berlin');
        await page.clock.setFixedTime(Date.UTC(2026, 4, 6, 12));
      },
    });
    await importText(page, olderFile());
    await line(page).filter({ hasText: '4 Mon' }).waitFor();
    await page.locator('.no-zone', { hasText: 'Europe/Berlin' }).waitFor();
    await page.getByLabel('Where were you then?').selectOption('America/New_York');
    await page.getByRole('button', { name: 'Use this time zone' }).click();
    await line(page).filter({ hasText: '3 Sun' }).filter({ hasText: '11:30' }).waitFor();
    await page.locator('.no-zone').waitFor({ state: 'detached' });
    await page.reload();
    await line(page).filter({ hasText: '3 Sun' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a page that is left open', () => {
  const sundays = { ball: true, safety: 1, weekdays: [6] };

  it('shows tomorrow as today once it is', async () => {
    const { page, close } = await openApp({
      prepare: async (page) => {
        await moveTo(page, 'Europe/Berlin');
        await page.clock.install({ time: '2026-05-02T23:59:30+02:00' });
        await withPlan(page, sundays);
      },
    });
    const week = page.locator('.today', { hasText: 'This week' });
    await week.waitFor();
    expect(await week.innerText()).not.toContain('Today is a workout day');
    await page.clock.runFor(31_000);
    await week.filter({ hasText: 'Today is a workout day' }).waitFor();
    await page.clock.runFor(24 * 3600_000);
    await week.filter({ hasNotText: 'Today is a workout day' }).waitFor();
    await close();
  });

  it('shows the day of another zone once it is looked at there', async () => {
    const { page, close } = await openApp({
      path: '#/plan',
      prepare: async (page) => {
        await moveTo(page, 'America/New_York');
        await page.clock.setFixedTime(Date.UTC(2026, 4, 3, 2));
        await withPlan(page, sundays);
      },
    });
    const sunday = page.locator('.week-days li').last();
    await sunday.filter({ hasText: 'planned' }).waitFor();
    await moveTo(page, 'Europe/Berlin');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await sunday.filter({ hasText: 'today' }).waitFor();
    await close();
  });

  it('shows the plan that was changed in another tab', async () => {
    const { page, close } = await openApp({ prepare: (page) => withPlan(page, { ball: true }) });
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('I have a stability ball').uncheck();
    await page.locator('.routine-facts', { hasText: '4 exercises' }).waitFor();
    await close();
  });

  it('lists a camera once it is plugged in, and forgets the one that is gone', async () => {
    const { page, close } = await openApp({
      path: '#/exercise/plank',
      prepare: (page) =>
        page.addInitScript(() => {
          const camera = (deviceId: string) => ({
            deviceId,
            kind: 'videoinput',
            label: deviceId,
            groupId: '',
          });
          const plug = (...ids: string[]): void => {
            Object.defineProperty(navigator.mediaDevices, 'enumerateDevices', {
              value: () => Promise.resolve(ids.map(camera)),
              configurable: true,
            });
            navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
          };
          plug('built-in');
          Object.assign(window, { plug });
        }),
    });
    const plug = (...ids: string[]): Promise<void> =>
      page.evaluate((names) => {
        if ('plug' in window && typeof window.plug === 'function') window.plug(...names);
      }, ids);
    await page.locator('.start').waitFor();
    const cameras = page.locator('.start label', { hasText: /^Camera/ }).locator('select');
    await plug('built-in', 'USB camera', 'phone');
    await cameras.selectOption('USB camera');
    await plug('built-in', 'phone');
    await expect.poll(() => cameras.inputValue()).toBe('');
    await close();
  });
});
