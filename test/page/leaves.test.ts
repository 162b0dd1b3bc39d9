import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { textOf } from '../browser-support/shows.ts';
import { all } from '../browser-support/stand-ins.ts';
import { english as en } from '../../src/words/en/english.ts';

declare global {
  interface Window {
    /** The tracks that the camera sends, for each time it is opened. */
    cameraTracks?: MediaStreamTrack[];
  }
}

/** Keeps the tracks that the camera sends. */
const watchedCamera = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      window.cameraTracks = [...(window.cameraTracks ?? []), ...stream.getTracks()];
      return stream;
    };
  });

const trackStates = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.cameraTracks?.map(({ readyState }) => readyState) ?? []);

describe('a session that the trainee leaves', () => {
  it('before its screen has arrived ends, and the camera is switched off', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: all((fresh) => fresh.route('**/session-screen-*.js', (route) => route.abort()), watchedCamera),
    });
    await startCamera(page);
    await textOf(page, '[role="alert"]').toBe(en['failed.screen']);
    await expect.poll(() => trackStates(page)).toEqual(['live']);
    await page.goBack();
    await page.waitForSelector('.start');
    await expect.poll(() => trackStates(page)).toEqual(['ended']);
    await close();
  });

  it('while the model is loading switches the camera off at once', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: all(
        // The model never arrives.
        (fresh) => fresh.route('**/movenet-lightning.bin', () => undefined),
        watchedCamera,
      ),
    });
    await startCamera(page);
    await expect.poll(() => trackStates(page)).toEqual(['live']);
    await page.getByRole('button', { name: en['page.to-start'] }).click();
    await page.waitForSelector('.home');
    await expect.poll(() => trackStates(page)).toEqual(['ended']);
    await close();
  });
});
