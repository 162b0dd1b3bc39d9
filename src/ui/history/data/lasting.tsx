import { useCallback, useState } from 'react';
import { useApp } from '../../context.ts';
import { useLoaded, useShown } from '../../controls/hooks/use-loaded.ts';
import './asides.css';

/** Whether the browser has promised to keep the sessions or may clear them, and what to do then. */
export function Lasting() {
  const { archive, words } = useApp();
  const { t } = words;
  const [asked, setAsked] = useState(0);
  const load = useCallback(() => archive.isPersisted(), [archive]);
  const shown = useShown();
  const isKept = useLoaded<boolean | null | 'unknown'>(load, 'unknown', shown + asked);
  if (isKept === 'unknown') return null;
  if (isKept === true) return <p className="small lasting">{t('archive.lasting')}</p>;
  const ask = (): void => void archive.askToPersist().then(() => setAsked((times) => times + 1));
  return (
    <div className="lasting">
      <p>{t('archive.may-go')}</p>
      {isKept === false && (
        <button type="button" onClick={ask}>
          {t('archive.ask-to-keep')}
        </button>
      )}
      {asked > 0 && (
        <p className="small" role="status">
          {t('archive.not-promised')}
        </p>
      )}
    </div>
  );
}
