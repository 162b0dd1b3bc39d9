/** A hidden page paints nothing, and some browsers do not report it. Then this time (ms) is waited for instead. Basis: judgement. */
const UNTOLD_MS = 1500;

/** Idle time is waited for no longer than this (ms). Basis: judgement; a busy page is slow, not idle. */
const NEVER_IDLE_MS = 3000;

/** A browser that does not report when it is idle counts as idle after this time (ms). Basis: judgement. */
const IDLE_MS = 300;

const painted = new Promise<void>((resolve) => {
  setTimeout(resolve, UNTOLD_MS);
  // Painting only the background of the page counts as a paint too.
  const look = (entries: readonly PerformanceEntry[]): void => {
    if (entries.some(({ name }) => name === 'first-contentful-paint')) resolve();
  };
  new PerformanceObserver((list) => look(list.getEntries())).observe({ type: 'paint', buffered: true });
});

/** Resolves once the page has shown its first content, or when that can no longer be known. */
export const firstPaint = (): Promise<void> => painted;

/** Resolves when the browser has nothing more urgent to do. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari does not have it.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: NEVER_IDLE_MS });
    else setTimeout(resolve, IDLE_MS);
  });
