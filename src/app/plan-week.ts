import type { Day } from '../workout/civil-day.ts';
import { weeklyCalendar } from '../workout/ics.ts';
import type { Plan } from './plan.ts';

export { civilOf, weekdayOf } from '../workout/civil-day.ts';
export { weekView } from '../workout/week.ts';

/** This device's date at that moment. */
export const localDay = (now: Date): Day =>
  Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;

export const today = (): Day => localDay(new Date());

/** A name for the calendar entry that nobody else has. */
export const newCalendarId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

export interface CalendarText {
  readonly durationMin: number;
  readonly summary: string;
  readonly description: string;
}

/** The weekly workouts as an .ics file from `now` on; null where no day or no name for the entry was chosen. */
export function calendarFile(
  { weekdays, time, calendarId }: Pick<Plan, 'weekdays' | 'time' | 'calendarId'>,
  text: CalendarText,
  now: Date,
): string | null {
  if (weekdays.length === 0 || calendarId === null) return null;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return weeklyCalendar({
    ...text,
    plan: { weekdays },
    from: localDay(now),
    hour,
    minute,
    uid: `${calendarId}@longline`,
    stamp: now.toISOString().replace(/[-:]|\.\d+/g, ''),
  });
}
