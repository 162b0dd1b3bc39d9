import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { afterFrames, countOf, textOf } from '../browser-support/shows.ts';
import { all, onPhone } from '../browser-support/stand-ins.ts';

const ready = (page: Page) => page.waitForSelector('.show[data-opening="false"]');

const untilCaption = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector('.show-now')?.textContent === wanted, text);

/** The drawn picture, for comparison: equal pictures show the same. */
const picture = async (page: Page): Promise<string> => {
  await afterFrames(page, 2);
  return (await page.locator('.show-picture').screenshot()).toString('base64');
};

/** Waits for a picture that differs from all of these, and returns it. */
async function otherPicture(page: Page, views: readonly string[]): Promise<string> {
  let now = '';
  await expect.poll(async () => views.includes((now = await picture(page)))).toBe(false);
  return now;
}

/** Each drawing takes a while without a graphics card, so few are drawn, on a small screen. */
const STEP_MS = 300;

/** Long enough for a motion to show, however slowly the machine draws. */
const STILL_FRAMES = 40;

describe('how an exercise goes', () => {
  it('is reached from its card, names what happens, and shows what a cue is for', async () => {
    const { page, complaints, close } = await openApp({ prepare: all(ownClock, onPhone), moves: true });
    await page.getByRole('link', { name: /^Glute bridge/ }).click();
    await passes(page, 20_000, () => page.locator('.show[data-opening="false"]').isVisible(), STEP_MS);
    await textOf(page, 'h1').toBe('Glute bridge');
    for (const line of [
      en['show.now-rising'],
      'Hold for three',
      en['show.now-lowering'],
      en['show.now-rest'],
    ])
      await passes(page, 20_000, () => page.locator('.show-now', { hasText: line }).isVisible(), STEP_MS);
    await page.getByRole('radio', { name: 'Lift a little higher' }).check();
    const wrong = page.locator('.show-now[data-wrong="true"]:text-is("Lift a little higher")');
    await passes(page, 20_000, () => wrong.isVisible(), STEP_MS);
    expect(complaints).toEqual([]);
    await page.getByRole('button', { name: en['start.camera'] }).click();
    await page.waitForFunction(() => location.hash === '#/session');
    await close();
  });

  it('turns and zooms by keys and by dragging, and stands still when stopped', async () => {
    const { page, close } = await openApp({ path: '#/exercise/plank', prepare: onPhone, moves: true });
    await ready(page);
    await page.getByRole('button', { name: en['show.pause'] }).click();
    await page.getByRole('button', { name: en['show.play'] }).waitFor();
    const views = [await picture(page)];
    await afterFrames(page, STILL_FRAMES);
    expect(await picture(page)).toBe(views[0]);
    const box = page.locator('.show-picture');
    await box.focus();
    for (const key of ['ArrowRight', 'ArrowUp', '+']) {
      await page.keyboard.press(key);
      views.push(await otherPicture(page, views));
    }
    await box.hover();
    await page.mouse.down();
    await page.mouse.move(200, 300, { steps: 3 });
    await page.mouse.up();
    await otherPicture(page, views);
    await close();
  });

  it('shows key positions and no motion to a visitor who asks for reduced motion', async () => {
    const { page, close } = await openApp({
      path: '#/exercise/glute-bridge',
      prepare: onPhone,
      webgl: true,
    });
    await ready(page);
    await untilCaption(page, 'Hold for three');
    const full = await picture(page);
    await afterFrames(page, STILL_FRAMES);
    expect(await picture(page)).toBe(full);
    expect(await page.getByRole('button', { name: en['show.pause'] }).count()).toBe(0);
    await page.getByRole('button', { name: en['show.still-rest'] }).click();
    await untilCaption(page, en['show.now-rest']);
    await otherPicture(page, [full]);
    await close();
  });

  it('keeps its drawing and its words if the browser has no WebGL', async () => {
    const { page, requests, complaints, close } = await openApp({
      path: '#/exercise/plank',
      webgl: false,
    });
    await page.waitForSelector('svg.posture');
    await textOf(page, '.show').toContain(en['show.no-webgl']);
    const [plank] = exercises;
    await countOf(page, '.exercise-told ol li').toBe(plank?.teach.steps.length);
    expect(requests.filter((url) => /\/stage-[^/]*\.js$/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads home if there is no such exercise', async () => {
    const { page, close } = await openApp({ path: '#/exercise/bench-press' });
    await page.waitForSelector('.home');
    await close();
  });
});
