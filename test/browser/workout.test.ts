import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Routine, RoutineItem } from '../../src/workout/routine.ts';
import { openApp } from './app-page.ts';
import { writeMjpeg } from './mjpeg.ts';
import { textOf, textsOf } from './shows.ts';

const routineOf = (restS: number, items: readonly RoutineItem[]): Routine => ({
  id: 'short',
  name: 'Short',
  rounds: 1,
  restS,
  items,
});

const bridges = (reps: number): RoutineItem => ({ exerciseId: 'glute-bridge', dose: { kind: 'reps', reps } });
const plank: RoutineItem = { exerciseId: 'plank', dose: { kind: 'hold', holdS: 5, sides: null } };

/** Before the app is opened: its plan, with the safety notes accepted. */
const planned = (routine: Routine) => (page: Page) =>
  page.addInitScript(
    (plan) => localStorage.setItem('longline.plan', plan),
    JSON.stringify({ routine, ball: true, safety: 1 }),
  );

const phase = (page: Page, wanted: string, timeout = 90_000) =>
  page.waitForSelector(`.led[data-phase="${wanted}"]`, { timeout });

describe('a workout that leads itself', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'longline-workout-'));
    file = join(folder, 'bridges.mjpeg');
    await writeMjpeg('glute-bridge', { stretches: Array.from({ length: 4 }, () => ({ faults: [] })) }, file);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('goes from the first press to the summary with nothing pressed in between', async () => {
    const { page, close } = await openApp({ prepare: planned(routineOf(3, [bridges(2), plank])) });
    await page.getByRole('button', { name: 'Watch the mannequin do it' }).click();
    await page.waitForSelector('.summary', { timeout: 240_000 });
    await textOf(page, 'h1').toBe('2 sets');
    const rows = await page.locator('.sets tbody tr').allTextContents();
    expect(rows[0]).toBe('Glute bridge2 repsdone');
    expect(rows[1]).toMatch(/^Plank0:0[5-7] held welldone$/);
    await close();
  });

  it('goes on where a reload cut it off: in a set, in a pause, in a rest', async () => {
    const { page, close } = await openApp({
      camera: { file },
      prepare: planned(routineOf(200, [bridges(30), plank])),
    });
    const goOn = async (): Promise<void> => {
      await page.goto('about:blank');
      await page.goBack();
      await page.goto(page.url().replace(/#.*/, ''));
      await page.getByRole('button', { name: 'Go on where it stopped' }).click();
    };
    const reps = async (): Promise<number> => Number((await page.textContent('.led .number')) || 'none');
    await page.getByRole('button', { name: 'Start the workout' }).click();
    await page.waitForFunction(
      () =>
        document.querySelector('.led')?.getAttribute('data-phase') === 'working' &&
        Number(document.querySelector('.number')?.textContent) >= 1,
      null,
      { timeout: 120_000 },
    );
    const before = await reps();
    await goOn();
    await expect.poll(reps, { timeout: 90_000 }).toBeGreaterThanOrEqual(before);

    await page.keyboard.press(' ');
    await phase(page, 'paused');
    const paused = await reps();
    await goOn();
    await phase(page, 'paused');
    await expect.poll(reps).toBe(paused);

    await page.keyboard.press('n');
    await phase(page, 'resting');
    await page.waitForFunction(
      () => /^3:1[0-7]$/.test(document.querySelector('.rest .number')?.textContent ?? ''),
      null,
      { timeout: 60_000 },
    );
    await goOn();
    await phase(page, 'resting');
    // What is written once a second may cost a second.
    await textOf(page, '.rest .number').toMatch(/^3:(0\d|1[0-8])$/);

    await page.keyboard.press('h');
    await page.waitForSelector('.hurt .stop-signs');
    await page.getByLabel('My back').check();
    await page.getByRole('button', { name: 'End the workout' }).click();
    await page.waitForSelector('.summary');
    await textsOf(page, '.sets tbody tr').toEqual([
      expect.stringMatching(new RegExp(`^Glute bridge${paused} reps?.*skipped$`)),
    ]);
    await page.getByRole('button', { name: 'Choose another' }).click();
    await textOf(page, '.pain-note').toContain('something hurt. My back.');
    await close();
  });
});
