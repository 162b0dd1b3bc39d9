import type { Day, Weekday } from './civil-day.ts';

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

/** The weekday of day 0, 1970-01-01: a Thursday. */
const EPOCH_WEEKDAY: Weekday = 3;

/** The weekday of a date. Weeks have seven days in every calendar, so this needs no calendar library, and the start page can do without one. */
export function weekdayOf(day: Day): Weekday {
  const since = (Math.floor(day) + EPOCH_WEEKDAY) % 7;
  // A day before 1970 may leave a negative remainder.
  const weekday = WEEKDAYS[since < 0 ? since + 7 : since];
  if (weekday === undefined) throw new Error(`The day ${day} has no weekday.`);
  return weekday;
}
