import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEDIA } from '../../tools/bench/real/labels.ts';
import { openPage, type OpenPage } from '../browser-support/open-page.ts';
import { recordedVideo } from '../browser-support/recorded-video.ts';

const folder = mkdtempSync(join(tmpdir(), 'longline-video-'));
const clip = join(MEDIA, 'clips/standing_tfjs_pose1.mp4');

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

/** Runs the file at full speed. Returns the result. */
const play = async (path: string) => {
  await open.page.setInputFiles('#clip', path);
  return open.page.evaluate(async () => {
    const file = document.querySelector('input')?.files?.[0];
    if (!file) throw new Error('no file');
    const times: number[] = [];
    try {
      const source = await window.longline.openVideoFile(file, 'fast');
      const { kind, label, width, height, durationS } = source;
      const take = async ({ timestampMs }: { timestampMs: number }) => void times.push(timestampMs);
      const failed = await source
        .run(take, new AbortController().signal)
        .then(() => null, window.longline.asFailure);
      source.close();
      return { kind, label, width, height, durationS, times, failed };
    } catch (error) {
      return { times, failed: window.longline.asFailure(error) };
    }
  });
};

const recordVideo = async (): Promise<string> => {
  const path = join(folder, 'recorded.webm');
  writeFileSync(path, await recordedVideo(open.page));
  return path;
};

describe('a video file', () => {
  it('delivers its frames in order, each at its own time', async () => {
    const { kind, label, width, height, times, failed } = await play(await recordVideo());
    expect({ kind, label, width, height, failed }).toEqual({
      kind: 'video',
      label: 'recorded.webm',
      width: 320,
      height: 180,
      failed: null,
    });
    expect(times.length).toBeGreaterThan(5);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });

  it('at its own pace stops on request, and skips pictures while one is being processed', async () => {
    await open.page.setInputFiles('#clip', await recordVideo());
    const { taken, all } = await open.page.evaluate(async () => {
      const file = document.querySelector('input')?.files?.[0];
      if (!file) throw new Error('no file');
      const count = async (take: () => Promise<void>): Promise<number> => {
        const source = await window.longline.openVideoFile(file, 'live');
        let taken = 0;
        await source.run(() => ((taken += 1), take()), new AbortController().signal);
        source.close();
        return taken;
      };
      const all = await count(() => Promise.resolve());
      // Processing the first picture takes longer than the video lasts.
      const taken = await count(() => new Promise((resolve) => setTimeout(resolve, 5000)));
      return { all, taken };
    });
    expect(all).toBeGreaterThan(2);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(all);
  });

  it.each([
    ['a text', 'squats are not planks'],
    ['nothing', ''],
  ])('that is %s is not a video', async (_, content) => {
    const path = join(folder, 'not.mp4');
    writeFileSync(path, content);
    expect((await play(path)).failed).toMatchObject({ failure: 'not-a-video' });
  });

  it.skipIf(!existsSync(clip))('that is cut short delivers all it has, then names the second', async () => {
    const whole = readFileSync(clip);
    const path = join(folder, 'cut.mp4');
    writeFileSync(path, whole.subarray(0, whole.length * 0.6));
    const { times, failed, durationS } = await play(path);
    expect(durationS).toBeCloseTo(4, 1);
    expect(times.length).toBeGreaterThan(10);
    expect(times.length).toBeLessThan(120);
    expect(failed).toMatchObject({ failure: 'video-truncated' });
  });

  it.skipIf(!existsSync(clip))('that is whole gives every frame of it', async () => {
    const { times, failed } = await play(clip);
    expect(failed).toBeNull();
    expect(times).toHaveLength(120);
    expect(times.slice(0, 4)).toEqual([0, 33.3, 66.7, 100]);
  });
});
