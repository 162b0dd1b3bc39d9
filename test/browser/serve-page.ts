import type { TestProject } from 'vitest/node';
import { ensureBuilt, servePage } from '../../tools/built-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served: `analyze.html` and the app itself lie under it. */
    pageUrl: string;
  }
}

/** Builds once and serves once, for all the browser tests. */
export default async function servePageOnce(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt();
  const { url, close } = await servePage();
  project.provide('pageUrl', url);
  return close;
}
