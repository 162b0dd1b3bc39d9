import { useState } from 'react';
import { Link } from 'wouter';
import { byMonth } from '../../../time/month.ts';
import { civilOf, type Day } from '../../../time/civil-day.ts';
import type { DatedSession } from '../../../review/history/dated-session.ts';
import { useApp } from '../../context.ts';
import { dayInWords, momentInWords } from '../dates.ts';
import { doneInWords, lengthInWords, nameInWords } from '../session-in-words.ts';
import { SourceMark } from './source-mark.tsx';
import './session-list.css';

/** This many are shown at first, and this many more each time. */
const AT_FIRST = 12;
const MORE = 30;

interface Props {
  /** Newest first. */
  readonly sessions: readonly DatedSession[];
  /** Only that day's sessions; null for all days. */
  readonly chosen: Day | null;
  readonly onAllDays: () => void;
}

/** The sessions by month, newest first, a limited number at a time. */
export function SessionList({ sessions, chosen, onAllDays }: Props) {
  const { t, language } = useApp().words;
  const [shown, setShown] = useState(AT_FIRST);
  const its = chosen === null ? sessions : sessions.filter(({ day }) => day === chosen);
  const visible = its.slice(0, shown);
  return (
    <section className="session-list" aria-labelledby="session-list-title">
      <div className="session-list-head">
        <h2 id="session-list-title" aria-live="polite">
          {chosen === null
            ? t('history.sessions', { count: sessions.length })
            : dayInWords(language, chosen, 'long')}
        </h2>
        {chosen !== null && (
          <button type="button" onClick={onAllDays}>
            {t('history.all-days')}
          </button>
        )}
      </div>
      {byMonth(visible).map(({ month, items }) => (
        <section key={month.firstDay}>
          {chosen === null && <h3>{dayInWords(language, month.firstDay, 'month')}</h3>}
          <ul>
            {items.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
        </section>
      ))}
      {its.length > shown && (
        <button type="button" onClick={() => setShown(shown + MORE)}>
          {t('history.more')}
        </button>
      )}
    </section>
  );
}

function SessionLine({ session }: { readonly session: DatedSession }) {
  const { words, exercises } = useApp();
  const { t, language } = words;
  const { id, day, startedAt, offsetMin, source, digest } = session;
  return (
    <li>
      <Link href={`/history/${id}`} className="session-line" data-workout={digest.workout !== null}>
        <span className="session-line-day">
          <strong>{civilOf(day).day}</strong> <span>{dayInWords(language, day, 'weekday')}</span>
        </span>
        <span className="session-line-what">
          <strong>{nameInWords({ ...session, workout: digest.workout }, words)}</strong>{' '}
          <SourceMark kind={source} />
        </span>
        <span className="session-line-done">
          {[
            t('history.at', { time: momentInWords(language, startedAt, offsetMin, 'time') }),
            lengthInWords(digest.durationMs, words),
            doneInWords(session, exercises, words),
          ].join(' · ')}
        </span>
        {digest.score !== null && (
          <span className="session-line-score">
            <span>{t('history.score')}</span> <span>{Math.round(digest.score * 100)}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
