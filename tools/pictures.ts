import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { english as en } from '../src/words/en/english.ts';
import { launchBrowser } from './browser.ts';
import { ensureBuilt, servePage } from './built-page.ts';

/*
 * `npm run pictures`: draws the icons of the installed app from public/icon.svg, takes the screenshots that browsers show
 * before they install it, and the poster of the start page. The pictures are committed; run this again when the drawing or the screens change.
 */

const root = fileURLToPath(new URL('../public/', import.meta.url));
const BACKGROUND = '#0e1c17';

interface Icon {
  readonly name: string;
  /** Pixels, each side. */
  readonly size: number;
  /** The share of the side that the drawing takes. A system may cut a maskable icon to a circle of four fifths. */
  readonly share: number;
}

const ICONS: readonly Icon[] = [
  { name: 'icon-192.png', size: 192, share: 1 },
  { name: 'icon-512.png', size: 512, share: 1 },
  // iOS rounds the corners itself and shows transparent areas in black.
  { name: 'icon-180.png', size: 180, share: 1 },
  { name: 'maskable-512.png', size: 512, share: 0.72 },
];

async function drawIcon(browser: Browser, drawing: string, { name, size, share }: Icon): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const isFilled = share < 1 || size === 180;
  const side = size * share;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${isFilled ? BACKGROUND : 'transparent'}">
    <div style="width:${side}px;height:${side}px">${drawing}</div></body>`,
  );
  await page.screenshot({ path: join(root, 'icons', name), omitBackground: !isFilled });
  await page.close();
}

interface Screenshot {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Device pixels for each pixel of the page. */
  readonly scale: number;
  readonly exerciseId: string;
  /** Seconds after the trainee is in position. */
  readonly afterS: number;
}

/** Their sizes in device pixels are in manifest.ts too. */
const SCREENSHOTS: readonly Screenshot[] = [
  {
    name: 'wide.png',
    viewport: { width: 1280, height: 720 },
    scale: 1,
    exerciseId: 'glute-bridge',
    afterS: 20,
  },
  { name: 'narrow.png', viewport: { width: 390, height: 844 }, scale: 2, exerciseId: 'plank', afterS: 12 },
];

/** The size of the poster on the start page, in pixels; its element has the same ratio. */
const POSTER = { width: 960, height: 540 } as const;

/** Takes the picture of the mannequin that stands on the start page until the moving one has been loaded. */
async function takePoster(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.hero-figure').evaluate((figure, { width, height }) => {
    const { style } = figure as HTMLElement;
    // The page's policy allows no style of a new element.
    Object.assign(style, { position: 'fixed', zIndex: '9', inset: '0', borderRadius: '0' });
    Object.assign(style, { width: `${width}px`, height: `${height}px` });
  }, POSTER);
  await page.locator('.hero-moving[data-opening="false"]').waitFor({ state: 'attached', timeout: 120_000 });
  await page
    .locator('.hero-cue[data-wrong="false"]')
    .evaluate((cue) => Object.assign((cue as HTMLElement).style, { visibility: 'hidden' }));
  await page.screenshot({
    path: join(root, 'mannequin.jpg'),
    type: 'jpeg',
    quality: 78,
    clip: { x: 0, y: 0, ...POSTER },
  });
  await context.close();
}

/** Has the mannequin do an exercise before the app's own model, and takes a picture of the screen on the way. */
async function takeScreenshot(browser: Browser, url: string, shot: Screenshot): Promise<void> {
  const context = await browser.newContext({
    viewport: shot.viewport,
    deviceScaleFactor: shot.scale,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${url}#/exercise/${shot.exerciseId}`);
  await page.getByRole('button', { name: en['start.mannequin'] }).click();
  await page.locator('.tally').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(shot.afterS * 1000);
  await page.screenshot({ path: join(root, 'screenshots', shot.name) });
  await context.close();
}

const drawing = readFileSync(join(root, 'icon.svg'), 'utf8');
for (const folder of ['icons', 'screenshots']) mkdirSync(join(root, folder), { recursive: true });
const browser = await launchBrowser();
for (const icon of ICONS) await drawIcon(browser, drawing, icon);
await ensureBuilt();
const served = await servePage();
await takePoster(browser, served.url);
for (const shot of SCREENSHOTS) await takeScreenshot(browser, served.url, shot);
await served.close();
await browser.close();
