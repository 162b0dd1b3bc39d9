import { useCallback, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ArchivedSession } from '../../history/archive.ts';
import { failureOf, setsOfAll } from '../../history/history-view.ts';
import { isoDay, livedOffset } from '../../history/lived.ts';
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
import { useArchived } from './use-archived.ts';
import './history.css';
import './session-page.css';

/** One past session, set by set, and what can be done with it. */
export function SessionPage({ id }: { readonly id: number }) {
  const { archive, words } = useApp();
  const { t } = words;
  const load = useCallback(() => archive.load(id), [archive, id]);
  const [state, reload] = useArchived(load);
  const session = state.kind === 'loaded' ? state.value : null;
  const title = session
    ? nameInWords({ ...session, workout: session.review.workout }, words)
    : t('archive.title');
  return (
    <SidePage title={title} className="past-session" back={{ href: '/history', text: t('archive.back') }}>
      {state.kind === 'loading' && <p role="status">{t('archive.loading')}</p>}
      {state.kind === 'failed' && <Failed failure={state.failure} onAgain={reload} />}
      {state.kind === 'failed' && state.failure === 'session-damaged' && (
        <button type="button" className="danger" onClick={() => void archive.remove(id).then(reload, reload)}>
          {t('archive.remove')}
        </button>
      )}
      {session && <Session session={session} onChanged={reload} />}
    </SidePage>
  );
}

interface Props {
  readonly session: ArchivedSession;
  readonly onChanged: () => void;
}

function Session({ session, onChanged }: Props) {
  const { words } = useApp();
  const { t, language } = words;
  const [asking, ask] = useState(false);
  const { id, meta, exerciseId, review, judgedByOlder } = session;
  const when = momentInWords(language, meta.startedAt, livedOffset(meta));

  const { failure, attempt, overrule, judgeAgain, trace, csv, remove } = useSessionActions(
    session,
    onChanged,
  );
  return (
    <>
      <p className="past-when">
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
          {t('archive.report')}
        </Link>
        <button type="button" onClick={() => attempt(trace)}>
          {t('archive.trace')}
        </button>
        <button type="button" onClick={() => attempt(csv)}>
          {t('archive.csv')}
        </button>
        <button type="button" className="danger" onClick={() => ask(true)}>
          {t('archive.remove')}
        </button>
      </div>
      {asking && (
        <Confirm
          title={t('archive.remove-title')}
          sure={t('archive.remove-sure')}
          onClose={() => ask(false)}
          onSure={() => {
            ask(false);
            attempt(remove);
          }}
        >
          <p>
            {t('archive.remove-what', {
              what: nameInWords({ exerciseId, workout: review.workout }, words),
              when,
            })}
          </p>
        </Confirm>
      )}
    </>
  );
}

/** Judged by older rules: it can be judged again by today's. */
function Older({ onJudgeAgain }: { readonly onJudgeAgain: () => void }) {
  const { t } = useApp().words;
  return (
    <div className="aside older">
      <p>{t('archive.older')}</p>
      <button type="button" onClick={onJudgeAgain}>
        {t('archive.judge-again')}
      </button>
    </div>
  );
}

/** What can be done with one session, and what went wrong with the last of it. */
function useSessionActions({ id, meta, exerciseId }: ArchivedSession, onChanged: () => void) {
  const { archive } = useApp();
  const [, go] = useLocation();
  const [failure, setFailure] = useState<HistoryFailure | null>(null);
  const file = `longline-${exerciseId}-${isoDay(meta.startedAt, livedOffset(meta))}`;
  const attempt = (work: () => Promise<void>): void => {
    setFailure(null);
    work().catch((error: unknown) => setFailure(failureOf(error)));
  };
  const overrule = async (startMs: number, counted: boolean): Promise<void> => {
    await archive.overrule(id, startMs, counted);
    onChanged();
  };
  const judgeAgain = async (): Promise<void> => {
    await archive.judgeAgain(id);
    onChanged();
  };
  const trace = async (): Promise<void> =>
    downloadText(`${file}.json`, await archive.exportSession(id), 'application/json');
  const csv = async (): Promise<void> => {
    const { csv: text, leftOut } = await setsOfAll(archive, [id]);
    if (leftOut > 0) return setFailure('session-missing');
    downloadText(`${file}.csv`, text, 'text/csv');
  };
  const remove = async (): Promise<void> => {
    await archive.remove(id);
    go('/history');
  };
  return { failure, attempt, overrule, judgeAgain, trace, csv, remove };
}
