import { useCallback, useState } from 'react';
import { useApp } from '../../context.ts';
import { useLoaded, useShown } from '../../controls/hooks/use-loaded.ts';
import './asides.css';

/** Whether the browser has promised to keep the sessions or may delete them, and what to do then. */
export function Lasting() {
  const { history, words } = useApp();
  const { t } = words;
  const [requests, setRequests] = useState(0);
  const load = useCallback(() => history.isPersisted(), [history]);
  const shown = useShown();
  const isKept = useLoaded<boolean | null | 'unknown'>(load, 'unknown', shown + requests);
  if (isKept === 'unknown') return null;
  if (isKept === true) return <p className="small lasting">{t('history.lasting')}</p>;
  const ask = (): void => void history.askToPersist().then(() => setRequests((times) => times + 1));
  return (
    <div className="lasting">
      <p>{t('history.may-go')}</p>
      {isKept === false && (
        <button type="button" onClick={ask}>
          {t('history.ask-to-keep')}
        </button>
      )}
      {requests > 0 && (
        <p className="small" role="status">
          {t('history.not-promised')}
        </p>
      )}
    </div>
  );
}
