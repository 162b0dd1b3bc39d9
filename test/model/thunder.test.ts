import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../models/manifest.json';
import { presentParts } from '../../tools/model-files.ts';
import { openPage } from '../browser-support/open-page.ts';

const thunder = manifest.parts.filter(({ id }) => id === 'movenet-thunder');
const isThere = presentParts(thunder, fileURLToPath(new URL('../../public', import.meta.url))).length > 0;
const NOT_THERE = 'MoveNet Thunder is not here: run "npm run models -- thunder"';

/** Enough frames to show a tensor leak, but a limited number, because frames are slow without a graphics card. */
const FRAMES = 20;

describe('MoveNet Thunder', () => {
  it('runs if it is requested by name, finds nobody in a black picture, and keeps no tensor', async ({
    skip,
  }) => {
    if (!isThere) skip(NOT_THERE);
    const { page, requests, close } = await openPage();
    try {
      const seen = await page.evaluate(async (frames) => {
        const detector = await window.longline.openDetector('movenet-thunder');
        const canvas = new OffscreenCanvas(640, 360);
        canvas.getContext('2d')?.fillRect(0, 0, 640, 360);
        const { frame } = await detector.detect({ image: canvas, width: 640, height: 360, timestampMs: 0 });
        const before = await detector.tensors();
        for (let at = 1; at <= frames; at += 1)
          await detector.detect({ image: canvas, width: 640, height: 360, timestampMs: at * 33 });
        return { model: detector.model, frame, grown: (await detector.tensors()) - before };
      }, FRAMES);
      expect(seen).toEqual({
        model: 'movenet-thunder',
        frame: { timestampMs: 0, keypoints: null },
        grown: 0,
      });
      expect(requests.filter((url) => url.includes('movenet-lightning'))).toEqual([]);
    } finally {
      await close();
    }
  });

  it('is one of the models that are there', async ({ skip }) => {
    if (!isThere) skip(NOT_THERE);
    const { page, close } = await openPage();
    try {
      expect(await page.evaluate(() => window.longline.modelsHere())).toContain('movenet-thunder');
    } finally {
      await close();
    }
  });

  it('is not requested, and puts nothing on the console, if the list does not name it', async () => {
    const { page, requests, complaints, close } = await openPage({
      prepare: (fresh) =>
        fresh.route('**/models/index.json', (route) =>
          route.fulfill({ json: { schema: 1, models: ['movenet-lightning'] } }),
        ),
    });
    try {
      expect(await page.evaluate(async () => (await window.longline.openDetector('auto')).model)).toBe(
        'movenet-lightning',
      );
      expect(requests.filter((url) => url.includes('thunder'))).toEqual([]);
      expect(complaints.filter((text) => !text.includes('No available adapters'))).toEqual([]);
    } finally {
      await close();
    }
  });

  it('is not waited for if it ran the last time and the network is gone: Lightning runs', async ({
    skip,
  }) => {
    if (!isThere) skip(NOT_THERE);
    const { page, close } = await openPage({ firstVisit: true });
    try {
      await page.evaluate(async () => {
        await window.longline.openDetector('auto');
        const stored: unknown = JSON.parse(localStorage.getItem('longline.backend') ?? '{}');
        const thunderWon = { ...Object(stored), model: 'movenet-thunder' };
        localStorage.setItem('longline.backend', JSON.stringify(thunderWon));
      });
      await page.route('**/movenet-thunder.*', (route) => route.abort());
      // Time stands still in the page, so nothing that is waited for arrives.
      await page.clock.install();
      await page.reload();
      await page.clock.pauseAt(Date.now() + 60_000);
      expect(await page.evaluate(async () => (await window.longline.openAtOnce('auto')).model)).toBe(
        'movenet-lightning',
      );
    } finally {
      await close();
    }
  });

  it('is reported as missing if it is requested by name anyway', async () => {
    const { page, close } = await openPage({
      prepare: (fresh) => fresh.route('**/movenet-thunder.*', (route) => route.fulfill({ status: 404 })),
    });
    try {
      const failure = await page.evaluate(() =>
        window.longline.openDetector('movenet-thunder').then(() => null, window.longline.asFailure),
      );
      expect(failure).toMatchObject({ failure: 'weights-missing' });
    } finally {
      await close();
    }
  });
});
