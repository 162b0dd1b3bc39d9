import { useCallback } from 'react';
import { Link } from 'wouter';
import type { SessionHistory } from '../../history/session-history.ts';
import { useApp } from '../context.ts';
import { REMIND_FROM } from '../history/data/remind.ts';
import { useFresh } from '../controls/hooks/use-loaded.ts';
import { dayInWords } from '../history/dates.ts';
import { nameInWords } from '../history/session-in-words.ts';
import './last-session.css';

type Last = Awaited<ReturnType<SessionHistory['last']>>;

const NOTHING: Last = { last: null, cleared: null, unexported: 0 };

/** A link to the past sessions, and the last one in words. */
export function LastSession() {
  const { history, words } = useApp();
  const { t, language } = words;
  const load = useCallback(() => history.last(), [history]);
  const { last, cleared, unexported } = useFresh<Last>(load, NOTHING);
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
      {cleared && <span>{t('home.cleared')}</span>}
      {unexported >= REMIND_FROM && <span>{t('home.unexported', { count: unexported })}</span>}
    </p>
  );
}
