import type { Page } from 'playwright-core';

/** Before the page is opened: its clock goes on by itself, and `passes` hurries it. */
export const ownClock = (page: Page): Promise<void> => page.clock.install();

/**
 * Hurries the page's clock on until `isOver`, by so many milliseconds at most. In each step a timer is due once at most: a
 * page that draws itself draws once a step.
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
