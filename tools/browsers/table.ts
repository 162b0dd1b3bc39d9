import { BROWSERS, type BrowserName } from './driven.ts';
import type { Outcome } from './flows.ts';

/** The result of one browser: its outcome for each flow by the flow's name, or what was not found. */
export type Column =
  | { readonly kind: 'ran'; readonly version: string; readonly outcomes: Readonly<Record<string, Outcome>> }
  | { readonly kind: 'missing'; readonly sentence: string };

/** One cell of the table, as Markdown. */
export function inWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'works':
      return outcome.note === undefined ? 'works' : `works: ${outcome.note}`;
    case 'says':
      return `says why not: "${outcome.sentence}"`;
    case 'not-tried':
      return `not tried: ${outcome.why}`;
    case 'fails':
      return `**fails**: ${outcome.why.replaceAll('|', '\\|').replaceAll('\n', ' ')}`;
  }
}

const NOT_RUN: Outcome = { kind: 'fails', why: 'did not run' };

const cell = (column: Column, flow: string): string =>
  column.kind === 'missing' ? 'not installed' : inWords(column.outcomes[flow] ?? NOT_RUN);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** docs/browsers.md. */
export const documentOf = (
  flows: readonly string[],
  columns: Readonly<Record<BrowserName, Column>>,
): string =>
  [
    '# Browsers',
    '',
    'Written by `npm run test:browsers`, which lets each installed browser go through the main flows of the page. "Says why not" quotes the',
    'sentence that the page shows if the browser lacks what a flow needs. Chromium runs headless. Firefox and WebKitGTK get a virtual screen',
    'if Xvfb is installed. On a computer without a graphics card the processor computes their WebGL (Mesa). Without a screen Firefox has none.',
    '',
    'WebKit can freeze a page that you leave in the middle of a write, and with it the write. Every later page then waits for the store.',
    'Longline therefore aborts its open transactions when the browser announces that it freezes the page, and repeats them when you go back',
    '(`src/storage/left-page.ts`). If you do not go back, the session is listed without the keypoints and events of its last write. It may be',
    'offered as interrupted.',
    '',
    line(['flow', ...BROWSERS.map((name) => versionOf(name, columns[name]))]),
    line(['---', ...BROWSERS.map(() => '---')]),
    ...flows.map((flow) => line([flow, ...BROWSERS.map((name) => cell(columns[name], flow))])),
    '',
  ].join('\n');

const versionOf = (name: BrowserName, column: Column): string =>
  column.kind === 'ran' ? column.version : name;

/** The flows that neither work nor say why not, each as a line. */
export const failuresOf = (columns: Readonly<Record<BrowserName, Column>>): readonly string[] =>
  BROWSERS.flatMap((name) => {
    const column = columns[name];
    if (column.kind === 'missing') return [];
    return Object.entries(column.outcomes).flatMap(([flow, outcome]) =>
      outcome.kind === 'fails' ? [`${name}: ${flow}: ${outcome.why}`] : [],
    );
  });
