import type { Extra, SessionStore } from './session-store.ts';

/** Shows once on the screen that this is missing. */
export function missing(store: SessionStore, extra: Extra): void {
  const { missing: known } = store.getState();
  if (!known.includes(extra)) store.setState({ missing: [...known, extra] });
}

/** Does something optional: if the browser fails at it, the workout continues. */
export function attempt(store: SessionStore, extra: Extra, work: () => unknown): void {
  const failed = (error: unknown): void => {
    console.info(`no ${extra}:`, error);
    missing(store, extra);
  };
  try {
    const done = work();
    if (done instanceof Promise) done.catch(failed);
  } catch (error) {
    failed(error);
  }
}
