import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/mannequin/act/choreography.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { choose, openApp, openFile, recordedLines, recordLines, sagFrom, startCamera } from './app-page.ts';
import { writeMjpeg } from './mjpeg.ts';
import { countOf, textOf } from './shows.ts';

const golden = (name: string) => fileURLToPath(new URL(`../golden/${name}.json`, import.meta.url));

/** Chromium in a container has no graphics card to speak of, and says so. */
const ADAPTERS = /No available adapters/;

describe('a session from home to summary', () => {
  it('counts the three bridges of a recorded trace, as fast as it goes, and gives the trace back unchanged', async () => {
    const { page, complaints, close } = await openApp();
    await choose(page, 'glute-bridge');
    await openFile(page, golden('mannequin-bridge-3reps'), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, 'h1').toBe('3 reps');
    await countOf(page, 'tbody tr').toBe(3);
    await textOf(page, '.summary').toContain('Nothing slipped');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Download keypoints').click(),
    ]);
    const kept = parseTrace(readFileSync(await download.path(), 'utf8'));
    expect(kept).toEqual(parseTrace(readFileSync(golden('mannequin-bridge-3reps'), 'utf8')));
    expect(complaints).toEqual([]);
    await close();
  });

  it('cues a sag at its time, praises the fix, and shows both on the timeline', async () => {
    const { page, close } = await openApp();
    await recordLines(page);
    await choose(page, 'plank');
    await openFile(page, sagFrom(8000, 19_000), 'live');
    await page.waitForSelector('.summary');
    const lines = await recordedLines(page);
    expect(lines.filter((line) => ['Lift your hips', 'Good'].includes(line)).slice(0, 2)).toEqual([
      'Lift your hips',
      'Good',
    ]);
    await textOf(page, 'h1').toBe('0:06 held well');
    await textOf(page, '.faults').toContain('Lift your hips 0:12 to 0:16');
    await close();
  });

  it('lists a fault that was cued and mended before a hold began', async () => {
    const { page, close } = await openApp();
    await choose(page, 'plank');
    await openFile(page, sagFrom(12_500, 16_700), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, 'h1').toBe('0:00 held well');
    await textOf(page, '.lead').toContain('nothing was finished');
    await textOf(page, '.faults').toContain('Lift your hips 0:12 to 0:16');
    await close();
  });
});

/** Presses Escape in the moment in which the count or the clock shows this: the camera goes on, and so would the count. */
const finishAt = (page: Page, number: string): Promise<void> =>
  page.evaluate((wanted) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('.number')?.textContent !== wanted) return;
      watch.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, number);

describe('through the camera and the real model', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'longline-camera-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const film = async (exerciseId: string, plan: Plan) => {
    const file = join(folder, `${exerciseId}.mjpeg`);
    await writeMjpeg(exerciseId, plan, file);
    return { file };
  };

  it('a bridge in front of the camera is a rep, and no number leaves the device', async () => {
    const { page, requests, complaints, close } = await openApp({
      camera: await film('glute-bridge', { stretches: [{ faults: [] }] }),
    });
    await choose(page, 'glute-bridge');
    await startCamera(page);
    await finishAt(page, '1');
    await page.waitForSelector('.summary', { timeout: 120_000 });
    await textOf(page, 'h1').toBe('1 rep');
    const origin = new URL(page.url()).origin;
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url))).toEqual([]);
    // What was learned of the trainee goes into the next session, and into what it exports.
    await page.getByRole('button', { name: 'Once more' }).click();
    await page.waitForSelector('.stage.workout');
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Download keypoints').click(),
    ]);
    const kept = parseTrace(readFileSync(await download.path(), 'utf8'));
    expect('trace' in kept && Object.keys(kept.trace.known?.['glute-bridge'] ?? {})).toContain('knee');
    expect(complaints.filter((complaint) => !ADAPTERS.test(complaint))).toEqual([]);
    await close();
  });

  it('a sag in front of the camera is cued, and its fix praised', async () => {
    const stretches = [
      { faults: [], tempo: { pauseMs: 6000 } },
      { faults: [{ id: 'hips-sag', amount: 0.7 }], tempo: { pauseMs: 4000 } },
      { faults: [], tempo: { pauseMs: 5000 } },
    ];
    const { page, close } = await openApp({ camera: await film('plank', { stretches }) });
    await recordLines(page);
    await choose(page, 'plank');
    await startCamera(page);
    await page.waitForFunction(
      () => {
        const cued = window.longlineSeen?.indexOf('Lift your hips') ?? -1;
        return cued >= 0 && window.longlineSeen?.slice(cued).includes('Good');
      },
      null,
      { timeout: 120_000 },
    );
    await page.keyboard.press('Escape');
    await page.waitForSelector('.summary');
    await textOf(page, '.faults').toContain('Lift your hips');
    await close();
  });
});
