import type { Browser, Page } from 'playwright-core';
import { follow } from './watch-page.ts';

/** From the address to the first judged frame with a person in it. */
export interface Start {
  /** To the first paint of the page with contents. */
  readonly paintMs: number;
  /** The press on the start button follows immediately. */
  readonly skeletonMs: number;
  /** Bytes of the responses until then, as sent by the server. */
  readonly bytes: number;
}

async function started(page: Page, url: string): Promise<Start> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url);
  await page.getByRole('link', { name: 'Glute bridge' }).click();
  await page.getByRole('button', { name: 'Start with the camera' }).click();
  await page.waitForFunction(() => window.speedLog.firstSeenMs !== null, null, { timeout: 120_000 });
  const { paintMs, skeletonMs } = await page.evaluate(() => ({
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    skeletonMs: window.speedLog.firstSeenMs ?? NaN,
  }));
  return { paintMs: Math.round(paintMs), skeletonMs: Math.round(skeletonMs), bytes };
}

/** The first visit of a browser, and the next one with the caches of the first. */
export async function starts(
  browser: Browser,
  url: string,
): Promise<{ readonly cold: Start; readonly warm: Start }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const first = await context.newPage();
  await follow(first);
  const cold = await started(first, url);
  await first.close();
  const second = await context.newPage();
  await follow(second);
  const warm = await started(second, url);
  await context.close();
  return { cold, warm };
}
