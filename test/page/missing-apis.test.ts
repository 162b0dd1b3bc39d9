import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { choose, goldenFile, openApp, openFile } from '../browser-support/app-page.ts';
import { openPage } from '../browser-support/open-page.ts';
import { countOf, textOf } from '../browser-support/shows.ts';
import { lacking } from '../browser-support/stand-ins.ts';

/** APIs that some browsers lack, and that no session needs. */
const DISPENSABLE = [
  'Navigator.prototype.gpu',
  'Navigator.prototype.wakeLock',
  'Navigator.prototype.mediaSession',
  'Navigator.prototype.userActivation',
  'StorageManager.prototype.persist',
  'StorageManager.prototype.persisted',
  'window.speechSynthesis',
  'window.SpeechSynthesisUtterance',
  'window.SharedArrayBuffer',
  'window.OffscreenCanvas',
  'window.MediaStreamTrackProcessor',
  'window.VideoFrame',
] as const;

const judged = async (page: Page): Promise<void> => {
  await choose(page, 'glute-bridge');
  await openFile(page, goldenFile('mannequin-bridge-3reps'), 'fast');
  await textOf(page, 'h1').toBe('3 reps');
};

describe('a browser that lacks everything optional', () => {
  it('judges a session, keeps it, says what is missing, and complains of nothing', async () => {
    const { page, complaints, close } = await openApp({ prepare: lacking(...DISPENSABLE) });
    const there = await page.evaluate(
      (names) =>
        names.filter((name) => {
          const [holder = '', property = ''] = name.split(/\.(?=\w+$)/);
          const owner = { Navigator, StorageManager }[holder.split('.')[0] ?? '']?.prototype ?? window;
          return property in owner;
        }),
      DISPENSABLE,
    );
    expect(there).toEqual([]);
    await judged(page);
    await page.goto(new URL('#/history', page.url()).href);
    await countOf(page, '.session-line').toBe(1);
    await textOf(page, '.lasting').toBe(en['history.may-go']);
    await page.goto(new URL('#/', page.url()).href);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog').filter({ hasText: en['workout.no-voice'] }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a camera in a browser without callbacks for the frames of a video', () => {
  it('delivers pictures at rising times', async () => {
    const { page, close } = await openPage({
      camera: 'test-picture',
      prepare: lacking('HTMLVideoElement.prototype.requestVideoFrameCallback'),
    });
    const times = await page.evaluate(async () => {
      const camera = await window.longline.openCamera();
      const stop = new AbortController();
      const seen: number[] = [];
      await camera.run(async ({ timestampMs }) => {
        seen.push(timestampMs);
        if (seen.length === 5) stop.abort();
      }, stop.signal);
      camera.close();
      return seen;
    });
    expect(times).toHaveLength(5);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    await close();
  });
});
