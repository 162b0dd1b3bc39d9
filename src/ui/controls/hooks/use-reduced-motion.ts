import { useSyncExternalStore } from 'react';

const query = globalThis.matchMedia('(prefers-reduced-motion: reduce)');

const subscribe = (changed: () => void): (() => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Whether the trainee prefers reduced motion. */
export const useReducedMotion = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
