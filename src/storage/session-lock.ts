/*
 * A tab holds a lock on the session that it writes, and the browser releases it when the tab closes or crashes. In this way a running
 * session is distinguished from one that was interrupted. Without Web Locks nothing is held, and no session counts as running.
 */

const PREFIX = 'longline.session.';

/** The locks of this page, each with a function to release it. */
const heldHere = new Map<number, () => void>();

const locks = (): LockManager | null => ('locks' in navigator ? navigator.locks : null);

/** Holds the session for this page until it is released or the page closes. */
export function holdSession(id: number): void {
  const manager = locks();
  if (!manager || heldHere.has(id)) return;
  const released = new Promise<void>((resolve) => heldHere.set(id, resolve));
  manager.request(`${PREFIX}${id}`, { ifAvailable: true }, () => released).catch(() => undefined);
}

export function releaseSession(id: number): void {
  heldHere.get(id)?.();
  heldHere.delete(id);
}

/** The sessions that other tabs are writing now. */
export async function heldElsewhere(): Promise<ReadonlySet<number>> {
  const snapshot = await locks()
    ?.query()
    .catch(() => null);
  // If the browser does not say which locks are held, no session counts as held.
  const held = snapshot?.held ?? [];
  const ids = held.flatMap(({ name = '' }) =>
    name.startsWith(PREFIX) ? [Number(name.slice(PREFIX.length))] : [],
  );
  return new Set(ids.filter((id) => !heldHere.has(id)));
}
