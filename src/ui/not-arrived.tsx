import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useApp } from './context.ts';
import { closeDialog, Dialog } from './controls/dialog/dialog.tsx';
import './controls/page/notice.css';

/** True once a screen of this page has failed to arrive, ahead of time or in front of the trainee. */
let hasFailed = false;

export const noteFailure = (): void => {
  hasFailed = true;
};

/**
 * Loads the page again at its present address, if the server answers: without a network the page stays as it is. Only a new
 * page can load the screen, because a browser remembers a module that did not arrive for as long as the page is open.
 */
async function loadPageAnew(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (answer?.ok) location.reload();
}

/** In place of a screen that did not arrive. If the trainee comes back to it, it is tried again without being asked. */
export function ScreenNotArrived() {
  const { session, words } = useApp();
  const { t } = words;
  const [, go] = useLocation();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    // A session would be interrupted by it: then the trainee decides.
    if (hasFailed && session.store.getState().stage === 'idle') void loadPageAnew();
    hasFailed = true;
  }, [session]);
  const tryAgain = (): void => {
    void loadPageAnew().then(() => setTries((before) => before + 1));
  };
  return (
    <main className="notice">
      <h1>{t('failed.title')}</h1>
      {/* Each try that fails is told again. */}
      <p key={tries} role="alert">
        {t('failed.screen')}
      </p>
      <div className="actions">
        <button type="button" className="primary" onClick={tryAgain}>
          {t('failed.retry')}
        </button>
        <button type="button" onClick={() => go('/')}>
          {t('page.to-start')}
        </button>
      </div>
    </main>
  );
}

/** In place of a dialog that did not arrive. */
export function DialogNotArrived({ onClose }: { readonly onClose: () => void }) {
  const { t } = useApp().words;
  return (
    <Dialog className="notice" labelledBy="not-arrived" onClose={onClose}>
      <h2 id="not-arrived">{t('failed.title')}</h2>
      <p role="alert">{t('failed.screen')}</p>
      <div className="actions">
        <button type="button" className="primary" onClick={() => void loadPageAnew()}>
          {t('failed.retry')}
        </button>
        <button type="button" onClick={closeDialog}>
          {t('failed.close')}
        </button>
      </div>
    </Dialog>
  );
}
