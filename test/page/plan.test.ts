import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { firstRoutine } from '../../src/plan/article-routine.ts';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { downloaded } from '../browser-support/downloads.ts';
import { countOf, textOf, textsOf } from '../browser-support/shows.ts';

const seconds = (page: Page) => page.getByRole('textbox', { name: 'Plank: Seconds', exact: true });
const secondsShown = (page: Page) => expect.poll(() => seconds(page).inputValue());
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A stored plan that has only ball exercises, of a trainee who has not said whether there is a ball. */
const ONLY_BALL = JSON.stringify({
  routine: {
    ...firstRoutine,
    items: firstRoutine.items.filter(({ exerciseId }) => /^ball-(pike|knee-tuck|back)/.test(exerciseId)),
  },
  ball: null,
});

const again = async (page: Page): Promise<void> => {
  await page.reload();
  await page.waitForSelector('.plan-item');
};

describe('the plan', () => {
  it('keeps a dose that was changed, and takes none that makes no sense', async () => {
    const { page, complaints, close } = await openApp();
    await page.getByRole('link', { name: en['plan.change'] }).click();
    await button(page, 'More, Plank: Seconds').click();
    await secondsShown(page).toBe('35');
    await seconds(page).fill('42');
    await again(page);
    await secondsShown(page).toBe('42');
    // Its first two digits would be a right number.
    await seconds(page).selectText();
    await seconds(page).pressSequentially('500');
    await textOf(page, '.plan-item .wrong:not(:empty)').toContain('5 to 180');
    await again(page);
    await secondsShown(page).toBe('42');
    await button(page, en['plan.to-first']).click();
    await secondsShown(page).toBe('30');
    expect(complaints).toEqual([]);
    await close();
  });

  it('asks about a ball only if one of its exercises needs one, and names those once', async () => {
    const routine = {
      ...firstRoutine,
      items: firstRoutine.items.filter(({ exerciseId }) => exerciseId === 'plank'),
    };
    const { page, close } = await openApp({
      path: '#/plan',
      prepare: (opened) =>
        opened.addInitScript(
          (kept) => localStorage.setItem('longline.plan', kept),
          JSON.stringify({ routine, ball: null }),
        ),
    });
    await page.waitForSelector('.plan-item');
    expect(await button(page, en['plan.ball-yes']).count()).toBe(0);
    await page.getByLabel(en['plan.add']).selectOption({ label: 'Ball pike' });
    await button(page, en['plan.add-it']).click();
    await button(page, en['plan.ball-yes']).waitFor();
    await close();
  });

  it('is put in order by keys, the focus with what is moved', async () => {
    const { page, close } = await openApp({ path: '#/plan' });
    await button(page, en['plan.ball-yes']).click();
    await button(page, 'Plank: Move down').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await textsOf(page, '.plan-item:nth-child(-n + 3) h3').toEqual([
      '1 Side plank',
      '2 Ball back extension',
      '3 Plank',
    ]);
    await button(page, 'Locust: Remove').press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(en['plan.undo']);
    await page.getByLabel(en['plan.add']).selectOption('ball-knee-tuck');
    await button(page, en['plan.add-it']).click();
    await again(page);
    await textsOf(page, '.plan-item:nth-child(n + 3) h3').toEqual([
      '3 Plank',
      '4 Ball knee tuck',
      '5 Ball reverse leg raise',
      '6 Glute bridge',
      '7 Ball knee tuck',
    ]);
    await close();
  });

  it('asks for a ball before it uses one, and has the pike by one choice', async () => {
    const { page, close } = await openApp();
    await textOf(page, '.routine-facts').toContain('4 exercises');
    await textOf(page, '.ball-choice').toContain(
      'Ball back extension, Ball knee tuck, and Ball reverse leg raise',
    );
    await button(page, en['plan.ball-yes']).click();
    await textOf(page, '.routine-facts').toContain('7 exercises');
    await textOf(page, '.today-exercises').toContain('Ball knee tuck');
    const ball = page.getByLabel(en['plan.ball'], { exact: true });
    await expect.poll(() => ball.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await ball.isChecked()).toBe(true);
    await page.getByRole('link', { name: en['plan.change'] }).click();
    await page.getByText(en['plan.is-first']).waitFor();
    await button(page, en['plan.to-pike']).click();
    await page.getByText(en['plan.is-pike']).waitFor();
    await textOf(page, '.plan-items').toContain('Ball pike');
    await button(page, en['plan.to-first']).click();
    await page.getByText(en['plan.is-first']).waitFor();
    await textOf(page, '.plan-items').toContain('Ball knee tuck');
    await close();
  });

  it('of ball exercises alone asks whether there is a ball, and does not say that there is none', async () => {
    const { page, close } = await openApp({
      prepare: (opened) =>
        opened.addInitScript((plan) => localStorage.setItem('longline.plan', plan), ONLY_BALL),
    });
    await textOf(page, '.today .aside').toBe('Say whether you have a ball.');
    await page.getByRole('link', { name: en['plan.change'] }).click();
    await textsOf(page, '.left-out').toEqual(['needs a ball', 'needs a ball']);
    await button(page, en['plan.ball-no']).click();
    await textsOf(page, '.left-out').toEqual(['skipped: no ball', 'skipped: no ball']);
    await textOf(page, '.plan-end').toContain(en['plan.nothing-left']);
    await close();
  });

  it('leaves out what there is no ball for, by name', async () => {
    const { page, close } = await openApp();
    await button(page, en['plan.ball-no']).click();
    await textOf(page, '.routine-facts').toContain('4 exercises');
    await textOf(page, '.ball-choice').toContain(
      'Ball back extension, Ball knee tuck, and Ball reverse leg raise',
    );
    await page.getByRole('link', { name: en['plan.change'] }).click();
    await countOf(page, '[data-left-out="true"]').toBe(3);
    for (const name of ['Plank', 'Side plank', 'Glute bridge']) await button(page, `${name}: Remove`).click();
    await button(page, 'Locust: Remove').click();
    await textOf(page, '.plan-end').toContain(en['plan.nothing-left']);
    await close();
  });

  it('becomes a calendar file on one to three days', async () => {
    const { page, close } = await openApp({ path: '#/plan' });
    for (const day of ['Monday', 'Wednesday', 'Friday']) await page.getByLabel(day).check();
    await expect.poll(() => page.getByLabel('Sunday').isDisabled()).toBe(true);
    await page.getByLabel('Friday').uncheck();
    await page.getByLabel(en['week.time'], { exact: true }).fill('07:15');
    const { name, text } = await downloaded(page, en['week.download']);
    expect(name).toBe('longline.ics');
    expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO,WE\r\n');
    expect(text).toMatch(/DTSTART:\d{8}T071500\r\n/);
    expect(text).toContain(`SUMMARY:${en['week.entry']}`);
    await again(page);
    await countOf(page, '.week-days li').toBe(7);
    await close();
  });
});

