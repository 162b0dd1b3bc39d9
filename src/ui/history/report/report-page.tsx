import { useCallback } from 'react';
import { useApp } from '../../context.ts';
import { SidePage } from '../../controls/page/side-page.tsx';
import { Failed } from '../../controls/page/failed.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { useHistory } from '../use-history.ts';
import './report.css';

/** One session on one page of paper, for printing. */
export function ReportPage({ id }: { readonly id: number }) {
  const { history, words } = useApp();
  const { t } = words;
  const load = useCallback(() => history.load(id), [history, id]);
  const [state, reload] = useHistory(load);
  return (
    <SidePage
      title={t('history.report')}
      className="report"
      back={{ href: `/history/${id}`, text: t('sheet.back') }}
    >
      {state.kind === 'loading' && <p role="status">{t('history.loading')}</p>}
      {state.kind === 'failed' && <Failed failure={state.failure} onAgain={reload} />}
      {state.kind === 'loaded' && (
        <>
          <div className="actions">
            <button type="button" className="primary" onClick={() => window.print()}>
              {t('sheet.print')}
            </button>
          </div>
          <ReportSheet session={state.value} />
        </>
      )}
    </SidePage>
  );
}
