const round = (ms: number): number => Math.round(ms * 10) / 10;

/**
 * Calls `use` for each new frame that a playing video shows, with the time at which it was captured where the browser
 * knows that, else at which it was presented; milliseconds, rising. Resolves when `signal` aborts; rejects with what
 * `use` throws.
 */
export const eachVideoFrame = (
  video: HTMLVideoElement,
  signal: AbortSignal,
  use: (timestampMs: number) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const frames = 'requestVideoFrameCallback' in video ? byFrameCallback(video) : byAnimationFrame(video);
    let last = -Infinity;
    const stop = (): void => {
      frames.cancel();
      signal.removeEventListener('abort', onAbort);
    };
    const onAbort = (): void => {
      stop();
      resolve();
    };
    signal.addEventListener('abort', onAbort);
    frames.start((timestampMs) => {
      if (round(timestampMs) <= last) return;
      last = round(timestampMs);
      try {
        use(last);
      } catch (error) {
        stop();
        reject(error);
      }
    });
  });

interface Frames {
  start(use: (timestampMs: number) => void): void;
  cancel(): void;
}

const byFrameCallback = (video: HTMLVideoElement): Frames => {
  let handle = 0;
  let cancelled = false;
  // One clock for the whole run: the first frame decides which.
  let clock: 'captureTime' | 'presentationTime' | null = null;
  return {
    start: (use) => {
      const next = (): void => {
        handle = video.requestVideoFrameCallback((_now, frame) => {
          clock ??= frame.captureTime === undefined ? 'presentationTime' : 'captureTime';
          use(frame[clock] ?? frame.presentationTime);
          if (!cancelled) next();
        });
      };
      next();
    },
    cancel: () => {
      cancelled = true;
      video.cancelVideoFrameCallback(handle);
    },
  };
};

const byAnimationFrame = (video: HTMLVideoElement): Frames => {
  let handle = 0;
  let cancelled = false;
  let shownS = -1;
  return {
    start: (use) => {
      const next = (): void => {
        handle = requestAnimationFrame((nowMs) => {
          if (video.currentTime !== shownS) use(nowMs);
          shownS = video.currentTime;
          if (!cancelled) next();
        });
      };
      next();
    },
    cancel: () => {
      cancelled = true;
      cancelAnimationFrame(handle);
    },
  };
};
