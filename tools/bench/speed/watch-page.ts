import type { CDPSession, Page } from 'playwright-core';

/** What is watched of a page while it works, in milliseconds. */
export interface Watched {
  /** Of the frames that were judged: from the camera to the judgement, and the worker's own time. */
  readonly frames: readonly {
    readonly capturedMs: number;
    readonly eventMs: number;
    readonly detectMs: number;
  }[];
  /** Between two animation frames. */
  readonly gapsMs: readonly number[];
  readonly longTasksMs: readonly number[];
  /** That the main thread was busy, and that were watched. */
  readonly mainMs: number;
  readonly spanMs: number;
}

interface Log {
  /** When the first frame with a person in it was judged; null before. */
  firstSeenMs: number | null;
  captured: number;
  asked: number[];
  frames: { capturedMs: number; eventMs: number; detectMs: number }[];
  gaps: number[];
  long: number[];
}

declare global {
  interface Window {
    speedLog: Log;
  }
}

/** Follows the frames of the built app from outside: what it sends its worker and gets back. To be called before the page opens. */
export const follow = async (page: Page): Promise<void> => {
  // The compiler that runs the tools marks functions with this.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    const log: Log = { firstSeenMs: null, captured: 0, asked: [], frames: [], gaps: [], long: [] };
    window.speedLog = log;
    const request = HTMLVideoElement.prototype.requestVideoFrameCallback;
    HTMLVideoElement.prototype.requestVideoFrameCallback = function (use) {
      return request.call(this, (nowMs, frame) => {
        log.captured = frame.captureTime ?? nowMs;
        use(nowMs, frame);
      });
    };
    const send = Reflect.get(Worker.prototype, 'postMessage') as (...args: unknown[]) => void;
    const judged = new MessageChannel();
    judged.port2.onmessage = ({ data }: MessageEvent<{ capturedMs: number; detectMs: number }>) =>
      log.frames.push({ ...data, eventMs: performance.now() });
    const heard = new WeakSet<Worker>();
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      const [message] = args as [{ type?: string } | undefined];
      if (message?.type === 'detect') {
        log.asked.push(log.captured);
        if (!heard.has(this)) {
          heard.add(this);
          this.addEventListener(
            'message',
            ({ data }: MessageEvent<{ type?: string; detectMs?: number; keypoints?: unknown }>) => {
              if (data.type !== 'detected') return;
              if (data.keypoints) log.firstSeenMs ??= performance.now();
              // After the tasks of this answer: the frame is judged then.
              judged.port1.postMessage({ capturedMs: log.asked.shift(), detectMs: data.detectMs });
            },
          );
        }
      }
      send.apply(this, args);
    };
    let last = performance.now();
    const tick = (nowMs: number): void => {
      log.gaps.push(nowMs - last);
      last = nowMs;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) log.long.push(duration);
    }).observe({ type: 'longtask' });
  });
};

const busyMs = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
};

/** Watches a page that is followed, while `work` goes on. */
export async function watch(page: Page, work: () => Promise<unknown>): Promise<Watched> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(() => {
    const { speedLog: log } = window;
    for (const list of [log.frames, log.gaps, log.long]) list.length = 0;
  });
  const [beganMs, before] = [performance.now(), await busyMs(session)];
  await work();
  const [spanMs, mainMs] = [performance.now() - beganMs, (await busyMs(session)) - before];
  const { frames, gaps, long } = await page.evaluate(() => window.speedLog);
  return { frames, gapsMs: gaps, longTasksMs: long, mainMs, spanMs };
}
