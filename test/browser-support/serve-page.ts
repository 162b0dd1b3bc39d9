import * as v from 'valibot';
import type { TestProject } from 'vitest/node';
import { findBrowser, launchBrowser } from '../../tools/browser.ts';
import { ensureBuilt, servePage } from '../../tools/built-page.ts';
import { serveHistory } from './history-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built app: `analyze.html` and the app itself are under it. */
    pageUrl: string;
    /** The address of the page with the history alone; null for tests that do not need it. */
    historyUrl: string | null;
    /** The backend for the model, as the app remembers it; null if a test that opens a model must find out. */
    backend: string | null;
  }
}

/** What the app remembers about the backend that won. */
const Remembered = v.looseObject({
  candidate: v.looseObject({ backend: v.string(), threads: v.number() }),
});

/**
 * Lets the built app race its backends once, so that no test file has to. WebAssembly then runs on one thread, because two would wait for
 * each other while the other lanes use the cores.
 */
async function raceBackends(pageUrl: string): Promise<string> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(new URL('analyze.html', pageUrl).href);
    await page.evaluate(async () => (await window.longline.openDetector()).close());
    const stored = await page.evaluate(() => localStorage.getItem('longline.backend') ?? 'null');
    const { candidate, ...rest } = v.parse(Remembered, JSON.parse(stored));
    return JSON.stringify({ ...rest, candidate: { ...candidate, threads: 1 } });
  } finally {
    await browser.close();
  }
}

/** Builds the app and serves it, once for all the files of a project. */
export default async function servePageOnce(project: TestProject): Promise<() => Promise<void>> {
  // Without a browser every test would fail with the same sentence, so it is printed only once.
  await findBrowser();
  await ensureBuilt();
  const { url, close } = await servePage();
  project.provide('pageUrl', url);
  const history = project.name === 'page' ? await serveHistory() : null;
  project.provide('historyUrl', history?.url ?? null);
  project.provide('backend', project.name === 'model' ? await raceBackends(url) : null);
  return async () => {
    await history?.close();
    await close();
  };
}
