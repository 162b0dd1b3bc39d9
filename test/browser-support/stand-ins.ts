import type { Page } from 'playwright-core';
import type { Keypoint } from '../../src/pose/pose-frame.ts';

/** Devices that a test simulates. Each function prepares a page before it is opened. */

declare global {
  interface Window {
    /** Stops the camera's pictures without ending its track, as when another program takes the camera; or lets them continue. */
    freezeCamera?: (frozen: boolean) => void;
    /** Makes the camera send one picture again and again as if it were new, as a driver that hangs does; or lets it continue. */
    repeatPicture?: (repeats: boolean) => void;
    /** What the device's voice was asked to speak, in order. */
    spoken?: string[];
  }
}

/** Pictures in a second of a simulated camera: few, because the processor shows and judges each of them. */
export const CAMERA_FPS = 10;

/** A camera that shows a coloured wall. It can be frozen, or repeat itself. When opened again, it sends pictures again. */
export const freezableCamera = (page: Page): Promise<unknown> =>
  page.addInitScript((fps) => {
    const streams: { frozen: boolean; repeats: boolean }[] = [];
    window.freezeCamera = (frozen) => {
      for (const stream of streams) stream.frozen = frozen;
    };
    window.repeatPicture = (repeats) => {
      for (const stream of streams) stream.repeats = repeats;
    };
    navigator.mediaDevices.getUserMedia = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
      const pen = canvas.getContext('2d');
      const stream = { frozen: false, repeats: false };
      streams.push(stream);
      let shown = 0;
      setInterval(() => {
        if (stream.frozen || !pen) return;
        if (!stream.repeats) shown += 1;
        pen.fillStyle = `hsl(${shown % 360} 50% 50%)`;
        pen.fillRect(0, 0, 640, 360);
      }, 1000 / fps);
      return Promise.resolve(canvas.captureStream(fps));
    };
  }, CAMERA_FPS);

/** A device with a voice of its own that starts every line at once. */
export const speakingVoice = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const spoken: string[] = [];
    window.spoken = spoken;
    const voice = { name: 'Test', lang: 'en-US', localService: true, default: true, voiceURI: 'test' };
    const synthesis = Object.assign(new EventTarget(), {
      speaking: false,
      pending: false,
      getVoices: () => [voice],
      cancel: () => undefined,
      speak: (utterance: { text: string; onstart?: () => void; onend?: () => void }) => {
        spoken.push(utterance.text);
        utterance.onstart?.();
        utterance.onend?.();
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        constructor(readonly text: string) {}
      },
    });
  });

/** Accepts the safety notes, and sets a routine if one is given. */
export const planned = (page: Page, routine: unknown = undefined): Promise<unknown> =>
  page.addInitScript(
    (plan) => localStorage.setItem('longline.plan', plan),
    JSON.stringify({ ...(routine === undefined ? {} : { routine }), ball: true, safety: 1 }),
  );

/** A camera whose lens is covered: black, with the noise of its sensor. */
export const coveredCamera = (page: Page): Promise<unknown> =>
  page.addInitScript((fps) => {
    navigator.mediaDevices.getUserMedia = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
      const pen = canvas.getContext('2d');
      let shown = 0;
      setInterval(() => {
        shown += 1;
        if (pen) pen.fillStyle = `rgb(${shown % 9} ${(shown + 3) % 9} ${(shown + 6) % 9})`;
        pen?.fillRect(0, 0, 640, 360);
      }, 1000 / fps);
      return Promise.resolve(canvas.captureStream(fps));
    };
  }, CAMERA_FPS);

/** The model's numbers are not on the server, for tests that need no model and should not wait for one. */
export const withoutModel = (page: Page): Promise<unknown> =>
  page.route('**/models/*.bin', (route) => route.fulfill({ status: 404 }));

/** Runs `code` in the detector's worker before its own code. */
export const inWorker =
  (code: string) =>
  (page: Page): Promise<unknown> =>
    page.route('**/worker-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${code};\n${await response.text()}` });
    });

/** Prepares a page in several ways. */
export const all =
  (...ways: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const way of ways) await way(page);
  };

/** A phone held upright. */
export const onPhone = (page: Page): Promise<unknown> => page.setViewportSize({ width: 390, height: 844 });

/** A camera that another program has taken. */
export const busyCamera = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Could not start video source', 'NotReadableError'));
  });

/** A browser without the named APIs, each written as `window.VideoFrame` or `Navigator.prototype.gpu`. */
export const lacking =
  (...names: readonly string[]) =>
  (page: Page): Promise<unknown> =>
    page.addInitScript(names.map((name) => `delete ${name};`).join('\n'));

/** A browser that decodes no video. */
export const withoutVideoDecoder = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Reflect.deleteProperty(window, 'VideoDecoder'));

/** A browser whose WebAssembly has no SIMD. There is no graphics card here anyway. */
export const withoutSimd = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });

/** A browser that claims to have WebAssembly but does not run it. */
export const withoutWebAssembly = inWorker(
  `for (const start of ['instantiate', 'instantiateStreaming'])
     WebAssembly[start] = () => Promise.reject(new WebAssembly.RuntimeError('refused'));`,
);

/** A browser whose workers cannot draw in two dimensions. */
export const withoutCanvasInWorkers = inWorker('OffscreenCanvas.prototype.getContext = () => null');

/** A small window, because without a graphics card a processor draws every pixel of it. */
export const onSmallScreen = (page: Page): Promise<unknown> =>
  page.setViewportSize({ width: 640, height: 480 });

/**
 * A model that sees these keypoints in one picture after the other, and then from the first again; null is nobody. It computes nothing,
 * for tests of everything around a session with a camera. On a busy machine, which judges fewer pictures, what it sees becomes slower,
 * but nothing is left out. It answers instead of the detector's worker.
 */
export const seeingEach =
  (moments: readonly (readonly Keypoint[] | null)[]) =>
  (page: Page): Promise<unknown> =>
    page.route('**/worker-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'cross-origin-embedder-policy': 'require-corp' },
        body: `const moments = ${JSON.stringify(moments)};
        let shown = 0;
        const answers = {
          open: () => ({ type: 'opened' }),
          detect: () => ({ type: 'detected', keypoints: moments[shown++ % moments.length], detectMs: 5 }),
          lap: () => ({ type: 'lapped', lap: { wholeMs: 5, cropMs: 5 } }),
          'count-tensors': () => ({ type: 'tensors-counted', tensors: 0 }),
        };
        self.addEventListener('message', ({ data }) => {
          data.picture?.close();
          self.postMessage(answers[data.type]());
        });`,
      }),
    );

/** The same, with one moment in every picture. */
export const seeing = (keypoints: readonly Keypoint[] | null) => seeingEach([keypoints]);

/** The same, with nobody in any picture. */
export const seeingNobody = seeing(null);
