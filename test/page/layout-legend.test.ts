import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choose, jsonFile, openApp, openFile } from '../browser-support/app-page.ts';
import { SCREENS } from '../browser-support/screens.ts';
import { ownClock } from '../browser-support/clock.ts';
import { all, freezableCamera, lacking, planned, seeingNobody } from '../browser-support/stand-ins.ts';

const nobody = {
  schema: 1,
  width: 640,
  height: 360,
  frames: Array.from({ length: 300 }, (_, i) => ({ timestampMs: i * 100, keypoints: null })),
};

/** The parts over which the legend of the tones lies, of those that the trainee needs while it is shown. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const legend = document.querySelector('.tones')?.getBoundingClientRect();
    if (!legend) return ['there is no legend'];
    return [...document.querySelectorAll('.say, .say-more, .controls button, .controls .aside')]
      .filter((part) => {
        const { top, bottom, left, right } = part.getBoundingClientRect();
        return (
          top < legend.bottom &&
          bottom > legend.top &&
          left < legend.right &&
          right > legend.left &&
          top < bottom
        );
      })
      .map(({ textContent }) => textContent);
  });

/** Checks the legend on each screen. Meanwhile the page's clock stands still, because the legend goes by itself. */
async function checkEach(page: Page): Promise<void> {
  await page.locator('.tones').waitFor();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await page.waitForFunction((width) => innerWidth === width, screen.width);
    expect(await covered(page), `${screen.width} px`).toEqual([]);
    const list = await page.locator('.tones ul').boundingBox();
    expect(list?.height).toBeGreaterThan(40);
    const close = page.locator('.tones .primary');
    expect(
      await close.evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      }),
    ).toBe(true);
  }
  await page.clock.resume();
}

/** Two notices stand below the buttons: there is no voice, and the screen may turn dark. */
const prepare = all(
  ownClock,
  lacking('Navigator.prototype.wakeLock'),
  freezableCamera,
  seeingNobody,
  planned,
);

it.each(['en-US', 'es-ES'])(
  'the legend of the tones leaves the instruction and the buttons free (%s)',
  async (locale) => {
    const { page, close } = await openApp({ locale, prepare });
    await page.locator('.start-workout').click();
    await page.locator('[data-phase="placing"]').waitFor();
    await checkEach(page);
    await page.locator('.tones .primary').click();
    await page.evaluate(() => localStorage.removeItem('longline.tones-explained'));
    await page.goto(new URL('#/', page.url()).href);
    await choose(page, 'side-plank');
    await openFile(page, jsonFile(nobody), 'live');
    await page.locator('.set-up-side').waitFor();
    await checkEach(page);
    await close();
  },
);
