import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { PoseTrace } from '../../../src/pose/pose-frame.ts';
import { readTraceFile } from '../../analyze/trace-file.ts';
import { KilledBrowser } from './killed-browser.ts';

/** The recorded set is repeated this often in one file: long enough for a kill in the middle of it. */
const TIMES = 8;
/** Between two repetitions (ms). */
const PAUSE_MS = 1000;
/** The browser is killed up to this long after it has shown a count of 2 (ms). */
const LATER_MS = 200;

/** A set during which the browser is killed. */
export interface KilledSet {
  readonly exerciseId: string;
  readonly file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
  /** The loss that is allowed compared with what was shown: the last second of a clock, nothing of a count. */
  readonly spared: number;
}

/** What the page had shown when the browser was killed, and what was there afterwards: reps, or seconds. */
export interface Kill {
  readonly shown: number;
  readonly kept: number;
}

/** The recorded trace repeated that many times, as one file. */
function overAndOver(name: string): KilledSet['file'] {
  const path = fileURLToPath(new URL(`../../../test/golden/${name}.json`, import.meta.url));
  const once = readTraceFile(path);
  const lengthMs = (once.frames.at(-1)?.timestampMs ?? 0) + PAUSE_MS;
  const all = Array.from({ length: TIMES }, (_, at) =>
    once.frames.map((frame) => ({ ...frame, timestampMs: frame.timestampMs + at * lengthMs })),
  );
  const trace: PoseTrace = { ...once, frames: all.flat() };
  return { name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(trace)) };
}

/** One set that is counted, and one that has a clock. */
export const killedSets = (): readonly KilledSet[] => [
  { exerciseId: 'glute-bridge', file: overAndOver('mannequin-bridge-3reps'), spared: 0 },
  { exerciseId: 'plank', file: overAndOver('mannequin-plank-sag'), spared: 1 },
];

declare global {
  interface Window {
    /** Reports what the page shows: a count, or a clock. */
    longlineShown?: (text: string) => void;
  }
}

/** "12" is a count, "1:05" seconds. */
const amount = (text: string): number =>
  text.split(':').reduce((sum, part) => sum * 60 + Number.parseInt(part, 10), 0);

/** Opens the app at `url`; every count or clock is reported as soon as it is shown. */
async function watched(
  context: BrowserContext,
  url: string,
  onShown: (shown: number) => void,
): Promise<Page> {
  const page = await context.newPage();
  // A busy machine needs time.
  page.setDefaultTimeout(60_000);
  await page.exposeFunction('longlineShown', (text: string) => onShown(amount(text)));
  await page.addInitScript(() => {
    let last = '';
    new MutationObserver(() => {
      const shown = document.querySelector('.number')?.textContent ?? '';
      if (shown !== '' && shown !== last) window.longlineShown?.((last = shown));
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  // A file is judged at once. Without the session's screen, which arrives after the start page, no count would be shown.
  const screen = page.waitForResponse('**/session-screen-*.js');
  await page.goto(url);
  await (await screen).finished();
  return page;
}

/** Kills the browser that many times in the middle of that set at `url`, starts it again, and each time opens the interrupted session. */
export async function killInSet(
  url: string,
  { exerciseId, file }: KilledSet,
  times: number,
): Promise<readonly Kill[]> {
  const browser = new KilledBrowser();
  let shown = 0;
  let reached = (): void => undefined;
  const onShown = (now: number): void => {
    shown = now;
    if (now >= 2) reached();
  };
  const kills: Kill[] = [];
  try {
    let page = await watched(await browser.start(), url, onShown);
    for (let at = 0; at < times; at++) {
      const begun = new Promise<void>((resolve) => {
        reached = resolve;
      });
      await page.goto(`${url}#/exercise/${exerciseId}`);
      await page.check('input[name="pace"][value="fast"]');
      await page.setInputFiles('input[type="file"]', file);
      await begun;
      await page.waitForTimeout(Math.random() * LATER_MS);
      await browser.kill();
      const before = shown;
      page = await watched(await browser.start(), url, onShown);
      await page.locator('.cut-off button').click();
      kills.push({ shown: before, kept: amount((await page.textContent('.summary h1')) ?? '') });
      await page.getByRole('button', { name: 'Choose another exercise' }).click();
    }
    // An interrupted session that was viewed is not offered again.
    await page.reload();
    await page.waitForSelector('.last-session span');
    await page.locator('.cut-off').waitFor({ state: 'detached' });
  } finally {
    await browser.dispose();
  }
  return kills;
}

/** The kills after which less was there than had been shown. */
export const losses = ({ spared }: KilledSet, kills: readonly Kill[]): readonly Kill[] =>
  kills.filter(({ shown, kept }) => !(kept >= shown - spared));
