import type { CDPSession, Page } from 'playwright-core';
import type { WorkerParts } from './timed/worker-parts.ts';

/** A judged frame of the camera. Milliseconds; points in time are by the page's clock. */
export interface WatchedFrame {
  /** When the camera captured it. */
  readonly capturedMs: number;
  /** When the browser gave it to the page. */
  readonly toldMs: number;
  /** When the page sent it to the worker. */
  readonly askedMs: number;
  /** When the worker's answer came. */
  readonly answeredMs: number;
  /** When the page had finished everything that follows directly from the answer. */
  readonly eventMs: number;
  /** How long the worker took, and for what. */
  readonly detectMs: number;
  readonly parts: WorkerParts;
  readonly judgeMs: number;
  /** How long the page drew the skeleton. */
  readonly drawMs: number;
}

/** What a page did while it was watched (ms). */
export interface Watched {
  readonly frames: readonly WatchedFrame[];
  /** Between two animation frames. */
  readonly gapsMs: readonly number[];
  /** From the end of each drawing of the skeleton to the animation frame that shows it. */
  readonly shownAfterMs: readonly number[];
  /** Skeletons that were replaced before an animation frame could show them. */
  readonly unshown: number;
  readonly longTasksMs: readonly number[];
  /** How long the main thread was busy. */
  readonly mainMs: number;
  /** How long the page was watched. */
  readonly spanMs: number;
}

interface Log {
  /** When the first frame with a person in it was judged; null before that. */
  firstSeenMs: number | null;
  /** The last frame that the camera gave. */
  camera: { capturedMs: number; toldMs: number };
  asked: { capturedMs: number; toldMs: number; askedMs: number }[];
  /** What was recorded since the last judged frame. */
  now: { judgeMs: number; drawMs: number };
  frames: WatchedFrame[];
  /** When the skeletons were drawn that no animation frame has shown yet. */
  drawnMs: number[];
  shownAfter: number[];
  unshown: number;
  gaps: number[];
  long: number[];
}

declare global {
  interface Window {
    speedLog: Log;
  }
}

const startLog = (): void => {
  window.speedLog = {
    ...{ firstSeenMs: null, camera: { capturedMs: 0, toldMs: 0 }, now: { judgeMs: 0, drawMs: 0 } },
    ...{ asked: [], frames: [], drawnMs: [], shownAfter: [], unshown: 0, gaps: [], long: [] },
  };
};

/** Records what the page gets from its camera, sends to its worker and gets back. */
const followFrames = (): void => {
  const { speedLog: log } = window;
  const request = HTMLVideoElement.prototype.requestVideoFrameCallback;
  HTMLVideoElement.prototype.requestVideoFrameCallback = function (use) {
    return request.call(this, (nowMs, frame) => {
      log.camera = { capturedMs: frame.captureTime ?? nowMs, toldMs: performance.now() };
      use(nowMs, frame);
    });
  };
  const judged = new MessageChannel();
  judged.port2.onmessage = ({ data }: MessageEvent<Omit<WatchedFrame, 'eventMs' | 'judgeMs' | 'drawMs'>>) => {
    log.frames.push({ ...data, ...log.now, eventMs: performance.now() });
    log.now = { judgeMs: 0, drawMs: 0 };
  };
  interface Message {
    readonly type?: string;
    readonly detectMs?: number;
    readonly keypoints?: unknown;
    readonly parts?: WorkerParts;
  }
  const send = Reflect.get(Worker.prototype, 'postMessage') as (...args: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const [message] = args as [Message | undefined];
    if (message?.type === 'detect') log.asked.push({ ...log.camera, askedMs: performance.now() });
    send.apply(this, args);
  };
  const receive = ({ data }: MessageEvent<Message>): void => {
    const { type, detectMs, keypoints, parts } = data;
    if (type !== 'detected') return;
    const answeredMs = performance.now();
    if (keypoints) log.firstSeenMs ??= answeredMs;
    // Runs after the tasks of this answer, when the frame has been judged.
    judged.port1.postMessage({ ...log.asked.shift(), answeredMs, detectMs, parts });
  };
  const PlainWorker = Worker;
  window.Worker = class extends PlainWorker {
    constructor(...how: ConstructorParameters<typeof Worker>) {
      super(...how);
      // Runs before the page's own listener, which judges the frame at once.
      this.addEventListener('message', receive);
    }
  };
};

const followScreen = (): void => {
  const { speedLog: log } = window;
  let last = performance.now();
  const tick = (nowMs: number): void => {
    log.gaps.push(nowMs - last);
    last = nowMs;
    const drawn = log.drawnMs.splice(0);
    log.unshown += Math.max(0, drawn.length - 1);
    const at = drawn.at(-1);
    if (at !== undefined) log.shownAfter.push(performance.now() - at);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) log.long.push(duration);
  }).observe({ type: 'longtask' });
};

/** Follows the frames of the built app from outside: what it sends to its worker and gets back. Call it before the page opens. */
export const follow = async (page: Page): Promise<void> => {
  // The compiler that runs the tools marks functions with this.
  await page.addInitScript('globalThis.__name = (named) => named');
  for (const script of [startLog, followFrames, followScreen]) await page.addInitScript(script);
};

const busyMs = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
};

/** Watches a page that is followed while `work` runs. */
export async function watch(page: Page, work: () => Promise<unknown>): Promise<Watched> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(() => {
    const { speedLog: log } = window;
    for (const list of [log.frames, log.gaps, log.shownAfter, log.long]) list.length = 0;
    log.unshown = 0;
  });
  const [beganMs, before] = [performance.now(), await busyMs(session)];
  await work();
  const [spanMs, mainMs] = [performance.now() - beganMs, (await busyMs(session)) - before];
  const { frames, gaps, shownAfter, unshown, long } = await page.evaluate(() => window.speedLog);
  return { frames, gapsMs: gaps, shownAfterMs: shownAfter, unshown, longTasksMs: long, mainMs, spanMs };
}
