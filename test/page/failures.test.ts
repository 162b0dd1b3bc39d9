import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MAX_LENGTH } from '../../src/storage/format/history-file.ts';
import { english as en } from '../../src/words/en/english.ts';
import { importSession, openApp, openFile, startCamera, startDemo } from '../browser-support/app-page.ts';
import { recordedVideo } from '../browser-support/recorded-video.ts';
import { countOf, textOf } from '../browser-support/shows.ts';
import {
  all,
  busyCamera,
  lacking,
  withoutCanvasInWorkers,
  withoutModel,
  withoutSimd,
  withoutVideoDecoder,
  withoutWebAssembly,
} from '../browser-support/stand-ins.ts';
import { plankFile } from '../support/session-files.ts';

type Options = Parameters<typeof openApp>[0];

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const damagedModel = (page: Page): Promise<unknown> =>
  page.route('**/movenet-lightning.bin', (route) => route.fulfill({ body: Buffer.alloc(4096, 7) }));

/** A sentence on the screen, and the way back to the start. */
async function saysInstead(page: Page, sentence: string): Promise<void> {
  await textOf(page, '[role="alert"]').toBe(sentence);
  await page.getByRole('button', { name: en['page.to-start'] }).click();
  await page.waitForSelector('.home');
}

describe('if the camera cannot begin, a sentence says what to do', () => {
  it.each<readonly [string, Options, keyof typeof en]>([
    ['the camera is denied', { camera: 'denied', prepare: withoutModel }, 'failure.permission-denied'],
    ['there is no camera', { prepare: withoutModel }, 'failure.no-camera'],
    ['another program has the camera', { prepare: all(withoutModel, busyCamera) }, 'failure.camera-busy'],
    ['the model is not there', { camera: 'test-picture', prepare: withoutModel }, 'failure.weights-missing'],
    ['the model is damaged', { camera: 'test-picture', prepare: damagedModel }, 'failure.weights-damaged'],
    ['WebAssembly has no SIMD', { camera: 'test-picture', prepare: withoutSimd }, 'failure.no-simd'],
    [
      'the worker cannot draw',
      { camera: 'test-picture', prepare: withoutCanvasInWorkers },
      'failure.no-backend',
    ],
    [
      'nothing can be drawn off the screen',
      { camera: 'test-picture', prepare: lacking('window.OffscreenCanvas') },
      'failure.no-backend',
    ],
    ['no backend starts', { camera: 'test-picture', prepare: withoutWebAssembly }, 'failure.no-backend'],
  ])('%s', async (_, options, key) => {
    const { page, close } = await openApp(options);
    await startCamera(page);
    await saysInstead(page, en[key]);
    await close();
  });
});

describe('if a file cannot be judged, a sentence says what to choose', () => {
  it.each([
    ['notes.mp4', 'no video at all', 'failure.not-a-video'],
    ['trace.json', '{"schema":1,"frames":"none"}', 'failure.not-a-trace'],
  ] as const)('a file named %s with other contents', async (name, content, key) => {
    const { page, close } = await openApp({ prepare: withoutModel });
    await openFile(page, file(name, content), 'fast');
    await saysInstead(page, en[key]);
    await close();
  });

  it('a video in a codec that this browser does not know', async () => {
    const { page, close } = await openApp({ prepare: all(withoutModel, withoutVideoDecoder) });
    await openFile(page, file('recorded.webm', await recordedVideo(page)), 'fast');
    await saysInstead(page, en['failure.codec-unsupported']);
    await close();
  });
});

describe('if the mannequin cannot be drawn', () => {
  it('a sentence says so before anything is loaded for it, with a video file as the only way on', async () => {
    const { page, requests, close } = await openApp({ webgl: false, prepare: withoutModel });
    await startDemo(page);
    await textOf(page, '[role="alert"]').toBe(en['failure.no-webgl']);
    await countOf(page, 'input[type="file"]').toBe(1);
    // The way on without a camera is this same mannequin.
    await countOf(page, '.notice a').toBe(0);
    // The model and its worker.
    expect(requests.filter((url) => /\/worker-[^/]*\.js$|\.bin$|\.wasm$/.test(url))).toEqual([]);
    await close();
  });
});

describe('a file of sessions that is too large to be read', () => {
  it('is refused with a sentence, and leaves the sessions as they were', async () => {
    const { page, close } = await openApp({ path: '#/history' });
    await importSession(page, plankFile(31, 0), 1);
    // One part repeated, because no test could store so much.
    await page.evaluate((most) => {
      const part = new Blob(['x'.repeat(2 ** 20)]);
      const parts = Array<Blob>(Math.floor(most / part.size) + 1).fill(part);
      const chosen = new DataTransfer();
      chosen.items.add(new File(parts, 'sessions.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('.yours input[type="file"]');
      if (!input) throw new Error('no import');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, MAX_LENGTH);
    await page.getByText(en['history.failure.import-too-large']).waitFor();
    await countOf(page, '.session-line').toBe(1);
    await close();
  });
});
