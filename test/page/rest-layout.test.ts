import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { es as legRaise } from '../../src/exercises/ball-reverse-leg-raise/es.ts';
import { es as bridge } from '../../src/exercises/glute-bridge/es.ts';
import type { Routine } from '../../src/plan/routine.ts';
import { esLate } from '../../src/words/es/late.ts';
import { goldenTrace, openApp } from '../browser-support/app-page.ts';
import { SCREENS } from '../browser-support/screens.ts';
import { all, freezableCamera, planned, seeing } from '../browser-support/stand-ins.ts';

/** In the middle of the recorded plank. */
const HELD_MS = 8000;

const held = goldenTrace('mannequin-plank-sag').frames.find(({ timestampMs }) => timestampMs > HELD_MS);

/** After a short plank comes that exercise. */
const plankThen = (exerciseId: string): Routine => ({
  id: 'long',
  name: 'Long',
  rounds: 1,
  restS: 200,
  items: [
    { exerciseId: 'plank', dose: { kind: 'hold', holdS: 5, sides: null } },
    { exerciseId, dose: { kind: 'reps', reps: 12 } },
  ],
});

/** Opens the rest after the plank, in Spanish. */
async function openRest(next: string) {
  const opened = await openApp({
    locale: 'es-ES',
    prepare: all(freezableCamera, seeing(held?.keypoints ?? []), (fresh) => planned(fresh, plankThen(next))),
  });
  await opened.page.locator('.start-workout').click();
  await opened.page.locator('.rest').waitFor();
  return opened;
}

/** What the rest shows in words, and how much of it lies outside its place on each screen (px). */
async function cutOff(page: Page): Promise<readonly (readonly [number, string])[]> {
  const found: (readonly [number, string])[] = [];
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    const told = page.locator('.rest-told');
    const lost = await told.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    found.push([lost, await told.innerText()]);
  }
  return found;
}

it('a rest shows all of what it says, paused or not, also of the longest name in Spanish', async () => {
  // The exercise with the longest name.
  const { page, close } = await openRest('ball-reverse-leg-raise');
  for (const [lost, text] of await cutOff(page)) {
    expect(text).toContain(legRaise['exercise.ball-reverse-leg-raise.name']);
    expect(text).toContain(legRaise['exercise.ball-reverse-leg-raise.step.0']);
    // The camera stood beside the mat before.
    expect(text).toContain(legRaise['exercise.ball-reverse-leg-raise.camera']);
    expect(lost).toBe(0);
  }
  await page.getByRole('button', { name: esLate['workout.pause'] }).click();
  await page.locator('[data-phase="paused"]').waitFor();
  for (const [lost, text] of await cutOff(page)) {
    expect(text).toContain(legRaise['exercise.ball-reverse-leg-raise.step.0']);
    expect(lost).toBe(0);
  }
  await close();
});

it('a rest keeps the drawing on every screen if the camera stays where it is', async () => {
  const { page, close } = await openRest('glute-bridge');
  for (const [lost, text] of await cutOff(page)) {
    expect(text).toContain(bridge['exercise.glute-bridge.step.0']);
    expect(lost).toBe(0);
  }
  // The last screen is the smallest.
  const drawing = await page.locator('.rest-shown').boundingBox();
  expect(drawing?.width).toBeGreaterThan(150);
  await close();
});
