import type { Page } from 'playwright-core';

/** Crashes the page's process. */
export async function crash(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It never answers, because the page is gone.
  client.send('Page.crash').catch(() => undefined);
  await crashed;
}
