import { calendarFile } from '../../device/calendar-file.ts';
import { newCalendarId } from '../../device/today.ts';
import { civilOf, type Day, type Weekday } from '../../time/civil-day.ts';
import { weekdayOf } from '../../time/weekday.ts';
import { weekView, type WeekView } from '../../time/week.ts';
import { routineMinutes } from '../../plan/routine-time.ts';
import { useApp } from '../context.ts';
import { downloadText } from '../controls/download.ts';
import { WeekCount } from '../home/routine/week-count.tsx';
import { useFresh } from '../controls/hooks/use-loaded.ts';
import { usePlan } from './use-plan.ts';
import { useToday } from '../controls/hooks/use-today.ts';
import '../controls/field/tick.css';
import '../controls/field/field.css';
import './week.css';

const NO_DAYS = [] as const;
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
/** As the article says. */
const MOST_DAYS = 3;

/** The days on which to work out (`moved`: a workout on another day counts for it), the progress of this week, and the file for a calendar. */
export function WeekSection() {
  const { words, doneDays } = useApp();
  const { t, language } = words;
  const { weekdays } = usePlan().plan;
  const day = useToday();
  const done = useFresh(doneDays, NO_DAYS);
  const week = weekView({ weekdays }, done, day);
  /** The name of that weekday as the language writes it, from a date of this week. */
  const nameOf: NameOf = (weekday, length) => {
    const civil = civilOf(week.firstDay + weekday);
    const date = new Date(Date.UTC(civil.year, civil.month - 1, civil.day));
    return new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' }).format(date);
  };
  return (
    <section className="week" aria-labelledby="week-title">
      <h2 id="week-title">{t('week.title')}</h2>
      <Weekdays nameOf={nameOf} />
      {(week.planned > 0 || week.done > 0) && (
        <>
          <h3>
            <WeekCount week={week} />
          </h3>
          <WeekDays days={week.days} done={done} today={day} nameOf={nameOf} />
        </>
      )}
      {week.planned > 0 && <CalendarDownload />}
    </section>
  );
}

type NameOf = (weekday: Weekday, length: 'long' | 'short') => string;

function Weekdays({ nameOf }: { readonly nameOf: NameOf }) {
  const { t } = useApp().words;
  const { plan, change } = usePlan();
  const { weekdays } = plan;
  const isEnough = weekdays.length >= MOST_DAYS;
  const toggle = (weekday: Weekday, on: boolean): void =>
    change({
      weekdays: WEEKDAYS.filter((one) => (one === weekday ? on : weekdays.includes(one))),
    });
  return (
    <>
      <fieldset className="weekdays">
        <legend>{t('week.days')}</legend>
        {WEEKDAYS.map((weekday) => {
          const on = weekdays.includes(weekday);
          return (
            <label key={weekday} className="tick">
              <input
                type="checkbox"
                checked={on}
                disabled={!on && isEnough}
                onChange={(event) => toggle(weekday, event.target.checked)}
              />
              <span>{nameOf(weekday, 'long')}</span>
            </label>
          );
        })}
      </fieldset>
      <p className="small">{t(isEnough ? 'week.enough' : 'week.days-hint')}</p>
    </>
  );
}

interface WeekDaysProps {
  readonly days: WeekView['days'];
  /** The days on which a workout was finished. */
  readonly done: readonly Day[];
  readonly today: Day;
  readonly nameOf: NameOf;
}

function WeekDays({ days, done, today, nameOf }: WeekDaysProps) {
  const { t } = useApp().words;
  return (
    <ol className="week-days">
      {days.map(({ day: one, state }) => {
        const shown = state === 'done' && !done.includes(one) ? 'moved' : state;
        return (
          <li key={one} data-state={shown} aria-current={one === today ? 'date' : undefined}>
            <span>{nameOf(weekdayOf(one), 'short')}</span>
            <span className="week-state">{t(`week.state-${shown}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** The planned days as a file for a calendar, with the chosen time. */
function CalendarDownload() {
  const { t } = useApp().words;
  const { plan, change, usable } = usePlan();
  const { weekdays, time } = plan;
  const download = (): void => {
    const calendarId = plan.calendarId ?? newCalendarId();
    change({ calendarId });
    const text = calendarFile(
      { weekdays, time, calendarId },
      {
        durationMin: routineMinutes(usable.routine),
        summary: t('week.entry'),
        description: t('week.entry-more', {
          routine: t('plan.rounds-of', {
            rounds: t('plan.rounds', { count: usable.routine.rounds }),
            exercises: t('plan.exercises', { count: usable.routine.items.length }),
          }),
        }),
      },
      new Date(),
    );
    if (text !== null) downloadText('longline.ics', text, 'text/calendar');
  };
  return (
    <div className="week-calendar">
      <label className="field">
        {t('week.time')}
        <input
          type="time"
          required
          value={time}
          onChange={(event) => event.target.value !== '' && change({ time: event.target.value })}
        />
      </label>
      <button type="button" onClick={download}>
        {t('week.download')}
      </button>
      <p className="small">{t('week.download-hint')}</p>
    </div>
  );
}
