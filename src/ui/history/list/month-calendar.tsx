import { useId, useRef, useState } from 'react';
import { GregorianCalendar, type CalendarDate } from '@internationalized/date';
import { useCalendar, useCalendarCell, useCalendarGrid } from 'react-aria/useCalendar';
import { useCalendarState, type CalendarState } from 'react-stately/useCalendarState';
import { countByDay, monthOf, weeksOf } from '../../../time/month.ts';
import { civilOf, type Day } from '../../../time/civil-day.ts';
import type { DatedSession } from '../../../review/history/dated-session.ts';
import { useApp } from '../../context.ts';
import { calendarDate, dayOfDate } from './calendar-date.ts';
import { dayInWords } from '../dates.ts';
import '../../controls/page/table.css';
import './calendar.css';

/** A Monday. */
const SOME_MONDAY = 4;

interface Props {
  /** Newest first, at least one. */
  readonly sessions: readonly DatedSession[];
  readonly today: Day;
  readonly chosen: Day | null;
  readonly onChoose: (day: Day | null) => void;
}

/** One month at a time. Days with sessions are buttons that show only those sessions; arrow keys move from day to day. */
export function MonthCalendar({ sessions, today, chosen, onChoose }: Props) {
  const { t, language } = useApp().words;
  const days = sessions.map(({ day }) => day);
  const [newest = today, oldest = today] = [days[0], days.at(-1)];
  /** Null: the day of the newest session. */
  const [focused, setFocused] = useState<CalendarDate | null>(null);
  const counts = countByDay(sessions);
  const range = {
    minValue: calendarDate(monthOf(oldest).firstDay),
    maxValue: calendarDate(monthOf(Math.max(newest, today)).lastDay),
  };
  const state = useCalendarState({
    ...range,
    locale: language,
    createCalendar: () => new GregorianCalendar(),
    firstDayOfWeek: 'mon',
    focusedValue: focused ?? calendarDate(newest),
    onFocusChange: setFocused,
    value: chosen === null ? null : calendarDate(chosen),
    isDateUnavailable: (date) => !counts.has(dayOfDate(date)),
    onChange: (date) => {
      const day = date && dayOfDate(date);
      onChoose(day === chosen ? null : day);
    },
  });
  const title = useId();
  useCalendar({ 'aria-labelledby': title }, state);
  const month = monthOf(dayOfDate(state.visibleRange.start));
  const isFirst = state.isPreviousVisibleRangeInvalid();
  const isLast = state.isNextVisibleRangeInvalid();
  return (
    <section className="calendar" aria-labelledby="calendar-title">
      <div className="calendar-head">
        <h2 id="calendar-title" className="visually-hidden">
          {t('history.calendar')}
        </h2>
        <button
          type="button"
          aria-label={t('history.month-before')}
          aria-disabled={isFirst}
          onClick={() => !isFirst && state.focusPreviousPage()}
        >
          ‹
        </button>
        <p id={title} aria-live="polite">
          {dayInWords(language, month.firstDay, 'month')}
        </p>
        <button
          type="button"
          aria-label={t('history.month-after')}
          aria-disabled={isLast}
          onClick={() => !isLast && state.focusNextPage()}
        >
          ›
        </button>
      </div>
      <Days state={state} title={title} today={today} counts={counts} />
    </section>
  );
}

interface DaysProps {
  readonly state: CalendarState;
  /** The id of the element that names the month. */
  readonly title: string;
  readonly today: Day;
  readonly counts: ReadonlyMap<Day, number>;
}

function Days({ state, title, today, counts }: DaysProps) {
  const { language } = useApp().words;
  const { gridProps } = useCalendarGrid({ firstDayOfWeek: 'mon' }, state);
  const month = monthOf(dayOfDate(state.visibleRange.start));
  return (
    <table {...gridProps} aria-label={undefined} aria-labelledby={title}>
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
            {week.map((day, at) =>
              day === null ? (
                <td key={at} />
              ) : (
                <CalendarDay
                  key={at}
                  state={state}
                  day={day}
                  isToday={day === today}
                  // A day without an entry has no session.
                  count={counts.get(day) ?? 0}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly state: CalendarState;
  readonly day: Day;
  readonly isToday: boolean;
  readonly count: number;
}

function CalendarDay({ state, day, isToday, count }: DayProps) {
  const { t, language } = useApp().words;
  const cell = useRef<HTMLButtonElement>(null);
  const { cellProps, buttonProps, isSelected } = useCalendarCell({ date: calendarDate(day) }, state, cell);
  const long = dayInWords(language, day, 'long');
  return (
    <td {...cellProps} aria-current={isToday ? 'date' : undefined}>
      <button
        {...buttonProps}
        ref={cell}
        type="button"
        aria-pressed={count === 0 ? undefined : isSelected}
        aria-label={
          count === 0
            ? long
            : t('history.day-sessions', { day: long, sessions: t('history.sessions', { count }) })
        }
      >
        {civilOf(day).day}
      </button>
    </td>
  );
}
