import { useState } from 'react';
import { countByDay, monthAfter, monthBefore, monthOf, weeksOf, type Month } from '../../time/month.ts';
import { civilOf, type Day } from '../../time/civil-day.ts';
import type { PastSession } from '../../review/past/past-session.ts';
import { useApp } from '../context.ts';
import { dayInWords } from './dates.ts';
import '../controls/table.css';
import './calendar.css';

/** A Monday. */
const SOME_MONDAY = 4;

interface Props {
  /** Newest first, at least one. */
  readonly sessions: readonly PastSession[];
  readonly today: Day;
  readonly chosen: Day | null;
  readonly onChoose: (day: Day | null) => void;
}

/** A month at a time; the days that have sessions can be pressed, to see those alone. */
export function MonthCalendar({ sessions, today, chosen, onChoose }: Props) {
  const { t, language } = useApp().words;
  const days = sessions.map(({ day }) => day);
  const [newest = today, oldest = today] = [days[0], days.at(-1)];
  /** Null: that of the newest session. */
  const [turned, setMonth] = useState<Month | null>(null);
  const month = turned ?? monthOf(newest);
  const counts = countByDay(sessions);
  const isFirst = month.firstDay <= oldest;
  const isLast = month.lastDay >= Math.max(newest, today);
  return (
    <section className="calendar" aria-labelledby="calendar-title">
      <div className="calendar-head">
        <h2 id="calendar-title" className="visually-hidden">
          {t('archive.calendar')}
        </h2>
        <button
          type="button"
          aria-label={t('archive.month-before')}
          aria-disabled={isFirst}
          onClick={() => !isFirst && setMonth(monthBefore(month))}
        >
          ‹
        </button>
        <p id="calendar-month" aria-live="polite">
          {dayInWords(language, month.firstDay, 'month')}
        </p>
        <button
          type="button"
          aria-label={t('archive.month-after')}
          aria-disabled={isLast}
          onClick={() => !isLast && setMonth(monthAfter(month))}
        >
          ›
        </button>
      </div>
      <table aria-labelledby="calendar-month">
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, at) => (
              <th key={at} scope="col" abbr={dayInWords(language, SOME_MONDAY + at, 'weekdayLong')}>
                {dayInWords(language, SOME_MONDAY + at, 'weekday')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={row}>
              {week.map((day, at) => (
                <td key={at} aria-current={day === today ? 'date' : undefined}>
                  {day !== null && (
                    <CalendarDay day={day} count={counts.get(day) ?? 0} {...{ chosen, onChoose }} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayProps extends Pick<Props, 'chosen' | 'onChoose'> {
  readonly day: Day;
  readonly count: number;
}

function CalendarDay({ day, count, chosen, onChoose }: DayProps) {
  const { t, language } = useApp().words;
  const number = civilOf(day).day;
  if (count === 0) return <span>{number}</span>;
  return (
    <button
      type="button"
      aria-pressed={day === chosen}
      aria-label={t('archive.day-sessions', {
        day: dayInWords(language, day, 'long'),
        sessions: t('archive.sessions', { count }),
      })}
      onClick={() => onChoose(day === chosen ? null : day)}
    >
      {number}
    </button>
  );
}
