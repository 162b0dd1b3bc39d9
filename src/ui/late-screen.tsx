import { lazy, useEffect, useState, type ComponentType } from 'react';
import { useLocation } from 'wouter';
import { useApp } from './context.ts';
import './controls/page/notice.css';

/** True once a screen of this page has failed to arrive, ahead of time or when it was needed. */
let hasFailed = false;

/** A screen whose code is loaded after the first paint. */
interface LateScreen<Props extends object> {
  readonly Screen: ComponentType<Props>;
  /** Loads the code ahead of time, so that the screen opens without a network. */
  loadAhead(): Promise<void>;
}

/** A screen that is loaded when it is first shown, or before. If it does not arrive, a sentence and buttons take its place. */
export function lateScreen<Props extends object>(
  fetchScreen: () => Promise<ComponentType<Props>>,
): LateScreen<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  // A failure is remembered too: a second import would find the code, but not a stylesheet that the first one missed.
  const load = (): Promise<ComponentType<Props>> => (loading ??= fetchScreen().catch(() => NotArrived));
  return {
    Screen: lazy(async () => ({ default: await load() })),
    loadAhead: async () => {
      if ((await load()) === NotArrived) hasFailed = true;
    },
  };
}

/**
 * Reloads the page at its current address if the server answers; without a network the page stays as it is. Only a new page can load the
 * screen, because a browser remembers a module that did not arrive for as long as the page is open.
 */
async function loadPageAnew(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (answer?.ok) location.reload();
}

/** Shown instead of a screen that did not arrive. If the trainee comes back to it, it is tried again without a question. */
function NotArrived() {
  const { session, words } = useApp();
  const { t } = words;
  const [, go] = useLocation();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    // This would interrupt a session, so the trainee decides.
    if (hasFailed && session.store.getState().stage === 'idle') void loadPageAnew();
    hasFailed = true;
  }, [session]);
  const tryAgain = (): void => {
    void loadPageAnew().then(() => setTries((before) => before + 1));
  };
  return (
    <main className="notice">
      <h1>{t('failed.title')}</h1>
      {/* Each failed try is announced again. */}
      <p key={tries} role="alert">
        {t('failed.screen')}
      </p>
      <div className="actions">
        <button type="button" className="primary" onClick={tryAgain}>
          {t('failed.retry')}
        </button>
        <button type="button" onClick={() => go('/')}>
          {t('failed.home')}
        </button>
      </div>
    </main>
  );
}
