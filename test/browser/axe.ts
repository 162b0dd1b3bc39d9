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

/** Lists what axe finds wrong on the screen, by rule and element. Colours that are fading are waited for. */
export async function wrongs(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    // A transition that is cancelled has ended too.
    await Promise.allSettled(fading.map(({ finished }) => finished));
    return (await window.axe.run(document)).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

/** Lists what axe finds wrong in the light and in the dark. */
export async function wrongsInBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await wrongs(page)).map((wrong) => `${colorScheme}: ${wrong}`));
  }
  return found;
}
