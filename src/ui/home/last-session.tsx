import { useCallback } from 'react';
import { Link } from 'wouter';
import { datedSessions } from '../../history/history-view.ts';
import { useApp } from '../context.ts';
import { useFresh } from '../controls/hooks/use-loaded.ts';
import { dayInWords } from '../history/dates.ts';
import { nameInWords } from '../history/session-in-words.ts';
import './last-session.css';

const NONE = { lines: [], damaged: 0 } as const;

/** The way to the past sessions, and which was the last one. */
export function LastSession() {
  const { history, words } = useApp();
  const { t, language } = words;
  const load = useCallback(() => history.lines(), [history]);
  const { lines } = useFresh<Awaited<ReturnType<typeof load>>>(load, NONE);
  const [last] = datedSessions(lines.slice(0, 1));
  return (
    <p className="last-session">
      <Link href="/history" className="text-link">
        {t('history.title')}
      </Link>
      {last && (
        <span>
          {t('history.last', {
            what: nameInWords({ ...last, workout: last.digest.workout }, words),
            when: dayInWords(language, last.day, 'long'),
          })}
        </span>
      )}
    </p>
  );
}
