import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Waits for colours that are fading. */
const violations = (page: Page, options: axe.RunOptions): Promise<readonly axe.Result[]> =>
  page.evaluate(async (chosen) => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    // A transition that is cancelled has ended too.
    await Promise.allSettled(fading.map(({ finished }) => finished));
    // Only what is read of the result: the rest takes a while to put together.
    const wanted: axe.RunOptions = { ...chosen, resultTypes: ['violations'], selectors: false };
    return (await window.axe.run(document, wanted)).violations;
  }, options);

/** Lists what axe finds wrong on the screen, by theme, rule and element. The dark theme differs only in its colours. */
export async function wrongs(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: string[] = [];
  const themes: readonly (readonly ['light' | 'dark', axe.RunOptions])[] = [
    ['light', {}],
    ['dark', { runOnly: ['color-contrast'] }],
  ];
  for (const [colorScheme, options] of themes) {
    await page.emulateMedia({ colorScheme });
    for (const { id, nodes } of await violations(page, options))
      found.push(...nodes.map(({ html }) => `${colorScheme}: ${id}: ${html.slice(0, 120)}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
