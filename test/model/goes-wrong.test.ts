import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { MEDIA } from '../../tools/bench/real/labels.ts';
import { choose, openApp, openFile, startCamera } from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { gone, textOf } from '../browser-support/shows.ts';

const standing = join(MEDIA, 'clips/standing_tfjs_pose1.mp4');

describe('if something fails on the way', () => {
  it.skipIf(!existsSync(standing))(
    'a video that breaks off: what came before it is judged and shown',
    async () => {
      const whole = readFileSync(standing);
      const half = {
        name: 'half.mp4',
        mimeType: 'video/mp4',
        buffer: whole.subarray(0, Math.floor(whole.length * 0.6)),
      };
      const { page, close } = await openApp();
      await choose(page, 'plank');
      await openFile(page, half, 'fast');
      await page.waitForSelector('.summary', { timeout: 120_000 });
      await textOf(page, '.aside').toMatch(/cut short at [1-3]/);
      await textOf(page, 'h1').toBe("I didn't see you do anything");
      await close();
    },
  );

  it('a worker that dies is opened again by itself', async () => {
    const { page, close } = await openApp({ camera: 'test-picture', prepare: ownClock });
    await startCamera(page);
    await page.waitForSelector('.checks');
    expect(page.workers().length).toBeGreaterThan(0);
    let again = false;
    page.on('worker', () => {
      again = true;
    });
    await Promise.all(
      page.workers().map((worker) => worker.evaluate(() => globalThis.close()).catch(() => undefined)),
    );
    // The camera's pictures, and the new worker, arrive in real time, so the clock is sped up ten times at most.
    await passes(page, 120_000, () => setTimeout(100).then(() => again), 1000);
    await page.waitForSelector('.checks');
    await gone(page, '.banner');
    await close();
  });
});
