import { useSyncExternalStore } from 'react';
import { today } from '../../../device/today.ts';
import type { Day } from '../../../time/civil-day.ts';

/** The clock is checked at least this often, because a device that slept past midnight, or was set to another time zone, sends no event. */
const LOOK_MS = 60_000;

const untilMidnight = (): number => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
};

/** Calls back when the page becomes visible again: after another tab, another program, or the browser's back button. */
export function onShown(shown: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') shown();
  };
  document.addEventListener('visibilitychange', seen);
  globalThis.addEventListener('pageshow', seen);
  globalThis.addEventListener('focus', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    globalThis.removeEventListener('pageshow', seen);
    globalThis.removeEventListener('focus', seen);
  };
}

function subscribe(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    changed();
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(LOOK_MS, untilMidnight() + 1));
  };
  timer = setTimeout(look, Math.min(LOOK_MS, untilMidnight() + 1));
  const stop = onShown(look);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** The current date of this device. It changes at midnight, with the time zone, and when the page becomes visible again. */
export const useToday = (): Day => useSyncExternalStore(subscribe, today);
