import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { openPage } from '../browser-support/open-page.ts';
import { coveredCamera, inWorker } from '../browser-support/stand-ins.ts';

const reads = 'OffscreenCanvasRenderingContext2D.prototype.getImageData';

/** The behaviour of browsers that protect against fingerprinting. */
const hidesCanvas = inWorker(
  `const read = ${reads};
   ${reads} = function (...area) {
     const got = read.apply(this, area);
     got.data.fill(255);
     return got;
   }`,
);

/** A device that computes wrongly without reporting it: it shows every large picture upside down. */
const turnsPictures = inWorker(
  `const read = ${reads};
   ${reads} = function (...area) {
     const got = read.apply(this, area);
     if (got.width > 100) new Uint32Array(got.data.buffer).reverse();
     return got;
   }`,
);

const failureWith = async (prepare: (page: Page) => Promise<unknown>) => {
  const { page, close } = await openPage({ prepare, firstVisit: true });
  const failure = await page.evaluate(() =>
    window.longline.openDetector().then(() => null, window.longline.asFailure),
  );
  await close();
  return failure;
};

describe('the page checks itself before it asks anything of the trainee', () => {
  it('a canvas that hides what was drawn is reported, on the screen too', async () => {
    expect(await failureWith(hidesCanvas)).toMatchObject({ failure: 'canvas-blocked' });
    const { page, close } = await openApp({ camera: 'test-picture', prepare: hidesCanvas });
    await startCamera(page);
    await page.locator('[role="alert"]', { hasText: en['failure.canvas-blocked'] }).waitFor();
    await close();
  });

  it('a backend that finds a drawn person in the wrong place is not used', async () => {
    expect(await failureWith(turnsPictures)).toMatchObject({ failure: 'backend-wrong' });
  });

  it('a backend that begins to answer NaN is given up, and not mistaken for an empty room', async () => {
    const { page, close } = await openPage({
      // The WebAssembly backend reads its answers (17 joints of 3 numbers of 4 bytes) from its memory.
      prepare: inWorker(
        `let wanted = false;
         self.addEventListener('message', ({ data }) => { wanted = data.type === 'detect'; }, true);
         const cut = Uint8Array.prototype.slice;
         Uint8Array.prototype.slice = function (...range) {
           const got = cut.apply(this, range);
           if (wanted && got.length === 17 * 3 * 4) new Float32Array(got.buffer).fill(NaN);
           return got;
         }`,
      ),
    });
    const failure = await page.evaluate(async () => {
      const detector = await window.longline.openDetector();
      const detect = async () => {
        for (let at = 0; at < 100; at += 1)
          await detector.detect({
            image: new OffscreenCanvas(64, 36),
            width: 64,
            height: 36,
            timestampMs: at * 33,
          });
      };
      return detect().then(() => null, window.longline.asFailure);
    });
    expect(failure).toMatchObject({ failure: 'backend-wrong' });
    await close();
  });

  it('a black picture is reported as black: nobody is asked to step into view', async () => {
    const { page, close } = await openApp({ prepare: coveredCamera });
    await startCamera(page);
    await page.locator('.say', { hasText: en['say.black'] }).waitFor();
    await close();
  });
});
