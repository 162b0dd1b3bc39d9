import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { launchBrowser } from '../../tools/browser.ts';
import { choose, openFile } from './app-page.ts';
import { gone } from './shows.ts';

const KILLS = 20;
const TIMES = 8;
const PAUSE_MS = 1000;

/** The recorded trace so many times over, as one file. */
function overAndOver(name: string) {
  const read = parseTrace(
    readFileSync(fileURLToPath(new URL(`../golden/${name}.json`, import.meta.url)), 'utf8'),
  );
  if ('wrong' in read) throw new Error(read.wrong);
  const { frames } = read.trace;
  const lengthMs = (frames.at(-1)?.timestampMs ?? 0) + PAUSE_MS;
  const all = Array.from({ length: TIMES }, (_, at) =>
    frames.map(({ timestampMs, keypoints }) => ({ timestampMs: timestampMs + at * lengthMs, keypoints })),
  );
  const trace: PoseTrace = { ...read.trace, frames: all.flat() };
  return { name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(trace)) };
}

const SETS = [
  ['glute-bridge', overAndOver('mannequin-bridge-3reps')],
  ['plank', overAndOver('mannequin-plank-sag')],
] as const;

/** "12" is a count, "1:05" seconds. */
const amount = (text: string): number =>
  text.split(':').reduce((sum, part) => sum * 60 + Number.parseInt(part, 10), 0);

/** A page on which every count or clock is reported as soon as it is shown. */
async function watched(context: BrowserContext, onShown: (shown: number) => void): Promise<Page> {
  const page = await context.newPage();
  await page.exposeFunction('longlineShown', (text: string) => onShown(amount(text)));
  await page.addInitScript(() => {
    let last = '';
    new MutationObserver(() => {
      const shown = document.querySelector('.number')?.textContent ?? '';
      if (shown !== '' && shown !== last) Reflect.get(window, 'longlineShown')((last = shown));
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(inject('pageUrl').replace(/[^/]*$/, ''));
  return page;
}

async function kill(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It never answers: the page is gone.
  client.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Kills a page so many times in the middle of that set, and says each time what it had shown and what was there after. */
async function killAgainAndAgain(
  browser: Browser,
  [exercise, file]: (typeof SETS)[number],
  times: number,
): Promise<readonly (readonly [shown: number, after: number])[]> {
  const context = await browser.newContext();
  let shown = 0;
  let reached = (): void => undefined;
  const onShown = (now: number): void => {
    shown = now;
    if (now >= 2) reached();
  };
  const kept: [number, number][] = [];
  let page = await watched(context, onShown);
  for (let at = 0; at < times; at++) {
    const begun = new Promise<void>((resolve) => {
      reached = resolve;
    });
    await choose(page, exercise);
    await openFile(page, file, 'fast');
    await begun;
    await page.waitForTimeout(Math.random() * 200);
    await kill(page);
    const seen = shown;
    page = await watched(context, onShown);
    await page.locator('.cut-off button').click();
    kept.push([seen, amount((await page.textContent('.summary h1')) ?? '')]);
    await page.getByRole('button', { name: 'Choose another' }).click();
  }
  // What was seen once is not offered again.
  await page.reload();
  await page.waitForSelector('.last-session span');
  await gone(page, '.cut-off');
  await context.close();
  return kept;
}

describe('a page that is killed in the middle of a set', () => {
  it(`has everything that it had shown: ${KILLS} times at random moments`, async () => {
    const browser = await launchBrowser();
    // Side by side: most of the time the disk is waited for.
    const kept = await Promise.all(SETS.map((set) => killAgainAndAgain(browser, set, KILLS / SETS.length)));
    for (const [at, [exercise]] of SETS.entries()) {
      expect(kept[at]).toHaveLength(KILLS / SETS.length);
      // A count is never lost; of a clock, at most the last second.
      const spared = exercise === 'plank' ? 1 : 0;
      expect(kept[at]?.filter(([before, after]) => !(after >= before - spared))).toEqual([]);
      // In the middle of a set: not at its very begin.
      expect(kept[at]?.every(([before]) => before >= 2)).toBe(true);
    }
    await browser.close();
  });
});
