import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { english as en } from '../src/words/en/english.ts';
import { launchBrowser } from './browser.ts';
import { ensureBuilt, servePage } from './built-page.ts';

/*
 * `npm run animation`: films the app while it coaches the mannequin through a plank, and writes docs/coached.webp, the animation of the README.
 * The animation is committed; run this again when the live screen changes.
 */

const target = fileURLToPath(new URL('../docs/coached.webp', import.meta.url));

/** Pixels of the filmed page, and the width of the animation. */
const VIEWPORT = { width: 960, height: 540 } as const;
const WIDTH = 640;
/** At most so many pictures. They show a sag, its cue and the praise of its fix on a machine without a graphics card. */
const FRAMES = 72;
/** Between two pictures of the film, and of the animation, milliseconds. */
const FILMED_MS = 250;
const SHOWN_MS = 140;
/** The README loads with it: bytes. */
const MOST_BYTES = 3_000_000;

async function film(): Promise<readonly Buffer[]> {
  const browser = await launchBrowser();
  await ensureBuilt();
  const served = await servePage();
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${served.url}#/exercise/plank`);
  await page.getByRole('button', { name: en['start.mannequin'] }).click();
  await page.locator('.tally').first().waitFor({ timeout: 120_000 });
  const frames: Buffer[] = [];
  // The set of the demo may end before.
  while (frames.length < FRAMES && (await page.locator('.tally').count()) > 0) {
    frames.push(await page.screenshot({ type: 'png' }));
    await page.waitForTimeout(FILMED_MS);
  }
  await served.close();
  await browser.close();
  return frames;
}

const frames = await Promise.all(
  (await film()).map((frame) => sharp(frame).resize({ width: WIDTH }).png().toBuffer()),
);
const { size } = await sharp([...frames], { join: { animated: true } })
  .webp({ quality: 60, effort: 5, delay: frames.map(() => SHOWN_MS), loop: 0 })
  .toFile(target);
if (size > MOST_BYTES)
  throw new Error(`${join('docs', 'coached.webp')} has ${size} bytes, more than ${MOST_BYTES}`);
console.log(`docs/coached.webp: ${frames.length} pictures, ${(size / 1e6).toFixed(2)} MB`);
