import type { Page } from 'playwright-core';

/** Before the page is opened: its time stands still and goes on only by `passes`, as fast as the page can follow. */
export const ownClock = (page: Page): Promise<void> => page.clock.install();

/**
 * Lets so many milliseconds pass on the page's own clock until `isOver`, in steps in which each timer is due once at most:
 * a page that draws itself draws once a step.
 */
export async function passes(
  page: Page,
  ms: number,
  isOver: () => Promise<boolean>,
  stepMs = 100,
): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) {
    if (await isOver()) return;
    await page.clock.fastForward(stepMs);
  }
  if (!(await isOver())) throw new Error(`not over after ${ms} ms`);
}
