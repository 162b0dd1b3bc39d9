import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../tools/browser.ts';
import { ensureBuilt, servePage } from '../../tools/built-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served: `analyze.html` and the app itself lie under it. */
    pageUrl: string;
  }
}

/** Builds once and serves once, for all the browser tests. */
export default async function servePageOnce(project: TestProject): Promise<() => Promise<void>> {
  // Without a browser every test would fail, each with the same sentence: it is said once.
  await findBrowser();
  await ensureBuilt();
  const { url, close } = await servePage();
  project.provide('pageUrl', url);
  return close;
}
