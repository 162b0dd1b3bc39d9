/** A page that is hidden paints nothing, and some browsers do not tell: then this is waited for, milliseconds. Basis: judgement. */
const UNTOLD_MS = 1500;

/** Idle time is not waited for longer than this, milliseconds. Basis: judgement; a busy page is slow, not idle. */
const NEVER_IDLE_MS = 3000;

/** In a browser that does not tell when it is idle, it is taken to be idle after this, milliseconds. Basis: judgement. */
const IDLE_MS = 300;

const painted = new Promise<void>((resolve) => {
  setTimeout(resolve, UNTOLD_MS);
  // The page's background alone is a paint too.
  const look = (entries: readonly PerformanceEntry[]): void => {
    if (entries.some(({ name }) => name === 'first-contentful-paint')) resolve();
  };
  new PerformanceObserver((list) => look(list.getEntries())).observe({ type: 'paint', buffered: true });
});

/** Resolves once the page has shown its first content, or when that can no longer be told. */
export const firstPaint = (): Promise<void> => painted;

/** Resolves when the browser has nothing more urgent to do. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has none.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: NEVER_IDLE_MS });
    else setTimeout(resolve, IDLE_MS);
  });
