import { describe, expect, inject, it } from 'vitest';
import type { CameraStandIn } from '../../tools/browser.ts';
import { openPage, type OpenPage } from '../browser-support/open-page.ts';

const withPage = async <T>(camera: CameraStandIn, use: (open: OpenPage) => Promise<T>): Promise<T> => {
  const open = await openPage({ camera });
  try {
    return await use(open);
  } finally {
    await open.close();
  }
};

const failureToOpen = ({ page }: OpenPage) =>
  page.evaluate(() => window.longline.openCamera().then(() => null, window.longline.asFailure));

describe('a camera', () => {
  it('delivers pictures of its own size, at rising times, until it is stopped', async () => {
    const seen = await withPage('test-picture', ({ page }) =>
      page.evaluate(async () => {
        const camera = await window.longline.openCamera();
        const stop = new AbortController();
        const times: number[] = [];
        const sizes = new Set<string>();
        await camera.run(async ({ width, height, timestampMs }) => {
          times.push(timestampMs);
          sizes.add(`${width}x${height}`);
          if (times.length === 5) stop.abort();
        }, stop.signal);
        const { kind, label, width, height, durationS } = camera;
        camera.close();
        return { kind, label, size: `${width}x${height}`, durationS, times, sizes: [...sizes] };
      }),
    );
    expect(seen).toMatchObject({ kind: 'camera', durationS: null, sizes: ['1280x720'] });
    expect(seen.label).not.toBe('');
    expect(seen.times).toHaveLength(5);
    expect(seen.times).toEqual([...new Set(seen.times)].sort((a, b) => a - b));
  });

  it('that was chosen and is gone is replaced by another', async () => {
    const label = await withPage('test-picture', ({ page }) =>
      page.evaluate(async () => (await window.longline.openCamera('gone-since-last-time')).label),
    );
    expect(label).not.toBe('');
  });

  it('is listed with its name once it is allowed', async () => {
    const cameras = await withPage('test-picture', ({ page }) =>
      page.evaluate(async () => {
        await window.longline.openCamera();
        return window.longline.listCameras();
      }),
    );
    expect(cameras.length).toBeGreaterThan(0);
    expect(cameras[0]?.label).not.toBe('');
  });

  it('that is refused or missing fails with its kind', async () => {
    expect(await withPage('denied', failureToOpen)).toMatchObject({ failure: 'permission-denied' });
    expect(await withPage('none', failureToOpen)).toMatchObject({ failure: 'no-camera' });
  });

  it('that is pulled out ends the run with its own failure', async () => {
    const failure = await withPage('test-picture', ({ page }) =>
      page.evaluate(async () => {
        const camera = await window.longline.openCamera();
        const running = camera.run(async () => undefined, new AbortController().signal);
        const { display } = camera;
        // No browser lets a script unplug the camera; this is the event that it sends when a person does.
        const stream = display instanceof HTMLVideoElement ? display.srcObject : null;
        if (stream instanceof MediaStream) stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
        return running.then(() => null, window.longline.asFailure);
      }),
    );
    expect(failure).toMatchObject({ failure: 'camera-unplugged' });
  });

  it('cannot be had from a page that is not secure, and the page says that', async () => {
    const failure = await withPage('test-picture', async (open) => {
      await open.page.route('http://gym.example/**', async (route) => {
        const { pathname } = new URL(route.request().url());
        const response = await route.fetch({ url: new URL(pathname, inject('pageUrl')).href });
        await route.fulfill({ response });
      });
      await open.page.goto('http://gym.example/analyze.html');
      return failureToOpen(open);
    });
    expect(failure).toMatchObject({ failure: 'insecure-context' });
  });
});
