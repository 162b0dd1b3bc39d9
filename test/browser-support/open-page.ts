import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { type BrowserOptions, launchBrowser } from '../../tools/browser.ts';
import { browserKey, composedBySoftware, withoutWebgl } from './browser-options.ts';

/** What a page did while it was open. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses of all requests, including those of workers. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, and uncaught errors. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

interface PageOptions extends BrowserOptions {
  /** Path under the page's address. */
  readonly path?: string;
  /** The language that the browser prefers, as a BCP 47 tag; American English if it is left out. */
  readonly locale?: string;
  /** Before the page is opened: for routes. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Acts like a device that has never been here: the model's backends race. */
  readonly firstVisit?: boolean;
  /** Fetches the model while the start page is shown. Most tests leave before it has arrived. */
  readonly fetchesAhead?: boolean;
  /** Lets the page register its service worker. Most tests leave before it has stored the app, and answer requests themselves. */
  readonly keepsOffline?: boolean;
  /**
   * Leaves WebGL to the page. Without a graphics card, drawing in three dimensions takes more of the processor than all else on a page, and
   * most tests need no more than the exercise's page without it. The pages of the model and of the mannequin alone always have it.
   */
  readonly webgl?: boolean;
  /** Lets the mannequin move: most tests ask for reduced motion, because it is drawn without a graphics card here. */
  readonly moves?: boolean;
}

/** What the browser itself says without a graphics card: it reads each WebGL picture back to show it, and finds no WebGPU adapter. */
const OF_THE_BROWSER = /GPU stall due to ReadPixels|No available adapters/;

const ANALYZE = 'analyze.html';

/** The page that draws the mannequin alone. */
export const MANNEQUIN = 'mannequin.html';

/** With both models here, the app would use the one for which this machine is fast enough. All tests must see the same model. */
const hasThunder = existsSync(
  fileURLToPath(new URL('../../public/models/movenet-thunder.bin', import.meta.url)),
);

/**
 * A window that is laid out like one of 1280 × 720, with fewer pixels for a processor to draw: no media query tells the two apart (the
 * limits next to it are 60rem of width and 42rem of height).
 */
const WINDOW = { width: 960, height: 680 } as const;

/** How most tests start their browser. */
const SHARED: readonly BrowserOptions[] = [{}, withoutWebgl({}), withoutWebgl({ camera: 'test-picture' })];
const SHARED_KEYS: readonly string[] = SHARED.map(browserKey);

/** The browsers that all test files of this worker share, by how they were started. Playwright ends them with the worker's process. */
const shared = new Map<string, Promise<Browser>>();

/** The other browsers that this test file uses, by how they were started. */
const own = new Map<string, Promise<Browser>>();

/** Closes the browsers that only this test file used. */
export async function closeBrowsers(): Promise<void> {
  const used = [...own.values()];
  own.clear();
  for (const browser of used) await (await browser).close();
}

/** The browser started with these options. */
export const browserFor = (options: BrowserOptions): Promise<Browser> => {
  const key = browserKey(options);
  const browsers = SHARED_KEYS.includes(key) ? shared : own;
  const running = browsers.get(key) ?? launchBrowser(composedBySoftware(options));
  browsers.set(key, running);
  return running;
};

/** Opens a page of the built app (analyze.html by default) that shares nothing with other pages except the browser and the fastest backend here. */
export const openPage = async ({
  path = ANALYZE,
  locale = 'en-US',
  prepare,
  firstVisit = false,
  fetchesAhead = false,
  keepsOffline = false,
  moves = false,
  webgl = moves || path.startsWith(ANALYZE) || path === MANNEQUIN,
  ...browserOptions
}: PageOptions = {}): Promise<OpenPage> => {
  const browser = await browserFor(webgl ? browserOptions : withoutWebgl(browserOptions));
  const { href, origin } = new URL(path, inject('pageUrl'));
  const backend = inject('backend');
  const known = firstVisit || backend === null ? [] : [{ name: 'longline.backend', value: backend }];
  const context = await browser.newContext({
    locale,
    // Playwright opens a page of its own for each origin that it is to fill, so it gets none without need.
    storageState: { cookies: [], origins: known.length > 0 ? [{ origin, localStorage: known }] : [] },
    viewport: WINDOW,
    reducedMotion: moves ? 'no-preference' : 'reduce',
  });
  // A busy machine needs time; a step without any result still fails.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  if (path !== ANALYZE && hasThunder)
    await context.route('**/models/index.json', (route) =>
      route.fulfill({ json: { schema: 1, models: ['movenet-lightning'] } }),
    );
  if (!fetchesAhead)
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
  if (!keepsOffline)
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !OF_THE_BROWSER.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await prepare?.(page);
  await page.goto(href);
  return { page, requests, complaints, close: () => context.close() };
};
