import { weekHistory } from '../../../review/history/week-history.ts';
import type { DatedSession } from '../../../review/history/dated-session.ts';
import type { Day } from '../../../time/civil-day.ts';
import { useApp } from '../../context.ts';
import { usePlan } from '../../plan/use-plan.ts';
import { dayInWords } from '../dates.ts';
import './week-history.css';

const MOST_WEEKS = 8;

interface Props {
  /** The trainee's own training. */
  readonly own: readonly DatedSession[];
  readonly today: Day;
}

/** The last weeks, newest first: workouts finished compared with those planned, and how many were begun and not finished. */
export function WeekHistory({ own, today }: Props) {
  const { t, language } = useApp().words;
  const { weekdays } = usePlan().plan;
  const weeks = weekHistory({ weekdays }, own, today, MOST_WEEKS);
  const isPlanned = weekdays.length > 0;
  const planKept = weeks.filter(({ kept }) => kept === 'kept').length;
  const notes = [
    ...(isPlanned ? [] : [t('history.weeks-unplanned')]),
    ...(isPlanned && weeks.length > 1
      ? [t('history.weeks-kept', { kept: planKept, weeks: weeks.length })]
      : []),
    ...(weeks.some(({ unfinished }) => unfinished > 0) ? [t('history.weeks-finished')] : []),
  ];
  return (
    <section className="week-history" aria-labelledby="week-history-title">
      <h2 id="week-history-title">{t('history.weeks')}</h2>
      {notes.length > 0 && <p className="small">{notes.join(' ')}</p>}
      <ol>
        {weeks.toReversed().map(({ firstDay, lastDay, planned, done, unfinished, kept }) => (
          <li key={firstDay} data-kept={kept}>
            <span>
              {t('history.week-of', {
                from: dayInWords(language, firstDay, 'short'),
                to: dayInWords(language, lastDay, 'short'),
              })}
            </span>
            <span className="week-marks" aria-hidden="true">
              {Array.from({ length: Math.max(planned, done) }, (_, at) => (
                <i key={at} data-done={at < done} />
              ))}
            </span>
            <span>
              <span>
                {isPlanned ? t('history.week-count', { done, planned }) : t('week.workouts', { count: done })}
              </span>
              {kept !== 'none' && <span className="visually-hidden">{`, ${t(`history.week-${kept}`)}`}</span>}
              {unfinished > 0 && <span className="visually-hidden">, </span>}
              {unfinished > 0 && (
                <span className="week-unfinished">{t('history.week-unfinished', { count: unfinished })}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
