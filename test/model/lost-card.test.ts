import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { openPage } from '../browser-support/open-page.ts';
import { all, inWorker, onSmallScreen, speakingVoice } from '../browser-support/stand-ins.ts';
import { gone } from '../browser-support/shows.ts';

declare global {
  /** In the detector's worker: takes the graphics card away from every WebGL context. */
  var loseContexts: (() => void) | undefined;
}

/** The worker's WebGL contexts can be lost from outside. */
const losableContexts = inWorker(
  `const contexts = [];
   const getContext = OffscreenCanvas.prototype.getContext;
   OffscreenCanvas.prototype.getContext = function (...wanted) {
     const context = getContext.apply(this, wanted);
     if (context && String(wanted[0]).startsWith('webgl')) contexts.push(context);
     return context;
   };
   self.loseContexts = () => {
     for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
   };`,
);

const loseCard = async (page: Page): Promise<void> => {
  for (const worker of page.workers().filter((one) => /\/worker-[^/]*\.js$/.test(one.url())))
    await worker.evaluate(() => globalThis.loseContexts?.());
};

describe('a graphics card that is lost', () => {
  it('is replaced by the processor, which answers with the next picture', async () => {
    const { page, close } = await openPage({
      path: 'analyze.html?backend=webgl',
      prepare: losableContexts,
    });
    expect(
      await page.evaluate(async () => {
        const detector = await window.longline.detector();
        await detector.detect({ image: new OffscreenCanvas(64, 36), width: 64, height: 36, timestampMs: 0 });
        return { backend: detector.backend, fellBack: detector.fellBack };
      }),
    ).toEqual({ backend: 'webgl', fellBack: false });
    await loseCard(page);
    const after = await page.evaluate(async () => {
      const detector = await window.longline.detector();
      const canvas = new OffscreenCanvas(64, 36);
      canvas.getContext('2d')?.fillRect(0, 0, 64, 36);
      // The worker may still answer one before it hears of the loss.
      let frames = 0;
      while (!detector.fellBack) {
        frames += 1;
        await detector.detect({ image: canvas, width: 64, height: 36, timestampMs: 33 * frames });
      }
      const { frame } = await detector.detect({
        image: canvas,
        width: 64,
        height: 36,
        timestampMs: 33 * (frames + 1),
      });
      return { frames, backend: detector.backend, keypoints: frame.keypoints };
    });
    expect(after).toMatchObject({ backend: 'wasm', keypoints: null });
    // After 60 pictures of nobody the worker would find out by itself that it answers wrong.
    expect(after.frames).toBeLessThan(30);
    await close();
  });

  it('does not stop a session: a sentence on the screen and aloud, and it goes on', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      path: '?backend=webgl',
      prepare: all(losableContexts, onSmallScreen, speakingVoice),
    });
    await startCamera(page);
    await page.waitForSelector('.checks', { timeout: 120_000 });
    await loseCard(page);
    await page.locator('.aside', { hasText: en['workout.graphics-lost'] }).waitFor({ timeout: 60_000 });
    await expect.poll(() => page.evaluate(() => window.spoken)).toContain(en['coach.graphics-lost']);
    await gone(page, '.banner');
    await page.waitForSelector('.checks');
    await close();
  });
});
