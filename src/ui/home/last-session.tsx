import { useCallback } from 'react';
import { Link } from 'wouter';
import type { DatedSession } from '../../review/history/dated-session.ts';
import { useApp } from '../context.ts';
import { useFresh } from '../controls/hooks/use-loaded.ts';
import { dayInWords } from '../history/dates.ts';
import { nameInWords } from '../history/session-in-words.ts';
import './last-session.css';

/** The way to the past sessions, and which was the last one. */
export function LastSession() {
  const { history, words } = useApp();
  const { t, language } = words;
  const load = useCallback(() => history.last(), [history]);
  const last = useFresh<DatedSession | null>(load, null);
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
