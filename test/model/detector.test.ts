import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ownClock, passes } from '../browser-support/clock.ts';
import { all, inWorker, lacking } from '../browser-support/stand-ins.ts';
import { openPage, type OpenPage } from '../browser-support/open-page.ts';

/** Enough to show a tensor that leaks with each frame. */
const FRAMES = 20;

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(() => open.close());

const detectBlank = (frames: number) =>
  open.page.evaluate(async (count) => {
    const detector = await window.longline.detector();
    const canvas = new OffscreenCanvas(640, 360);
    canvas.getContext('2d')?.fillRect(0, 0, 640, 360);
    let frame;
    for (let at = 0; at < count; at += 1)
      ({ frame } = await detector.detect({ image: canvas, width: 640, height: 360, timestampMs: at * 33 }));
    return { frame, tensors: await detector.tensors(), backend: detector.backend };
  }, frames);

describe('the detector', () => {
  it('runs in a page that is isolated, so that WebAssembly has threads', async () => {
    expect(await open.page.evaluate(() => crossOriginIsolated)).toBe(true);
  });

  it('finds nobody in a black picture', async () => {
    const { frame } = await detectBlank(1);
    expect(frame).toEqual({ timestampMs: 0, keypoints: null });
  });

  it('keeps no tensor from frame to frame', async () => {
    const before = await detectBlank(1);
    const after = await detectBlank(FRAMES);
    expect(after.tensors).toBe(before.tensors);
  });

  it('does not run on a software renderer, and asks no other origin for anything', async () => {
    const { backend } = await detectBlank(1);
    const renderer = await open.page.evaluate(() => {
      const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
      const named = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && named ? String(gl.getParameter(named.UNMASKED_RENDERER_WEBGL)) : '';
    });
    if (/swiftshader|llvmpipe/i.test(renderer)) expect(backend).toBe('wasm');
    const origin = new URL(inject('pageUrl')).origin;
    expect(
      open.requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`)),
    ).toEqual([]);
    expect(open.complaints.filter((text) => !text.includes('No available adapters'))).toEqual([]);
  });

  it('answers one question at a time, and says so', async () => {
    const said = await open.page.evaluate(async () => {
      const detector = await window.longline.detector();
      const first = detector.tensors();
      const second = detector.tensors().catch(String);
      await first;
      return second;
    });
    expect(said).toContain('one question at a time');
  });
});

describe('the backend that won', () => {
  /** Opens a detector in a fresh page. Returns a function that lists the WebAssembly files that the page requested. */
  const wasmFilesOf = async ({ page, requests }: OpenPage): Promise<() => string[]> => {
    await page.reload();
    const before = requests.length;
    await page.evaluate(async () => {
      const detector = await window.longline.detector();
      await detector.detect({ image: new OffscreenCanvas(2, 2), width: 2, height: 2, timestampMs: 0 });
    });
    return () => requests.slice(before).flatMap((url) => /[\w-]+\.wasm$/.exec(url)?.[0] ?? []);
  };

  const rememberThreads = ({ page }: OpenPage, threads: number): Promise<void> =>
    page.evaluate((count) => {
      const stored: unknown = JSON.parse(localStorage.getItem('longline.backend') ?? '{}');
      localStorage.setItem(
        'longline.backend',
        JSON.stringify({ ...Object(stored), candidate: { backend: 'wasm', threads: count } }),
      );
    }, threads);

  it('is remembered, with threads and without, and is then the only one started', async () => {
    const own = await openPage({ firstVisit: true });
    try {
      const raced = await wasmFilesOf(own);
      await expect.poll(() => raced().length).toBeGreaterThan(1);
      await rememberThreads(own, 2);
      await expect.poll(await wasmFilesOf(own)).toEqual(['tfjs-backend-wasm-threaded-simd.wasm']);
      await rememberThreads(own, 1);
      await expect.poll(await wasmFilesOf(own)).toEqual(['tfjs-backend-wasm-simd.wasm']);
    } finally {
      await own.close();
    }
  });
});

describe('a first visit', () => {
  it('judges every picture while backends are still being timed', async () => {
    const { page, close } = await openPage({ firstVisit: true });
    const seen = await page.evaluate(async () => {
      const detector = await window.longline.openAtOnce();
      const canvas = new OffscreenCanvas(640, 360);
      canvas.getContext('2d')?.fillRect(0, 0, 640, 360);
      let raced = false;
      void detector.raced().then(() => {
        raced = true;
      });
      const times: number[] = [];
      for (let at = 0; !raced; at += 1)
        times.push(
          (await detector.detect({ image: canvas, width: 640, height: 360, timestampMs: at * 33 })).frame
            .timestampMs,
        );
      const { frame } = await detector.detect({
        image: canvas,
        width: 640,
        height: 360,
        timestampMs: times.length * 33,
      });
      const kept = localStorage.getItem('longline.backend');
      return { times, frame, backend: detector.backend, kept: kept !== null };
    });
    expect(seen.times).toEqual(seen.times.map((_, at) => at * 33));
    expect(seen.times.length).toBeGreaterThan(1);
    expect(seen.frame.keypoints).toBeNull();
    expect([seen.backend, seen.kept]).toEqual(['wasm', true]);
    await close();
  });
});

/** A computer that claims to have a graphics card. */
const saysCard = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    const original = prototype.getParameter;
    prototype.getParameter = function (name: number): unknown {
      const unmasked = this.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
      return name === unmasked ? 'Test card' : original.call(this, name);
    };
  });

const withoutModule = (page: Page): Promise<unknown> =>
  page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));

describe('a first visit to a host without the WebAssembly module', () => {
  it('runs on the graphics card', async () => {
    const { page, close } = await openPage({ firstVisit: true, prepare: all(saysCard, withoutModule) });
    const backend = await page.evaluate(async () => (await window.longline.openAtOnce()).backend);
    expect(backend).toBe('webgl');
    await close();
  });

  it('fails with a reason on a computer without a graphics card', async () => {
    const { page, close } = await openPage({ firstVisit: true, prepare: withoutModule });
    const failure = await page.evaluate(() =>
      window.longline.openAtOnce().then(() => null, window.longline.asFailure),
    );
    expect(failure).toMatchObject({ failure: 'weights-missing' });
    await close();
  });
});

describe('the address of the page', () => {
  it('is obeyed: the backend that it names runs, and is not remembered', async () => {
    const { page, complaints, close } = await openPage({
      path: 'analyze.html?backend=wasm',
      firstVisit: true,
    });
    const backend = await page.evaluate(async () => (await window.longline.openDetector()).backend);
    expect(backend).toBe('wasm');
    expect(await page.evaluate(() => localStorage.getItem('longline.backend'))).toBeNull();
    expect(complaints.filter((text) => text.includes('address'))).toEqual([]);
    await close();
  });

  it('is ignored with a sentence on the console if it names what is not there', async () => {
    const { page, complaints, close } = await openPage({ path: 'analyze.html?backend=gpu' });
    expect(await page.evaluate(async () => (await window.longline.openDetector()).backend)).toBe('wasm');
    expect(complaints.filter((text) => text.includes('address'))).toEqual([
      '"backend=gpu" in the address is ignored: it must be one of webgpu, webgl, wasm.',
    ]);
    await close();
  });
});

describe('a browser with neither WebGPU nor shared memory', () => {
  it('runs the model on one thread of the processor', async () => {
    const { page, complaints, close } = await openPage({
      prepare: all(
        lacking('Navigator.prototype.gpu', 'window.SharedArrayBuffer'),
        (opened) =>
          opened.addInitScript(() => Object.defineProperty(window, 'crossOriginIsolated', { value: false })),
        inWorker('delete self.SharedArrayBuffer; delete WorkerNavigator.prototype.gpu'),
      ),
    });
    const ran = await page.evaluate(async () => {
      const { backend, threads } = await window.longline.openDetector();
      return { backend, threads };
    });
    expect(ran).toEqual({ backend: 'wasm', threads: 1 });
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a worker that hangs', () => {
  it('is reported as dead after a silence, and the detector opens again', async () => {
    const { page, close } = await openPage({ prepare: ownClock });
    await page.evaluate(async () => {
      const detector = await window.longline.detector();
      await detector.detect({ image: new OffscreenCanvas(2, 2), width: 2, height: 2, timestampMs: 0 });
    });
    // Its threads, if it has any, are workers of their own, from blobs.
    for (const worker of page.workers().filter((one) => /\/worker-[^/]*\.js$/.test(one.url()))) {
      void worker
        .evaluate(() => {
          for (;;);
        })
        .catch(() => undefined);
    }
    let failure: unknown = null;
    const failed = page.evaluate(async () => {
      const detector = await window.longline.detector();
      // The worker may still answer some before it gets the message.
      const detect = async () => {
        for (let at = 0; ; at += 1)
          await detector.detect({ image: new OffscreenCanvas(2, 2), width: 2, height: 2, timestampMs: at });
      };
      return detect().catch(window.longline.asFailure);
    });
    void failed.then((how) => {
      failure = how;
    });
    await passes(page, 60_000, async () => failure !== null, 1000);
    expect(failure).toMatchObject({ failure: 'worker-dead' });
    const tensors = await page.evaluate(async () => (await window.longline.openDetector()).tensors());
    expect(tensors).toBeGreaterThan(0);
    await close();
  });
});
