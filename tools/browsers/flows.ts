import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { english as en } from '../../src/words/en/english.ts';
import type { StaticHost } from '../../test/browser-support/static-host.ts';
import { pressButton, quoted, until, type DrivenTab } from './driven.ts';

/** How a flow ended: it worked, the page explained in a sentence why it cannot, neither, or it was not tried. */
export type Outcome =
  | { readonly kind: 'works'; readonly note?: string }
  | { readonly kind: 'says'; readonly sentence: string }
  | { readonly kind: 'fails'; readonly why: string }
  | { readonly kind: 'not-tried'; readonly why: string };

/** What the flows of one browser share. */
export interface Course {
  readonly tab: DrivenTab;
  readonly host: StaticHost;
  /** A small video file; null if there is no browser to record it with. */
  readonly clip: string | null;
  /** The path to which the sessions are exported. */
  readonly exported: string;
}

export interface Flow {
  readonly name: string;
  readonly run: (course: Course) => Promise<Outcome>;
}

const TRACE = fileURLToPath(new URL('../../test/golden/mannequin-bridge-3reps.json', import.meta.url));
const REPS = 3;
const works: Outcome = { kind: 'works' };

/** Meanwhile the model is fetched, started and timed, which takes seconds on a busy processor. */
const MODEL_S = 240;

const has = (selector: string): string => `document.querySelector(${quoted(selector)}) !== null`;
const textOf = (selector: string): string =>
  `(document.querySelector(${quoted(selector)})?.textContent ?? '')`;

/** Reloads the page, because an address that differs only in its hash would load nothing. */
async function openAt(tab: DrivenTab, host: StaticHost, hash: string): Promise<void> {
  await tab.open('about:blank');
  await tab.open(new URL(hash, host.url).href);
}

/** Judges that file at full speed, as a set of bridges. Resolves when the session has ended, or could not begin. */
async function judge({ tab, host }: Course, file: string, seconds: number): Promise<void> {
  await openAt(tab, host, '#/exercise/glute-bridge');
  await until(tab, has('.start'));
  await tab.press('//input[@name="pace"][@value="fast"]');
  await until(tab, `document.querySelector('input[name="pace"][value="fast"]').checked`);
  await tab.setFile('[type="file"]', file);
  await until(tab, `${has('.summary')} || ${has('[role="alert"]')}`, seconds);
}

/** The sentence of the page that says what failed. Rejects if that failure is not one of `expected`. */
async function sentenceOf(tab: DrivenTab, expected: readonly string[]): Promise<Outcome> {
  const sentence = String(await tab.evaluate(textOf('[role="alert"]')));
  return expected.includes(sentence)
    ? { kind: 'says', sentence }
    : { kind: 'fails', why: `the page says: ${sentence}` };
}

const start: Flow = {
  name: 'The start page opens without an uncaught error',
  run: async ({ tab, host }) => {
    await openAt(tab, host, '#/');
    await until(tab, has('.home'));
    // Everything that loads after the first paint has loaded.
    await until(tab, `performance.getEntriesByType('resource').some(({ name }) => name.includes('/late-'))`);
    return works;
  },
};

const trace: Flow = {
  name: 'A session on a pose trace',
  run: async (course) => {
    await judge(course, TRACE, 60);
    await until(course.tab, `${textOf('h1')} === ${quoted(`${REPS} reps`)}`);
    return { kind: 'works', note: `${REPS} reps` };
  },
};

const review: Flow = {
  name: 'The review of that session',
  run: async ({ tab }) => {
    await until(tab, `document.querySelectorAll('.rep-bars ol > li').length === ${REPS}`);
    await tab.press('//*[contains(@class, "rep-bars")]//button');
    await until(tab, `${textOf('.replay-sentence')} !== ''`);
    await until(tab, `(document.querySelector('.replay-ground canvas')?.clientWidth ?? 0) > 0`);
    return works;
  },
};

