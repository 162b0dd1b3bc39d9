import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { openPage } from '../browser-support/open-page.ts';
import { all, inWorker, onSmallScreen, speakingVoice } from '../browser-support/stand-ins.ts';
import { gone } from '../browser-support/shows.ts';

declare global {
  /** In the detector's worker: takes the graphics card away from every WebGL context. */
  var loseContexts: (() => void) | undefined;
  interface Window {
    /** Has a drawn person judged, and then shows nobody. Returns whether the person was found. */
    judgePerson?: () => Promise<{ readonly found: boolean; readonly fellBack: boolean }>;
  }
}

/** Allows the test to make the worker's WebGL contexts fail from outside. */
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
      // The worker may still answer one before it notices the loss.
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
    // After 60 pictures of nobody the worker would find out by itself that it answers wrongly.
    expect(after.frames).toBeLessThan(30);
    await close();
  });

  it.each(['canvas', 'video'] as const)(
    'has the processor judge the picture that it could not, though the %s shows another by then',
    async (kind) => {
      const { page, close } = await openPage({
        path: 'analyze.html?backend=webgl',
        prepare: losableContexts,
      });
      await page.evaluate(async (shownBy) => {
        const side = 384;
        const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
        const pen = canvas.getContext('2d');
        if (!pen) throw new Error('no 2-D canvas');
        const person = new OffscreenCanvas(side, side);
        const personPen = person.getContext('2d');
        if (personPen) window.longline.drawPerson(personPen, side);
        const video = document.createElement('video');
        const corner = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        /** Whether the video shows the person, whose drawing has a light background. */
        const isSeen = (): boolean => {
          corner?.drawImage(video, 0, 0, 9, 9, 0, 0, 1, 1);
          return (corner?.getImageData(0, 0, 1, 1).data[0] ?? 0) > 100;
        };
        const show = async (isThere: boolean): Promise<void> => {
          do {
            pen.fillRect(0, 0, side, side);
            if (isThere) pen.drawImage(person, 0, 0);
            await new Promise((resolve) => setTimeout(resolve, 20));
          } while (shownBy === 'video' && isSeen() !== isThere);
        };
        if (shownBy === 'video') {
          video.srcObject = canvas.captureStream();
          // It plays as soon as the canvas is drawn on.
          void video.play();
        }
        const detector = await window.longline.detector();
        let timestampMs = 0;
        window.judgePerson = async () => {
          await show(true);
          timestampMs += 33;
          const image = shownBy === 'video' ? video : canvas;
          const answer = detector.detect({ image, width: side, height: side, timestampMs });
          await show(false);
          const { frame } = await answer;
          return { found: frame.keypoints !== null, fellBack: detector.fellBack };
        };
      }, kind);
      const judge = () => page.evaluate(async () => window.judgePerson?.());
      expect(await judge()).toEqual({ found: true, fellBack: false });
      await loseCard(page);
      let judged;
      do {
        judged = await judge();
        expect(judged?.found).toBe(true);
      } while (judged?.fellBack === false);
      await close();
    },
  );

  it('does not stop a session: a sentence on the screen and aloud, and it continues', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      path: '?backend=webgl',
      webgl: true,
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
