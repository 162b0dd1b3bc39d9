import { useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { ownTraining } from '../../review/history/dated-session.ts';
import { datedSessions } from '../../history/history-view.ts';
import type { History } from '../../history/session-history.ts';
import type { Day } from '../../time/civil-day.ts';
import { useApp } from '../context.ts';
import { SidePage } from '../controls/page/side-page.tsx';
import { useShown } from '../controls/hooks/use-loaded.ts';
import { useToday } from '../controls/hooks/use-today.ts';
import { Failed } from '../controls/page/failed.tsx';
import { InLanguage } from '../controls/in-language.tsx';
import { MonthCalendar } from './list/month-calendar.tsx';
import { ClearedNote } from './data/cleared-note.tsx';
import { NoZone } from './data/no-zone.tsx';
import { WeekHistory } from './list/week-history.tsx';
import { SessionList } from './list/session-list.tsx';
import { Trends } from './trends/trends.tsx';
import { useHistory } from './use-history.ts';
import { YourData } from './data/your-data.tsx';
import './history.css';

/** All past sessions: calendar, list, trends and the trainee's data. */
export function HistoryPage() {
  const { history, words } = useApp();
  const { t } = words;
  const load = useCallback(() => history.lines(), [history]);
  const [state, reload] = useHistory(load, useShown());
  return (
    <SidePage title={t('history.title')} className="history">
      {state.kind === 'loading' && <p role="status">{t('history.loading')}</p>}
      {state.kind === 'failed' && <Failed failure={state.failure} onAgain={reload} />}
      {state.kind === 'loaded' && <Sessions {...state.value} onChanged={reload} />}
    </SidePage>
  );
}

interface Props extends History {
  readonly onChanged: () => void;
}

function Sessions({ lines, unlisted, damaged, cleared, unexported, onChanged }: Props) {
  const { t } = useApp().words;
  const today = useToday();

  const [chosen, choose] = useState<Day | null>(null);
  const sessions = useMemo(() => datedSessions(lines), [lines]);
  const hidden = useMemo(() => datedSessions(unlisted), [unlisted]);
  const own = useMemo(() => ownTraining(sessions), [sessions]);
  const day = sessions.some((one) => one.day === chosen) ? chosen : null;
  return (
    <>
      {cleared && <ClearedNote cleared={cleared} onChanged={onChanged} />}
      {damaged > 0 && <p className="aside">{t('history.damaged', { count: damaged })}</p>}
      <NoZone lines={lines} onChanged={onChanged} />
      {sessions.length === 0 ? (
        <Empty />
      ) : (
        <>
          <div className="history-columns">
            <InLanguage>
              <MonthCalendar sessions={sessions} today={today} chosen={day} onChoose={choose} />
            </InLanguage>
            <SessionList key={day} sessions={sessions} chosen={day} onAllDays={() => choose(null)} />
            <WeekHistory own={own} today={today} />
          </div>
          <Trends own={own} others={sessions.length - own.length} />
        </>
      )}
      <YourData
        sessions={sessions}
        unlisted={hidden}
        damaged={damaged}
        unexported={unexported}
        onChanged={onChanged}
      />
    </>
  );
}

function Empty() {
  const { t } = useApp().words;
  return (
    <div className="history-empty">
      <p className="lead">{t('history.empty')}</p>
      <p>{t('history.empty-more')}</p>
      <Link href="/" className="secondary primary">
        {t('history.begin')}
      </Link>
    </div>
  );
}
