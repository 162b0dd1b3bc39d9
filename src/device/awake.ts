import { attempt, missing } from '../session/extras.ts';
import type { SessionStore } from '../session/session-store.ts';

/** Keeps the screen on during a session, if the browser can. Asks again when the page becomes visible again. */
export function keepAwake(store: SessionStore): void {
  if (!('wakeLock' in navigator)) return missing(store, 'awake');
  let lock: WakeLockSentinel | null = null;
  let asking = false;
  const follow = async (): Promise<void> => {
    const { stage, pausedBy } = store.getState();
    const wanted = (stage === 'set-up' || stage === 'workout') && pausedBy === null;
    if (wanted && !asking && (lock === null || lock.released) && document.visibilityState === 'visible') {
      asking = true;
      // The browser refuses if the battery is nearly empty. The workout continues anyway.
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      asking = false;
    } else if (!wanted && lock && !lock.released) await lock.release();
  };
  store.subscribe(({ stage, pausedBy }, was) => {
    if (stage !== was.stage || pausedBy !== was.pausedBy) attempt(store, 'awake', follow);
  });
  document.addEventListener('visibilitychange', () => attempt(store, 'awake', follow));
}
