import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { recordedVideo } from '../../test/browser-support/recorded-video.ts';
import { launchBrowser } from '../browser.ts';
import type { BrowserName, Found } from './driven.ts';
import { firstProfile, freshProfile, outcomeOf, type Flow, type Outcome } from './flows.ts';
import { watchedPage, type WatchedPage } from './host.ts';
import { documentOf, failuresOf, inWords, type Column } from './table.ts';
import { findWebKit } from './webkit.ts';
import { findChromium, findFirefox } from './with-puppeteer.ts';

/*
 * `npm run test:browsers`: runs the main flows of the page in every installed browser, and writes docs/browsers.md. The exit code is 1 if
 * a flow neither works nor says why not. A browser that is not installed is not a failure.
 */

const target = fileURLToPath(new URL('../../docs/browsers.md', import.meta.url));

const clipOf = (page: WatchedPage): string => page.fileFor('clip.webm');
const exportOf = (page: WatchedPage): string => page.fileFor('sessions.json');

/** A second of video, recorded by the Chromium of the tests; the other browsers get the same file. */
async function recordClip(page: WatchedPage): Promise<void> {
  const host = await page.host();
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(host.url);
    writeFileSync(clipOf(page), await recordedVideo(tab));
  } finally {
    await browser.close();
    await host.close();
  }
}

type Installed = Extract<Found, { readonly kind: 'found' }>;

/** What the flows of one browser need. */
interface Ground {
  readonly page: WatchedPage;
  readonly hasClip: boolean;
  /** Called with each outcome as soon as it is known. */
  readonly onOutcome: (flow: string, outcome: Outcome) => void;
}

/** Runs flows one after the other in a profile of their own. Returns the browser's version. */
async function runFlows(
  found: Installed,
  flows: readonly Flow[],
  { page, hasClip, onOutcome }: Ground,
): Promise<string> {
  const host = await page.host();
  const tab = await found.launch();
  try {
    const course = { tab, host, clip: hasClip ? clipOf(page) : null, exported: exportOf(page) };
    for (const flow of flows) onOutcome(flow.name, await outcomeOf(flow, course));
    return tab.version;
  } finally {
    await tab.close();
    await host.close();
  }
}

async function columnOf(name: BrowserName, found: Found, ground: Omit<Ground, 'onOutcome'>): Promise<Column> {
  if (found.kind === 'missing') {
    console.log(`${name}: not run: ${found.sentence}`);
    return found;
  }
  const outcomes: Record<string, Outcome> = {};
  const onOutcome = (flow: string, outcome: Outcome): void => {
    outcomes[flow] = outcome;
    console.log(`${name}: ${flow}: ${inWords(outcome)}`);
  };
  // If this browser's export fails, its import must not read another browser's file.
  writeFileSync(exportOf(ground.page), '');
  const version = await runFlows(found, firstProfile, { ...ground, onOutcome });
  await runFlows(found, freshProfile, { ...ground, onOutcome });
  return { kind: 'ran', version, outcomes };
}

const page = await watchedPage();
try {
  const chromium = await findChromium();
  const ground = { page, hasClip: chromium.kind === 'found' };
  if (ground.hasClip) await recordClip(page);
  const columns = {
    Chromium: await columnOf('Chromium', chromium, ground),
    Firefox: await columnOf('Firefox', findFirefox(), ground),
    WebKit: await columnOf('WebKit', findWebKit(), ground),
  };
  const text = documentOf(
    [...firstProfile, ...freshProfile].map(({ name }) => name),
    columns,
  );
  const options = await resolveConfig(target);
  writeFileSync(target, await format(text, { ...options, filepath: target }));
  console.log(`\n${text}`);
  const failures = failuresOf(columns);
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  page.remove();
}
