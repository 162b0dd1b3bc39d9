import { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { MEDIA } from '../../tools/bench/real/labels.ts';
import { choose, openApp, openFile, startCamera } from '../browser-support/app-page.ts';
import { gone, textOf } from '../browser-support/shows.ts';

const standing = join(MEDIA, 'clips/standing_tfjs_pose1.mp4');
const file = (name: string, content: Buffer | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const nobody = JSON.stringify({
  schema: 1,
  width: 640,
  height: 360,
  frames: Array.from({ length: 60 }, (_, i) => ({ timestampMs: i * 100, keypoints: null })),
});

describe('where nothing can begin', () => {
  it.each([
    ['denied', 'failure.permission-denied'],
    ['none', 'failure.no-camera'],
  ] as const)('a camera that is %s: a sentence that says what to do', async (camera, key) => {
    const { page, close } = await openApp({ camera });
    await startCamera(page);
    await textOf(page, '[role="alert"]').toContain(en[key]);
    await page.getByRole('button', { name: 'Back to the start' }).click();
    await page.waitForSelector('.home');
    await close();
  });

  it('weights that are damaged: says what to run', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: (opened) =>
        opened.route('**/movenet-lightning.bin', (route) => route.fulfill({ body: Buffer.alloc(4096, 7) })),
    });
    await startCamera(page);
    await textOf(page, '[role="alert"]').toContain('npm run models');
    await close();
  });

  it.each([
    ['notes.mp4', 'no video at all', 'failure.not-a-video'],
    ['trace.json', '{"schema":1,"frames":"none"}', 'failure.not-a-trace'],
  ] as const)('%s that is none: a sentence that says what to choose', async (name, content, key) => {
    const { page, close } = await openApp();
    await openFile(page, file(name, content), 'fast');
    await textOf(page, '[role="alert"]').toContain(en[key]);
    await close();
  });
});

describe('where it goes wrong on the way', () => {
  it('nobody in the video: the summary says so, and what to look at', async () => {
    const { page, close } = await openApp();
    await openFile(page, file('empty.json', nobody), 'fast');
    await page.waitForSelector('.summary');
    await textOf(page, '.lead').toBe(en['summary.empty-nobody']);
    await close();
  });

  it.skipIf(!existsSync(standing))(
    'a video that breaks off: what came before it is judged and shown',
    async () => {
      const whole = readFileSync(standing);
      const { page, close } = await openApp();
      await choose(page, 'plank');
      await openFile(page, file('half.mp4', whole.subarray(0, Math.floor(whole.length * 0.6))), 'fast');
      await page.waitForSelector('.summary', { timeout: 120_000 });
      await textOf(page, '.aside').toMatch(/breaks off at [1-3]/);
      await textOf(page, 'h1').toBe('0:00 held well');
      await close();
    },
  );

  it('a camera unplugged in the middle: a sentence, and it goes on with a press', async () => {
    const { page, close } = await openApp({ camera: 'test-picture' });
    await startCamera(page);
    await page.waitForSelector('.stage video');
    await page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      if (stream instanceof MediaStream) stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    });
    await textOf(page, '.banner').toContain(en['failure.camera-unplugged']);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('.checks');
    await gone(page, '.banner');
    await close();
  });

  it('a worker that dies is opened again by itself', async () => {
    const { page, close } = await openApp({ camera: 'test-picture' });
    await startCamera(page);
    await page.waitForSelector('.stage video');
    expect(page.workers().length).toBeGreaterThan(0);
    const opened = page.waitForEvent('worker');
    await Promise.all(
      page.workers().map((worker) => worker.evaluate(() => globalThis.close()).catch(() => undefined)),
    );
    await opened;
    await page.waitForSelector('.checks');
    await gone(page, '.banner');
    await close();
  });

  it('keys pause, go on and finish', async () => {
    const { page, close } = await openApp({ camera: 'test-picture' });
    await startCamera(page);
    await page.waitForSelector('.stage video');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('.say')?.textContent === 'Paused');
    await page.keyboard.press('Space');
    await page.waitForSelector('.checks');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.home');
    await close();
  });
});
