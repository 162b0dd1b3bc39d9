import { expect, it } from 'vitest';
import { openApp } from '../browser-support/app-page.ts';
import { resize } from '../browser-support/shows.ts';

/** From the smallest phones to usual ones, px. */
const WIDTHS = [320, 344, 360, 390, 412] as const;

it('no button of an exercise in the plan lies over another on a phone', async () => {
  const { page, close } = await openApp({ path: '#/plan' });
  await page.locator('.plan-item').first().waitFor();
  for (const width of WIDTHS) {
    await resize(page, { width, height: 740 });
    const overlaps = await page.locator('.plan-item').evaluateAll((items) =>
      items.flatMap((item) => {
        const parts = [...item.querySelectorAll('button, input, select')];
        const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() }));
        return boxes.flatMap(({ part, box }, at) =>
          boxes
            .slice(at + 1)
            .filter(
              ({ box: other }) =>
                box.left < other.right - 1 &&
                other.left < box.right - 1 &&
                box.top < other.bottom - 1 &&
                other.top < box.bottom - 1,
            )
            .map((other) => `${part.ariaLabel} and ${other.part.ariaLabel}`),
        );
      }),
    );
    expect(overlaps, `${width} px`).toEqual([]);
  }
  await close();
});
