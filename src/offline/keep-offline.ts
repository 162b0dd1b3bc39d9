import { Workbox } from 'workbox-window';
import type { UpdateStore } from './updates.ts';

/** What the rest of the page is doing; an update never interrupts a session. */
export interface Surroundings {
  /** Where the page lies; the service worker lies there too, and serves what is under it. */
  readonly baseUrl: string;
  /** Whether no session is open in this tab. */
  readonly isIdle: () => boolean;
  readonly runsElsewhere: () => Promise<boolean>;
}

/** Whether the trainee has pressed anything since the page was loaded. A browser that cannot tell counts as yes. */
const wasTouched = (): boolean => !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;

/**
 * Registers the service worker, which keeps the app for visits without a network, and tells `updates` about new versions.
 * A page from a host that sends no headers is loaded once more when the service worker first takes over, unless the trainee has begun
 * to use it: only then do its answers carry the headers, without which the model runs on one thread. Rejects if the browser
 * refuses the registration.
 */
export async function keepOffline(
  updates: UpdateStore,
  { baseUrl, isIdle, runsElsewhere }: Surroundings,
): Promise<void> {
  // The development server changes its files all the time, and a build of the mode `unregister` brings a worker that removes itself.
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
  // A tab that stays open for days asks when it is looked at again. Without a network there is nothing to ask.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') workbox.update().catch(() => undefined);
  });
}