describe('what was done to the plan', () => {
  it('can be undone: an exercise that was removed, and a plan that was replaced', async () => {
    const { page, close } = await openApp();
    await page.goto(new URL('#/plan', page.url()).href);
    const names = () => page.locator('.plan-item h3').allInnerTexts();
    await page.locator('.plan-item').first().waitFor();
    const before = await names();
    const undo = button(page, en['plan.undo']);
    const isFocused = (which: Locator) =>
      expect.poll(() => which.evaluate((one) => one === document.activeElement)).toBe(true);

    await page.locator('.plan-item [data-action="remove"]').nth(1).click();
    await countOf(page, '.plan-item').toBe(before.length - 1);
    await isFocused(undo);
    await undo.click();
    await expect.poll(names).toEqual(before);
    await isFocused(page.locator('.plan-item [data-action="remove"]').nth(1));

    await page.locator('.plan-item [data-action="remove"]').nth(0).click();
    await countOf(page, '.plan-item').toBe(before.length - 1);
    const own = await names();
    await button(page, en['plan.to-first']).click();
    await expect.poll(names).toEqual(before);
    await isFocused(undo);
    await undo.click();
    await expect.poll(names).toEqual(own);
    await isFocused(button(page, en['plan.to-first']));
    expect(await undo.count()).toBe(0);
    await close();
  });
});
