import { useCallback, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { HistorySession } from '../../history/session-history.ts';
import { failureOf, setsOfAll } from '../../history/history-view.ts';
import { isoDay, localOffset } from '../../history/local-time.ts';
import type { HistoryFailure } from '../../storage/history-error.ts';
import { useApp } from '../context.ts';
import { downloadText } from '../controls/download.ts';
import { SessionReview } from '../review/session-review.tsx';
import { SidePage } from '../controls/page/side-page.tsx';
import { Confirm } from '../controls/dialog/confirm.tsx';
import { momentInWords } from './dates.ts';
import { Failed } from '../controls/page/failed.tsx';
import { nameInWords } from './session-in-words.ts';
import { SourceMark } from './list/source-mark.tsx';
import { useHistory } from './use-history.ts';
import './history.css';
import './session-page.css';

/** One past session, set by set, and the actions on it. */
export function SessionPage({ id }: { readonly id: number }) {
  const { history, words } = useApp();
  const { t } = words;
  const load = useCallback(() => history.load(id), [history, id]);
  const [state, reload] = useHistory(load);
  const session = state.kind === 'loaded' ? state.value : null;
  const title = session
    ? nameInWords({ ...session, workout: session.review.workout }, words)
    : t('history.title');
  return (
    <SidePage title={title} className="session-page" back={{ href: '/history', text: t('history.back') }}>
      {state.kind === 'loading' && <p role="status">{t('history.loading')}</p>}
      {state.kind === 'failed' && <Failed failure={state.failure} onAgain={reload} />}
      {state.kind === 'failed' && state.failure === 'session-damaged' && (
        <button type="button" className="danger" onClick={() => void history.remove(id).then(reload, reload)}>
          {t('history.remove')}
        </button>
      )}
      {session && <Session session={session} onChanged={reload} />}
    </SidePage>
  );
}

interface Props {
  readonly session: HistorySession;
  readonly onChanged: () => void;
}

function Session({ session, onChanged }: Props) {
  const { words } = useApp();
  const { t, language } = words;
  const [asking, ask] = useState(false);
  const { id, meta, exerciseId, review, judgedByOlder } = session;
  const when = momentInWords(language, meta.startedAt, localOffset(meta));

  const { failure, attempt, overrule, judgeAgain, page, trace, csv, remove } = useSessionActions(
    session,
    onChanged,
  );
  return (
    <>
      <p className="session-when">
        <span>{when}</span> <SourceMark kind={meta.source.kind} />
      </p>
      {judgedByOlder && <Older onJudgeAgain={() => attempt(judgeAgain)} />}
      {failure && <Failed failure={failure} />}
      <SessionReview
        session={session}
        onOverrule={(startMs, counted) => attempt(() => overrule(startMs, counted))}
      />
      <div className="actions">
        <Link href={`/history/${id}/report`} className="secondary primary">
          {t('history.report')}
        </Link>
        <button type="button" onClick={() => attempt(page)}>
          {t('history.save-page')}
        </button>
        <button type="button" onClick={() => attempt(trace)}>
          {t('history.trace')}
        </button>
        <button type="button" onClick={() => attempt(csv)}>
          {t('history.csv')}
        </button>
        <button type="button" className="danger" onClick={() => ask(true)}>
          {t('history.remove')}
        </button>
      </div>
      {asking && (
        <Confirm
          title={t('history.remove-title')}
          sure={t('history.remove-sure')}
          onClose={() => ask(false)}
          onSure={() => {
            ask(false);
            attempt(remove);
          }}
        >
          <p>
            {t('history.remove-what', {
              what: nameInWords({ exerciseId, workout: review.workout }, words),
              when,
            })}
          </p>
        </Confirm>
      )}
    </>
  );
}

/** Judged by older rules, so it can be judged again by the current ones. */
function Older({ onJudgeAgain }: { readonly onJudgeAgain: () => void }) {
  const { t } = useApp().words;
  return (
    <div className="aside older">
      <p>{t('history.older')}</p>
      <button type="button" onClick={onJudgeAgain}>
        {t('history.judge-again')}
      </button>
    </div>
  );
}

/** The actions on one session, and what went wrong with the last one. */
function useSessionActions({ id, meta, exerciseId }: HistorySession, onChanged: () => void) {
  const { history, words } = useApp();
  const [, go] = useLocation();
  const [failure, setFailure] = useState<HistoryFailure | null>(null);
  const file = `longline-${exerciseId}-${isoDay(meta.startedAt, localOffset(meta))}`;
  const attempt = (work: () => Promise<void>): void => {
    setFailure(null);
    work().catch((error: unknown) => setFailure(failureOf(error)));
  };
  const overrule = async (startMs: number, counted: boolean): Promise<void> => {
    await history.overrule(id, startMs, counted);
    onChanged();
  };
  const judgeAgain = async (): Promise<void> => {
    await history.judgeAgain(id);
    onChanged();
  };
  const trace = async (): Promise<void> =>
    downloadText(`${file}.json`, await history.exportSession(id), 'application/json');
  const page = async (): Promise<void> =>
    downloadText(`${file}.html`, await history.savePage(id, words.language), 'text/html');
  const csv = async (): Promise<void> => {
    const { csv: text, leftOut } = await setsOfAll(history, [id]);
    if (leftOut > 0) return setFailure('session-missing');
    downloadText(`${file}.csv`, text, 'text/csv');
  };
  const remove = async (): Promise<void> => {
    await history.remove(id);
    go('/history');
  };
  return { failure, attempt, overrule, judgeAgain, page, trace, csv, remove };
}
