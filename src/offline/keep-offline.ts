import { Workbox } from 'workbox-window';
import type { UpdateStore } from './updates.ts';

/** What the rest of the page is doing, because an update never interrupts a session. */
export interface Surroundings {
  /** The address of the page. The service worker is there too, and serves what is under it. */
  readonly baseUrl: string;
  /** Whether no session is open in this tab. */
  readonly isIdle: () => boolean;
  readonly runsElsewhere: () => Promise<boolean>;
}

/** Whether the trainee has pressed anything since the page was loaded. A browser that cannot tell counts as yes. */
const wasTouched = (): boolean => !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;

/**
 * Registers the service worker, which stores the app for visits without a network, and informs `updates` about new versions. If the host
 * sends no headers, the page is reloaded once when the service worker first takes over, unless the trainee has begun to use it: only then
 * do its responses carry the headers, without which the model runs on one thread. Rejects if the browser refuses the registration.
 */
export async function keepOffline(
  updates: UpdateStore,
  { baseUrl, isIdle, runsElsewhere }: Surroundings,
): Promise<void> {
  // The development server changes its files all the time, and a build in the mode `unregister` has a worker that removes itself.
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return;
  const workbox = new Workbox(new URL('service-worker.js', baseUrl).href);
  let isApplying = false;
  let wasControlled = navigator.serviceWorker.controller !== null;

  const reload = (): void => location.reload();
  const apply = async (): Promise<void> => {
    if (await runsElsewhere()) return updates.setState({ state: 'busy' });
    isApplying = true;
    workbox.messageSkipWaiting();
  };
  workbox.addEventListener('waiting', () =>
    updates.setState({ state: 'waiting', apply: () => void apply() }),
  );
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isApplying) reload();
    else if (wasControlled) updates.setState({ state: 'replaced', apply: reload });
    else if (!crossOriginIsolated && isIdle() && !wasTouched()) reload();
    wasControlled = true;
  });
  await workbox.register();
  // A tab that stays open for days checks when the trainee returns to it. Without a network there is nothing to check.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') workbox.update().catch(() => undefined);
  });
}
