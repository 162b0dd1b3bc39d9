import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { en } from '../../src/words/en.ts';
import { performed } from '../support/performed.ts';
import { openApp, openFile, recordedLines, recordLines, sagFrom } from './app-page.ts';
import { textOf, textsOf, titleOf } from './shows.ts';

const golden = (name: string) => fileURLToPath(new URL(`../golden/${name}.json`, import.meta.url));

const justStart = (page: Page): Promise<void> => page.getByLabel(en['free.name']).check();

const fileOf = (name: string, trace: PoseTrace) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(trace)),
});

/** Somebody in the start posture of pike and tuck, who does nothing. */
const stillAtTheBall = (): PoseTrace => {
  const whole = performed('ball-pike', [], 3, {}, 10);
  const posture = whole.frames.find(({ timestampMs }) => timestampMs > 500)?.keypoints ?? null;
  return { ...whole, frames: whole.frames.map((frame) => ({ ...frame, keypoints: posture })) };
};

describe('just start', () => {
  it('sees that it is the bridge, keeps what came before, and counts on', async () => {
    const { page, complaints, close } = await openApp();
    await justStart(page);
    await openFile(page, golden('mannequin-bridge-3reps'), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, '.masthead').toContain('Glute bridge');
    await textOf(page, 'h1').toBe('3 reps');
    expect(complaints).toEqual([]);
    await close();
  });

  it('names it when it sees it, and coaches it from then on', async () => {
    const { page, close } = await openApp();
    await recordLines(page);
    await justStart(page);
    await openFile(page, sagFrom(8000, 19_000), 'live');
    await page.waitForSelector('.tally');
    await titleOf(page).toContain('Plank');
    await page.waitForFunction(() => window.longlineSeen?.includes('Good'));
    expect(await recordedLines(page)).toContain('Lift your hips');
    await close();
  });

  it('asks where it may be two, and takes the answer by button', async () => {
    const { page, close } = await openApp();
    await justStart(page);
    await openFile(page, fileOf('ball.json', stillAtTheBall()), 'live');
    await page.waitForSelector('.choices');
    // A line stays for as long as it takes to read: the question follows its buttons.
    await page.waitForFunction(
      (line) => document.querySelector('.say')?.textContent === line,
      en['say.which'],
    );
    await textsOf(page, '.choices button').toEqual(['Ball pike', 'Ball knee tuck']);
    await page.getByRole('button', { name: 'Ball knee tuck' }).click();
    await page.waitForSelector('.tally');
    await titleOf(page).toContain('Ball knee tuck');
    await close();
  });

  it('asks at the end where it never knew, and judges what it saw as that', async () => {
    const { page, close } = await openApp();
    await justStart(page);
    await openFile(page, fileOf('ball.json', stillAtTheBall()), 'fast');
    await page.getByRole('button', { name: 'Ball pike' }).click();
    await page.waitForSelector('.summary');
    await textOf(page, '.summary').toContain(en['summary.empty-short']);
    await close();
  });
});
