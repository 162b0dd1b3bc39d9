/** Resolves at that time of `performance.now()`, in milliseconds, or when `signal` aborts. */
export const until = (atMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(0, atMs - performance.now()));
    signal.addEventListener('abort', done);
  });
