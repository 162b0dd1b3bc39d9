import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { english as en } from '../../src/words/en/english.ts';
import { choose, goldenFile, jsonFile, openApp, openFile } from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { afterFrames, gone, resize } from '../browser-support/shows.ts';
import { all } from '../browser-support/stand-ins.ts';
import { trainee } from '../support/trainee.ts';

/** Lies on the belly, which is not the start posture of a bridge, then on the back. */
const turnsOver: PoseTrace = trainee.stays('lyingProne', 4000).liesDown(6000).trace();

const nobody: PoseTrace = {
  schema: 1,
  width: 640,
  height: 360,
  frames: Array.from({ length: 300 }, (_, i) => ({ timestampMs: i * 100, keypoints: null })),
};

/** How many pixels of the overlay have about this colour. */
const pixelsOf = (page: Page, colour: readonly [red: number, green: number, blue: number]): Promise<number> =>
  page.evaluate((wanted) => {
    const overlay = document.querySelector<HTMLCanvasElement>('canvas.overlay');
    const copy = Object.assign(document.createElement('canvas'), {
      width: overlay?.width ?? 1,
      height: overlay?.height ?? 1,
    });
    const pen = copy.getContext('2d');
    if (!overlay || !pen) return 0;
    pen.drawImage(overlay, 0, 0);
    const { data } = pen.getImageData(0, 0, copy.width, copy.height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4)
      if ((data[i + 3] ?? 0) > 200 && wanted.every((part, at) => Math.abs((data[i + at] ?? 0) - part) < 12))
        found++;
    return found;
  }, colour);

const GREEN = [0x35, 0xd4, 0x9c] as const;
const ARROW = [0xff, 0xd1, 0x66] as const;

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];

/** A small phone and a usual one, both held sideways. */
const LOW_SCREENS = [
  { width: 640, height: 360 },
  { width: 844, height: 390 },
];

/** Whether the part can be seen whole, at its place or by scrolling to it: within the screen, and under nothing else. */
const isWhole = async (part: Locator): Promise<boolean> => {
  await part.scrollIntoViewIfNeeded();
  return part.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const corners = [top + 3, bottom - 3].map((y) => document.elementFromPoint((left + right) / 2, y));
    return isInside && corners.every((found) => found !== null && element.contains(found));
  });
};

/** The tones were explained on this device before. */
const tonesExplained = (page: Page): Promise<unknown> =>
  page.addInitScript(() => localStorage.setItem('longline.tones-explained', 'true'));

async function openTrace(
  exerciseId: string,
  trace: PoseTrace | string,
  prepare: (page: Page) => Promise<unknown> = ownClock,
) {
  const opened = await openApp({ prepare });
  await choose(opened.page, exerciseId);
  await openFile(opened.page, typeof trace === 'string' ? trace : jsonFile(trace), 'live');
  return opened;
}

describe('the set-up', () => {
  it('outlines the start posture, and says so in words, by a tick and in green once the body fits it', async () => {
    const { page, close } = await openTrace('glute-bridge', turnsOver);
    const open = page.locator('.fits[data-fits="false"]', { hasText: en['film.outline-open'] });
    await passes(page, 5000, () => open.isVisible());
    expect(await pixelsOf(page, GREEN)).toBe(0);
    const fits = page.locator('.fits[data-fits="true"]', { hasText: `✓ ${en['film.outline-fits']}` });
    await passes(page, 8000, () => fits.isVisible());
    expect(await pixelsOf(page, GREEN)).toBeGreaterThan(500);
    await close();
  });

  it('says on every screen what the rules watch and what the camera cannot see', async () => {
    const { page, close } = await openTrace('glute-bridge', nobody, all(ownClock, tonesExplained));
    const about = page.locator('.about');
    await passes(page, 5000, () => about.isVisible());
    for (const size of SCREENS) {
      await resize(page, size);
      const text = page.getByText(/^I watch your hips.*What I cannot see: the curve of your lower back/);
      const box = await text.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
      // Nothing lies over it.
      expect(
        await text.evaluate((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return element.contains(document.elementFromPoint(x + width / 2, y + height - 4));
        }),
      ).toBe(true);
    }
    await close();
  });

  it.each(['en-US', 'es-ES'])('cuts nothing off on a low screen (%s)', async (locale) => {
    const { page, close } = await openApp({ locale, prepare: all(ownClock, tonesExplained) });
    for (const id of ['side-plank', 'ball-back-extension']) {
      await choose(page, id);
      await openFile(page, jsonFile(nobody), 'live');
      await passes(page, 5000, () => page.locator('.about').isVisible());
      for (const size of LOW_SCREENS) {
        await resize(page, size);
        const parts = await page.locator('.checks li, .about p, .say, .say-more, .controls button').all();
        expect(parts.length).toBeGreaterThan(8);
        for (const part of parts) expect(await isWhole(part), await part.innerText()).toBe(true);
        const picture = await page.locator('.picture').boundingBox();
        expect(picture?.height).toBeGreaterThan(90);
      }
      await page.keyboard.press('Escape');
    }
    await close();
  });

  it('explains the tones once on a device without a voice, and lets them be heard', async () => {
    const { page, close } = await openTrace('plank', nobody);
    const legend = page.locator('.tones');
    await passes(page, 5000, () => legend.isVisible());
    await page.getByRole('button', { name: en['tones.means-rest-over'] }).click();
    await page.getByRole('button', { name: en['tones.got-it'] }).click();
    await gone(page, '.tones');
    await page.reload();
    await choose(page, 'plank');
    await openFile(page, jsonFile(nobody), 'live');
    await passes(page, 5000, () => page.locator('.checks').isVisible());
    await afterFrames(page, 2);
    expect(await legend.count()).toBe(0);
    await close();
  });
});

describe('a line that is off', () => {
  it('has an arrow to where it should be, which goes when the fault is mended', async () => {
    const { page, close } = await openTrace('plank', goldenFile('mannequin-plank-sag'));
    const stopped = page.locator('.tally[data-stopped="true"]');
    await passes(page, 30_000, () => page.locator('.tally[data-stopped="false"]').isVisible());
    expect(await pixelsOf(page, ARROW)).toBe(0);
    await passes(page, 30_000, () => stopped.isVisible());
    await expect.poll(() => pixelsOf(page, ARROW)).toBeGreaterThan(100);
    await passes(page, 30_000, async () => !(await stopped.isVisible()));
    await expect.poll(() => pixelsOf(page, ARROW)).toBe(0);
    await close();
  });
});
