import type { SessionView } from '../app/session-store.ts';
import { useApp, useView } from './context.ts';

/** While model and picture are on their way. */
export function Opening({
  opening,
  onHome,
}: {
  readonly opening: SessionView['opening'];
  readonly onHome: () => void;
}) {
  const { t } = useApp().words;
  return (
    <main className="notice">
      <h1>{t('opening.title')}</h1>
      <p role="status">{t(`opening.${opening ?? 'model'}`)}</p>
      <div className="long-line busy" aria-hidden="true" />
      <button type="button" className="secondary" onClick={onHome}>
        {t('failed.home')}
      </button>
    </main>
  );
}

/** Nothing could begin: what happened, and what to do. */
export function Failed({ onHome }: { readonly onHome: () => void }) {
  const { session, words } = useApp();
  const { t } = words;
  const problem = useView((view) => view.problem);
  return (
    <main className="notice" role="alert">
      <h1>{t('failed.title')}</h1>
      <p>{t(`failure.${problem?.kind ?? 'unknown'}`)}</p>
      <div className="actions">
        <button type="button" className="primary" onClick={() => void session.again()}>
          {t('failed.retry')}
        </button>
        <button type="button" onClick={onHome}>
          {t('failed.home')}
        </button>
      </div>
    </main>
  );
}
