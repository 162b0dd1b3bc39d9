import { weeklyCalendar } from '../plan/ics.ts';
import type { Plan } from '../plan/plan.ts';
import { localDay } from './today.ts';

export interface CalendarText {
  readonly durationMin: number;
  readonly summary: string;
  readonly description: string;
}

/** The weekly workouts as an .ics file from `now` on; null if no day or no name for the entry was chosen. */
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
