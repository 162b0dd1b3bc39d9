import { doneDaysOf, pastWeeks } from '../../../review/past/past-weeks.ts';
import type { PastSession } from '../../../review/past/past-session.ts';
import type { Day } from '../../../time/civil-day.ts';
import { useApp } from '../../context.ts';
import { usePlan } from '../../plan/use-plan.ts';
import { dayInWords } from '../dates.ts';
import './past-weeks.css';

const WEEKS = 8;

interface Props {
  /** Of the trainee's own training. */
  readonly own: readonly PastSession[];
  readonly today: Day;
}

/** The last weeks, newest first: workouts done against those that are planned. */
export function PastWeeks({ own, today }: Props) {
  const { t, language } = useApp().words;
  const { weekdays } = usePlan().plan;
  const weeks = pastWeeks({ weekdays }, doneDaysOf(own), today, WEEKS);
  const isPlanned = weekdays.length > 0;
  return (
    <section className="past-weeks" aria-labelledby="past-weeks-title">
      <h2 id="past-weeks-title">{t('archive.weeks')}</h2>
      <p className="small">
        {isPlanned
          ? t('archive.weeks-kept', {
              kept: weeks.filter(({ kept }) => kept === 'kept').length,
              weeks: WEEKS,
            })
          : t('archive.weeks-unplanned')}
      </p>
      <ol>
        {weeks.toReversed().map(({ firstDay, lastDay, planned, done, kept }) => (
          <li key={firstDay} data-kept={kept}>
            <span>
              {t('archive.week-of', {
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
                {isPlanned ? t('archive.week-count', { done, planned }) : t('week.workouts', { count: done })}
              </span>
              {kept !== 'none' && <span className="visually-hidden">{`, ${t(`archive.week-${kept}`)}`}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
