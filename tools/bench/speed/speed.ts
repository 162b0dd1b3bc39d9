import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { motions } from '../../../src/exercises/index.ts';
import { perform } from '../../../src/mannequin/act/choreography.ts';
import { cameraFrom, plainWay } from '../../../src/mannequin/act/demonstration.ts';
import { CAST } from '../../../src/mannequin/body/cast.ts';
import { launchBrowser } from '../../browser.ts';
import type { Shot } from '../rendered/mannequin-page.ts';
import { quantile } from '../rendered/noise-figures.ts';
import { openStudio } from '../rendered/studio.ts';
import { figuresOfApp, figuresOfStock, type SpeedFigures } from './figures.ts';
import { engineUs } from './engine.ts';
import { performancePage, type SpeedReport } from './performance-page.ts';
import { starts } from './starts.ts';
import { follow, watch } from './watch-page.ts';

/*
 * `npm run bench:speed`: the app beside the stock loop and the model alone, from the same fake camera of 1280 x 720 at 30
 * frames a second, in the same browser program, one after the other.
 */

const { values } = parseArgs({
  allowNegative: true,
  options: {
    seconds: { type: 'string', default: '20' },
    backend: { type: 'string', default: 'wasm' },
    frames: { type: 'string', default: '2000' },
    docs: { type: 'boolean', default: true },
    json: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const backend = values.backend === 'webgl' ? 'webgl' : 'wasm';
const threads = backend === 'wasm' ? Math.min(4, cpus().length) : 1;
/** On a processor the page is drawn on the processor too: a stand-in for a graphics card would take its time instead. */
const withoutCard = backend === 'wasm';
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Of the bridge, milliseconds; drawing a picture of this size takes the processor up to a second. */
const FILM_MS = 4000;
/** Pictures a second that are drawn, and that the fake camera plays. */
const DRAWN_FPS = 10;
const PLAYED_FPS = 30;

/** A bridge, drawn once, that the fake camera plays in a loop. */
async function writeCameraFile(file: string): Promise<void> {
  const studio = await openStudio();
  try {
    const motion = motions.find(({ id }) => id === 'glute-bridge');
    if (!motion) throw new Error('the mannequin cannot do a bridge');
    const { person, look } = CAST.woman;
    await studio.dress(person, look);
    const plan = { stretches: [{ faults: [] }], wholeWay: false };
    const { performance } = perform(motion, person, plainWay(motion), plan);
    const camera = cameraFrom('side', { pictureWidth: 1280, pictureHeight: 720 });
    const shots = Array.from({ length: (FILM_MS / 1000) * DRAWN_FPS }, (_, i): Shot => {
      const timestampMs = (i * 1000) / DRAWN_FPS;
      return { figure: performance.at(timestampMs), camera, timestampMs };
    });
    const again = PLAYED_FPS / DRAWN_FPS;
    const pictures = await studio.pictures(shots);
    writeFileSync(file, Buffer.concat(pictures.flatMap((one) => Array<Buffer>(again).fill(one))));
  } finally {
    await studio.close();
  }
}

const { build, preview } = await import('vite');
const folder = mkdtempSync(join(tmpdir(), 'longline-speed-'));
const outDir = join(folder, 'page');
await build({
  root,
  logLevel: 'error',
  build: {
    outDir,
    // The threads of the stock loop's WebAssembly are started from the text of functions: minified, they miss what they refer to.
    minify: false,
    rolldownOptions: {
      input: ['index.html', 'speed.html', 'mannequin.html'].map((name) => join(root, name)),
    },
  },
});
const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1', open: false },
});
const url = server.resolvedUrls?.local[0];
if (url === undefined) throw new Error('the page could not be served');
const file = join(folder, 'bridge.mjpeg');
await writeCameraFile(file);

/** Opens a page of its own browser, with the drawn bridge before its camera. */
async function inBrowser<Result>(path: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await launchBrowser({ camera: { file }, args: withoutCard ? ['--disable-gpu'] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await follow(page);
    await page.goto(new URL(path, url).href);
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

const ours = (): Promise<SpeedFigures> =>
  inBrowser('', async (page) => {
    await page.check('input[value="glute-bridge"]');
    await page.getByRole('button', { name: 'Start with the camera' }).click();
    await page.waitForSelector('.number', { timeout: 60_000 });
    await page.waitForTimeout(5000);
    return figuresOfApp(await watch(page, () => page.waitForTimeout(seconds * 1000)));
  });

const inNewBrowser = async (): Promise<Awaited<ReturnType<typeof starts>>> => {
  const browser = await launchBrowser({ camera: { file }, args: withoutCard ? ['--disable-gpu'] : [] });
  try {
    return await starts(browser, url);
  } finally {
    await browser.close();
  }
};

/** The detector over many frames: its first tenth beside its last. */
const endurance = (): Promise<SpeedReport['endurance']> =>
  inBrowser('speed.html', async (page) => {
    const session = await page.context().newCDPSession(page);
    const heapMb = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const before = await heapMb();
    const { detectMs, tensors } = await page.evaluate(
      (count) => window.app.endure(count),
      Number(values.frames),
    );
    const tenth = Math.floor(detectMs.length / 10);
    return {
      frames: detectMs.length,
      firstMs: quantile(detectMs.slice(0, tenth), 0.5),
      lastMs: quantile(detectMs.slice(-tenth), 0.5),
      tensors,
      heapGrowthMb: (await heapMb()) - before,
    };
  });

try {
  const engine = engineUs();
  const before = quantile(await alone(), 0.5);
  const ways = { 'the stock loop': await stock(), Longline: await ours() };
  const modelMs = Math.min(before, quantile(await alone(), 0.5));
  const { cold, warm } = await inNewBrowser();
  const report: SpeedReport = {
    ...{ schema: 1, backend, threads, cores: cpus().length, cpu: cpus()[0]?.model ?? '', modelMs },
    ...{ ways, cold, warm, engine, endurance: await endurance() },
  };
  const text = performancePage(report);
  console.log(text);
  if (values.docs) writeFileSync(join(root, 'docs/performance.md'), text);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report));
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
