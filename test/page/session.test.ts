import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { english as en } from '../../src/words/en/english.ts';
import {
  choose,
  goldenFile,
  goldenTrace,
  jsonFile,
  openApp,
  openFile,
  sagFrom,
} from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { downloaded } from '../browser-support/downloads.ts';
import { countOf, textOf, textsOf, titleOf } from '../browser-support/shows.ts';
import { sidePlanks } from '../support/both-sides.ts';
import { withSomebodyElse } from '../support/disturbed.ts';
import { performed } from '../support/performed.ts';

/** The log file that the summary downloads, compared with Node's judging of the trace. */
const logFile = (exerciseId: string, trace: PoseTrace): string => {
  const exercise = exercises.find(({ id }) => id === exerciseId);
  if (!exercise) throw new Error(`no exercise ${exerciseId}`);
  return JSON.stringify({ schema: 1, exercise: exerciseId, log: judgeTrace(exercise, trace).log });
};

describe('a session from home to summary', () => {
  it('counts the three bridges of a recorded trace, as fast as it goes, and gives the trace back unchanged', async () => {
    const { page, complaints, close } = await openApp();
    await choose(page, 'glute-bridge');
    await openFile(page, goldenFile('mannequin-bridge-3reps'), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, 'h1').toBe('3 reps');
    await countOf(page, 'tbody tr').toBe(3);
    await textOf(page, '.summary').toContain('I saw no faults');
    const { text } = await downloaded(page, 'Download keypoints');
    expect(parseTrace(text)).toEqual({ trace: goldenTrace('mannequin-bridge-3reps') });
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['glute-bridge', 'mannequin-bridge-3reps'],
    ['plank', 'mannequin-plank-sag'],
    // Judged as another exercise anyway: attempts and refusals are in the log.
    ['plank', 'mannequin-bridge-3reps'],
    ['side-plank', 'mannequin-plank-sag'],
  ] as const)('as a %s, the log of %s is the one that Node writes, byte for byte', async (id, golden) => {
    const { page, close } = await openApp();
    await choose(page, id);
    await openFile(page, goldenFile(golden), 'fast');
    await page.waitForSelector('.summary');
    const { text } = await downloaded(page, 'Download the log');
    expect(text).toBe(logFile(id, goldenTrace(golden)));
    await close();
  });

  it('lists a fault that was cued and mended before a hold began', async () => {
    const { page, close } = await openApp();
    await choose(page, 'plank');
    await openFile(page, sagFrom(12_500, 16_700), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, 'h1').toBe('0:00 held well');
    await textOf(page, '.lead').toContain('no rep or hold was complete');
    await textOf(page, '.faults').toContain('Lift your hips 0:12 to 0:16');
    await close();
  });
});

describe('another exercise than the chosen one', () => {
  it('is offered by a button, never adopted silently, and counted from the start once accepted', async () => {
    const { page, complaints, close } = await openApp({ prepare: ownClock });
    await choose(page, 'ball-knee-tuck');
    await openFile(page, jsonFile(performed('ball-pike', [], 3, {}, 15)), 'live');
    const offer = page.getByRole('button', { name: 'Count as Ball pike' });
    await passes(page, 30_000, () => offer.isVisible());
    await titleOf(page).toContain('Ball knee tuck');
    await offer.click();
    await passes(page, 60_000, () => page.locator('.summary').isVisible());
    await textOf(page, '.masthead').toContain('Ball pike');
    await textOf(page, 'h1').toBe('3 reps');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the summary', () => {
  it('shows both sides of a side plank, and what is still to do', async () => {
    const { page, close } = await openApp();
    await choose(page, 'side-plank');
    await openFile(page, jsonFile(sidePlanks(['right'], 4000)), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, '.beside').toMatch(/right 0:\d\d · \d+ s still to do on the left/);
    await close();
  });

  it('opens a score into what it is made of', async () => {
    const { page, close } = await openApp();
    await choose(page, 'glute-bridge');
    const trace = performed('glute-bridge', [{ id: 'short-pause', amount: 0.7 }], 1, {}, 15);
    await openFile(page, jsonFile(trace), 'fast');
    await page.locator('.glance .score summary').click();
    await textsOf(page, '.glance .score dl dt').toEqual(['Range', 'Tempo', 'Pause', 'Time without a fault']);
    await close();
  });
});

const nobody = (frames: number): PoseTrace => ({
  schema: 1,
  width: 640,
  height: 360,
  frames: Array.from({ length: frames }, (_, i) => ({ timestampMs: i * 100, keypoints: null })),
});

describe('a film with nobody in it', () => {
  it('asks nobody to step into the picture', async () => {
    const { page, close } = await openApp({ prepare: ownClock });
    await choose(page, 'plank');
    await openFile(page, jsonFile(nobody(300)), 'live');
    const said = page.locator('.say', { hasText: 'Nobody is in the picture' });
    await passes(page, 10_000, () => said.isVisible());
    await expect.poll(() => page.locator('main').innerText()).not.toContain('Step into');
    await close();
  });

  it('has a summary that says so, and what to look at', async () => {
    const { page, close } = await openApp();
    await openFile(page, jsonFile(nobody(60)), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, '.lead').toBe(en['summary.empty-nobody']);
    await close();
  });
});

describe('two people in the picture', () => {
  /** The detector sees one person at a time. In every second picture it sees the other one, who stands behind the mat. */
  const both = withSomebodyElse(
    performed('glute-bridge', [], 2, {}, 15),
    (picture) => picture % 2 === 0,
    180,
  );

  it('do not change who the trainee is: every rep counts, and the other person makes none and spoils none', async () => {
    const { page, close } = await openApp();
    await choose(page, 'glute-bridge');
    await openFile(page, jsonFile(both), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, 'h1').toBe('2 reps');
    await textOf(page, '.summary').toContain('I saw no faults');
    await close();
  });
});