const exporting: Flow = {
  name: 'Export of all sessions',
  run: async ({ tab, host, exported }) => {
    await openAt(tab, host, '#/history');
    await until(tab, has('.session-line'));
    // The file is read where the page creates it, because each browser has another folder for downloads.
    await tab.evaluate(
      `(() => { const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.handedOver = blob; return make.call(URL, blob); }; return true; })()`,
    );
    await pressButton(tab, en['history.export']);
    writeFileSync(exported, String(await until(tab, `window.handedOver?.text()`)));
    return works;
  },
};

const importing: Flow = {
  name: 'Import of them in a fresh profile',
  run: async ({ tab, host, exported }) => {
    if (readFileSync(exported, 'utf8') === '') return { kind: 'fails', why: 'nothing was exported' };
    await openAt(tab, host, '#/history');
    await until(tab, has('.yours input[type="file"]'));
    const before = await tab.evaluate(`document.querySelectorAll('.session-line').length`);
    if (before !== 0) return { kind: 'fails', why: 'the profile is not fresh' };
    await tab.setFile('[type="file"]', exported);
    await until(tab, has('.session-line'));
    return works;
  },
};

/** The number of pixels drawn on the skeleton's canvas. */
const SKELETON = `(() => {
  const canvas = document.querySelector('canvas.overlay');
  if (!canvas || canvas.width === 0 || canvas.height === 0) return 0;
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const pen = copy.getContext('2d', { willReadFrequently: true });
  pen.drawImage(canvas, 0, 0);
  return pen.getImageData(0, 0, copy.width, copy.height).data.filter((value, i) => i % 4 === 3 && value > 0).length;
})()`;

const mannequin: Flow = {
  name: 'The mannequin before the real model',
  run: async ({ tab, host }) => {
    await openAt(tab, host, '#/exercise/plank');
    await pressButton(tab, en['start.mannequin']);
    await until(tab, `${has('[role="alert"]')} || ${SKELETON} > 0`, MODEL_S);
    if (!(await tab.evaluate(has('[role="alert"]')))) return { kind: 'works', note: 'the skeleton is drawn' };
    return sentenceOf(tab, [en['failure.no-webgl']]);
  },
};

const video: Flow = {
  name: 'A session on a video file (WebM, VP8)',
  run: async (course) => {
    if (course.clip === null)
      return { kind: 'not-tried', why: 'there is no Chromium to record the file with' };
    await judge(course, course.clip, MODEL_S);
    if (await course.tab.evaluate(has('.summary'))) return works;
    return sentenceOf(course.tab, [en['failure.codec-unsupported']]);
  },
};

const offline: Flow = {
  name: 'The second visit, without a network',
  run: async ({ tab, host }) => {
    await openAt(tab, host, '#/');
    await until(tab, has('.home'));
    if (!(await tab.evaluate(`'serviceWorker' in navigator`)))
      return { kind: 'fails', why: 'the browser has no service workers' };
    await until(tab, `navigator.serviceWorker.controller?.state === 'activated'`, 120);
    await host.close();
    await openAt(tab, host, '#/history');
    await until(tab, has('.session-line'));
    return { kind: 'works', note: 'the sessions are listed' };
  },
};

/** In one profile, in this order. The last one stops the host. */
export const firstProfile: readonly Flow[] = [start, trace, review, exporting, mannequin, video, offline];

/** In another profile, afterwards. */
export const freshProfile: readonly Flow[] = [importing];

/** Runs a flow. An error that nothing in the page has caught makes it fail. */
export async function outcomeOf(flow: Flow, course: Course): Promise<Outcome> {
  try {
    const outcome = await flow.run(course);
    const uncaught = await course.tab.evaluate(`JSON.stringify(window.uncaught ?? [])`);
    return uncaught === '[]' ? outcome : { kind: 'fails', why: `uncaught: ${String(uncaught)}` };
  } catch (error) {
    return { kind: 'fails', why: error instanceof Error ? error.message : String(error) };
  }
}
