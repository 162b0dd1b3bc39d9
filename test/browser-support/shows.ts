import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * The page responds to an action in its own time, so nothing is asserted right after one. Each of these functions waits for what it
 * asserts: `await textOf(page, 'h1').toBe('2 reps')` fails only after the `expect.poll` timeout of vitest.config.ts.
 */

/** The text of the first element that matches. */
export const textOf = (page: Page, selector: string) =>
  expect.poll(() => page.locator(selector).first().textContent(), { message: `the text of ${selector}` });

/** The texts of all elements that match. */
export const textsOf = (page: Page, selector: string) =>
  expect.poll(() => page.locator(selector).allTextContents(), { message: `the texts of ${selector}` });

/** How many elements match. */
export const countOf = (page: Page, selector: string) =>
  expect.poll(() => page.locator(selector).count(), { message: `how many ${selector}` });

export const titleOf = (page: Page) => expect.poll(() => page.title(), { message: 'the title' });

/** Waits until no element matches. */
export const gone = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).first().waitFor({ state: 'detached' });

/** Waits until the page has drawn that many frames, so that everything it does by itself has had its turn. */
export const afterFrames = (page: Page, many: number): Promise<void> =>
  page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, many);

/** Makes the page `width` pixels wide, and waits until the layout has followed. */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }) {
  await page.setViewportSize(size);
  await page.waitForFunction((width) => innerWidth === width, size.width);
  await afterFrames(page, 2);
}

/** How many pixels of a canvas are drawn on. Reads a copy, because Chromium warns about a canvas that is read repeatedly. */
export const drawnOn = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width === 0 || element.height === 0) return 0;
    const { width, height } = element;
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(element, 0, 0);
    const { data } = copy?.getImageData(0, 0, width, height) ?? { data: [] };
    return data.filter((value, i) => i % 4 === 3 && value > 0).length;
  });
