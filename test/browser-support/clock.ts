import type { Page } from 'playwright-core';

/** Call it before the page is opened. The page's clock then runs by itself, and `passes` speeds it up. */
export const ownClock = (page: Page): Promise<void> => page.clock.install();

/**
 * Advances the page's clock until `isOver`, by at most that many milliseconds. In each step a timer fires at most once, so a page that
 * draws repeatedly draws once per step.
 */
export async function passes(
  page: Page,
  mostMs: number,
  isOver: () => Promise<boolean>,
  stepMs = 100,
): Promise<void> {
  for (let left = mostMs; left > 0; left -= stepMs) {
    if (await isOver()) return;
    await page.clock.fastForward(stepMs);
  }
  if (!(await isOver())) throw new Error(`not over after ${mostMs} ms`);
}
