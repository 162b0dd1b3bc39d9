import { CalendarDate, type DateValue } from '@internationalized/date';
import { civilOf, dayOf, type Day } from '../../../time/civil-day.ts';

/** The day as react-aria writes it. */
export function calendarDate(day: Day): CalendarDate {
  const { year, month, day: ofMonth } = civilOf(day);
  return new CalendarDate(year, month, ofMonth);
}

export const dayOfDate = ({ year, month, day }: DateValue): Day => dayOf({ year, month, day });
