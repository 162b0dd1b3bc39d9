/** Sent by Chromium browsers when the page can be installed as an app. TypeScript's types lack it. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const isPrompt = (event: Event): event is InstallPrompt =>
  'prompt' in event && typeof event.prompt === 'function';

/** The way to install Longline as an app, for browsers that let a page offer it. */
export interface Installing {
  /** Whether the browser would ask the trainee now. It stays the same until `onChange` calls back. */
  isOffered(): boolean;
  onChange(listener: () => void): () => void;
  /** Makes the browser ask the trainee; once for each offer. */
  ask(): void;
}

/** Listens for the browser's offer, which may come before anything else of the page has loaded. */
export function listenForInstall(): Installing {
  let offered: InstallPrompt | null = null;
  const listeners = new Set<() => void>();
  const set = (prompt: InstallPrompt | null): void => {
    offered = prompt;
    for (const listener of listeners) listener();
  };
  globalThis.addEventListener('beforeinstallprompt', (event) => {
    if (!isPrompt(event)) return;
    // The browser's own banner would cover a workout.
    event.preventDefault();
    set(event);
  });
  globalThis.addEventListener('appinstalled', () => set(null));
  return {
    isOffered: () => offered !== null,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: () => {
      offered?.prompt().catch(() => undefined);
      set(null);
    },
  };
}
