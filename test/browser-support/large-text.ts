import type { Page } from 'playwright-core';

/** A phone and a small laptop (px). */
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
] as const;

/**
 * Lists the texts that are cut, or that can only be reached by scrolling sideways. Exceptions: tables, and the report, which is a sheet of
 * paper of a fixed size.
 */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wrong = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const within = text.parentElement;
      const content = text.textContent?.trim() ?? '';
      const isSeen = within?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false;
      if (content === '' || !isSeen || within?.closest('table, .sheet')) continue;
      range.selectNodeContents(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const checked = { x: true, y: true };
      for (let box = within; box && (checked.x || checked.y); box = box.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(box);
        // Only for screen readers.
        if (clipPath !== 'none' || box.clientWidth === 1) break;
        const edge = box.getBoundingClientRect();
        const about = `${box.nodeName} ${box.className}: "${content.slice(0, 40)}"`;
        const isOut = {
          x: left < edge.left - 1 || right > edge.right + 1,
          y: top < edge.top - 2 || bottom > edge.bottom + 2,
        };
        if (checked.x && overflowX !== 'visible' && isOut.x) wrong.push(`too wide for ${about}`);
        if (checked.y && ['hidden', 'clip'].includes(overflowY) && isOut.y)
          wrong.push(`too high for ${about}`);
        if (['auto', 'scroll'].includes(overflowY)) checked.y = false;
      }
    }
    return [...new Set(wrong)];
  });

/** Lists what is cut with text of twice the size, on a phone and on a laptop. */
export async function cutWhenLarge(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const wrong: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const one of await cutOff(page)) wrong.push(`${size.width} px: ${one}`);
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  if (before) await page.setViewportSize(before);
  return wrong;
}
