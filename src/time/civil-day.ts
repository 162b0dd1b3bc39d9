import { addDays, create, daysInMonth, diffDays, type Record } from 'temporal-polyfill/fns/PlainDate';

/** A date without a time or a zone: days since 1970-01-01. */
export type Day = number;

/** 0 is Monday, 6 Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A date of the calendar: month 1 to 12, and the day of the month. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const EPOCH = create(1970, 1, 1);

const dateOf = (day: Day): Record => addDays(EPOCH, Math.floor(day));

export function civilOf(day: Day): CivilDate {
  const { year, month, day: ofMonth } = dateOf(day);
  return { year, month, day: ofMonth };
}

export const dayOf = ({ year, month, day }: CivilDate): Day => diffDays(EPOCH, create(year, month, day));

/** The number of days of the month that contains this day. */
export const monthLength = (day: Day): number => daysInMonth(dateOf(day));
