import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from './app-page.ts';

/** Does to the page what a translating browser does: every text node gives way to an element with another text, as it comes. */
const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const swap = (text: Text): void => {
      if (!text.parentNode || text.data.trim() === '' || text.parentNode.nodeName === 'FONT') return;
      const font = document.createElement('font');
      font.textContent = text.data.toUpperCase();
      text.parentNode.replaceChild(font, text);
    };
    const swapIn = (node: Node): void => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      texts.forEach(swap);
    };
    swapIn(document.body);
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Text) swap(node);
        else if (node.nodeName !== 'FONT') swapIn(node);
    }).observe(document.body, { childList: true, subtree: true });
  });

describe('a translated page', () => {
  it('goes on with the workout: every line follows', async () => {
    const { page, complaints, close } = await openApp({
      camera: 'test-picture',
      prepare: (page) =>
        page.addInitScript(() => localStorage.setItem('longline.plan', '{"ball":true,"safety":1}')),
    });
    await page.getByRole('button', { name: 'Start the workout' }).click();
    await page.locator('.where', { hasText: 'Plank' }).waitFor();
    await translate(page);
    for (const name of ['SIDE PLANK, RIGHT', 'SIDE PLANK, LEFT', 'BALL BACK EXTENSION']) {
      await page.keyboard.press('n');
      await expect.poll(() => page.locator('.where').textContent()).toMatch(new RegExp(`${name}$`));
    }
    await page.keyboard.press('Escape');
    await page.locator('.summary h1').waitFor();
    await page.getByRole('button', { name: /choose another/i }).click();
    await page.locator('.home').waitFor();
    expect(complaints.join()).not.toMatch(/removeChild|insertBefore|NotFoundError|React/);
    await close();
  });

  it('shows what is chosen: the plan, a side, an answer', async () => {
    const { page, complaints, close } = await openApp({ path: '#/exercise/side-plank' });
    await page.locator('.exercise-told li').first().waitFor();
    await translate(page);
    await page.getByLabel(/on the left/i).check();
    const first = page.locator('.exercise-told li').first();
    await expect.poll(() => first.textContent()).toContain('LIE ON YOUR LEFT SIDE');
    await page.locator('.wordmark a').click();
    await page.getByLabel(/i have a stability ball/i).uncheck();
    await expect.poll(() => page.locator('.routine-facts').textContent()).toContain('WITHOUT A BALL');
    await page.getByLabel(/i have a stability ball/i).check();
    await expect.poll(() => page.locator('.routine-facts').textContent()).toContain('WITH THE BALL');
    expect(complaints.join()).not.toMatch(/removeChild|insertBefore|NotFoundError|React/);
    await close();
  });
});
