import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../browser.ts';
import { quantile } from '../rendered/noise-figures.ts';
import { analyzeTime } from './analyze-time.ts';
import { endurance } from './endurance.ts';
import { engineUs } from './engine.ts';
import { figuresOfApp, figuresOfStock, type SpeedFigures } from './figures.ts';
import { filmBridge, PLAYED_FPS } from './film.ts';
import { overlayOf, stepsOf } from './frame-steps.ts';
import { performancePage, type SpeedReport } from './performance-page.ts';
import { serveSite } from './site.ts';
import { starts } from './starts.ts';
import { follow, watch, type Watched } from './watch-page.ts';

/*
 * `npm run bench:speed`: the app, the stock loop and the model alone, from the same fake camera of 1280 x 720 at 30 frames a second, in
 * the same browser program, one after the other. It watches each for `--seconds`. At the end it shows the detector the frames of that
 * many `--minutes`, 15 a second, at full speed: 30 take about 12 minutes on two cores. `--no-docs` leaves docs/performance.md unchanged,
 * and `--json FILE` writes all figures.
 */

const { values } = parseArgs({
  allowNegative: true,
  options: {
    seconds: { type: 'string', default: '20' },
    backend: { type: 'string', default: 'wasm' },
    minutes: { type: 'string', default: '3' },
    docs: { type: 'boolean', default: true },
    json: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const backend = values.backend === 'webgl' ? 'webgl' : 'wasm';
const threads = backend === 'wasm' ? Math.min(4, cpus().length) : 1;
/**
 * Without a graphics card the page is drawn on the processor too, because a software replacement for a graphics card would take processor
 * time as well.
 */
const withoutCard = backend === 'wasm';
const args = withoutCard ? ['--disable-gpu'] : [];
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** How often the clip for `npm run analyze` repeats the film. */
const CLIP_REPEATS = 3;

const folder = mkdtempSync(join(tmpdir(), 'longline-speed-'));
const site = await serveSite(root, join(folder, 'page'));
const file = join(folder, 'bridge.mjpeg');
const film = await filmBridge();
writeFileSync(file, Buffer.concat(film));

/** Opens a page in a browser of its own, with the drawn bridge as its camera. */
async function inBrowser<Result>(path: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await launchBrowser({ camera: { file }, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await follow(page);
    await page.goto(new URL(path, site.url).href);
    return await work(page);
  } finally {
    await browser.close();
  }
}

const alone = (): Promise<readonly number[]> =>
  inBrowser('speed.html', (page) =>
    page.evaluate(([by, on]) => window.stock.modelAlone(by, on, 100), [backend, threads] as const),
  );

const stock = (): Promise<SpeedFigures> =>
  inBrowser('speed.html', async (page) => {
    await page.evaluate(([by, on]) => window.stock.stock(by, on, 1), [backend, threads] as const);
    const run = { times: [] as Awaited<ReturnType<typeof window.stock.stock>> };
    const watched = await watch(page, async () => {
      run.times = await page.evaluate(([by, on, s]) => window.stock.stock(by, on, s), [
        backend,
        threads,
        seconds,
      ] as const);
    });
    return figuresOfStock(run.times, watched);
  });

const ours = (): Promise<Watched> =>
  inBrowser('#/exercise/glute-bridge', async (page) => {
    await page.getByRole('button', { name: 'Start with the camera' }).click();
    await page.waitForSelector('.number', { timeout: 60_000 });
    await page.waitForTimeout(5000);
    return watch(page, () => page.waitForTimeout(seconds * 1000));
  });

const inNewBrowser = async (): Promise<Awaited<ReturnType<typeof starts>>> => {
  const browser = await launchBrowser({ camera: { file }, args });
  try {
    return await starts(browser, site.url);
  } finally {
    await browser.close();
  }
};

const analyzed = async (): Promise<SpeedReport['analyze']> => {
  const clip = join(folder, 'bridge.webm');
  const pictures = film.map((picture) => picture.toString('base64'));
  const base64 = await inBrowser('speed.html', (page) =>
    page.evaluate(([of, fps, times]) => window.app.encodeClip(of, fps, times), [
      pictures,
      PLAYED_FPS,
      CLIP_REPEATS,
    ] as const),
  );
  writeFileSync(clip, Buffer.from(base64, 'base64'));
  return analyzeTime(root, clip, (film.length * CLIP_REPEATS) / PLAYED_FPS);
};

try {
  const engine = engineUs();
  const before = quantile(await alone(), 0.5);
  const stockFigures = await stock();
  const watched = await ours();
  const modelMs = Math.min(before, quantile(await alone(), 0.5));
  const { cold, warm } = await inNewBrowser();
  const report: SpeedReport = {
    ...{ schema: 2, backend, threads, cores: cpus().length, cpu: cpus()[0]?.model ?? '', modelMs },
    ways: { 'the stock loop': stockFigures, Longline: figuresOfApp(watched) },
    ...{ steps: stepsOf(watched), overlay: overlayOf(watched), cold, warm, engine },
    analyze: await analyzed(),
    endurance: await inBrowser('speed.html', (page) => endurance(page, Number(values.minutes))),
  };
  const text = performancePage(report);
  console.log(text);
  if (values.docs) writeFileSync(join(root, 'docs/performance.md'), text);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report));
} finally {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
