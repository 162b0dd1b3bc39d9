import { frameClock } from './frame-clock.ts';

/**
 * Calls `use` for each new frame that a playing video shows, with its time in milliseconds, strictly rising (see {@link frameClock}).
 * Resolves when `signal` aborts; rejects with what `use` throws. `isMuted` returns true while the video's source sends no frames: some
 * browsers then keep showing the last frame as if it were new.
 */
export const eachVideoFrame = (
  video: HTMLVideoElement,
  signal: AbortSignal,
  use: (timestampMs: number) => void,
  isMuted: () => boolean = () => false,
): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const frames =
      'requestVideoFrameCallback' in video ? byFrameCallback(video) : byAnimationFrame(video, isMuted);
    const timeOf = frameClock();
    const stop = (): void => {
      frames.cancel();
      signal.removeEventListener('abort', onAbort);
    };
    const onAbort = (): void => {
      stop();
      resolve();
    };
    signal.addEventListener('abort', onAbort);
    frames.start((capturedMs, shownMs) => {
      const timestampMs = timeOf(capturedMs, shownMs);
      if (timestampMs === null) return;
      try {
        use(timestampMs);
      } catch (error) {
        stop();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });

interface Frames {
  start(use: (capturedMs: number | undefined, shownMs: number) => void): void;
  cancel(): void;
}

const byFrameCallback = (video: HTMLVideoElement): Frames => {
  let handle = 0;
  let cancelled = false;
  return {
    start: (use) => {
      const next = (): void => {
        handle = video.requestVideoFrameCallback((_now, { captureTime, presentationTime }) => {
          use(captureTime, presentationTime);
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

const byAnimationFrame = (video: HTMLVideoElement, isMuted: () => boolean): Frames => {
  let handle = 0;
  let cancelled = false;
  let shownS = -1;
  return {
    start: (use) => {
      const next = (): void => {
        handle = requestAnimationFrame((nowMs) => {
          if (video.currentTime !== shownS && !isMuted()) use(undefined, nowMs);
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
