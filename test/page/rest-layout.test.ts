import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { es as legRaise } from '../../src/exercises/ball-reverse-leg-raise/es.ts';
import type { Routine } from '../../src/plan/routine.ts';
import { esLate } from '../../src/words/es/late.ts';
import { goldenTrace, openApp } from '../browser-support/app-page.ts';
import { all, freezableCamera, planned, seeing } from '../browser-support/stand-ins.ts';

/** In the middle of the recorded plank. */
const HELD_MS = 8000;

const held = goldenTrace('mannequin-plank-sag').frames.find(({ timestampMs }) => timestampMs > HELD_MS);

/** After a short plank comes the exercise with the longest name. */
const routine: Routine = {
  id: 'long',
  name: 'Long',
  rounds: 1,
  restS: 200,
  items: [
    { exerciseId: 'plank', dose: { kind: 'hold', holdS: 5, sides: null } },
    { exerciseId: 'ball-reverse-leg-raise', dose: { kind: 'reps', reps: 12 } },
  ],
};

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
] as const;

/** What the rest says, and how much of it lies outside its place on each screen (px). */
async function cutOff(page: Page): Promise<readonly (readonly [number, string | null])[]> {
  const found: (readonly [number, string | null])[] = [];
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    found.push(
      await page
        .locator('.rest-told')
        .evaluate((told) => [told.scrollHeight - told.clientHeight, told.textContent] as const),
    );
  }
  return found;
}

it('a rest shows all of what it says, paused or not, also of the longest name in Spanish', async () => {
  const { page, close } = await openApp({
    locale: 'es-ES',
    prepare: all(freezableCamera, seeing(held?.keypoints ?? []), (fresh) => planned(fresh, routine)),
  });
  await page.locator('.start-workout').click();
  await page.locator('.rest').waitFor();
  for (const [lost, text] of await cutOff(page)) {
    expect(text).toContain(legRaise['exercise.ball-reverse-leg-raise.name']);
    expect(lost).toBe(0);
  }
  await page.getByRole('button', { name: esLate['workout.pause'] }).click();
  await page.locator('[data-phase="paused"]').waitFor();
  for (const [lost] of await cutOff(page)) expect(lost).toBe(0);
  await close();
});
