import { civilOf, monthLength, type Day } from './civil-day.ts';
import { weekdayOf } from './weekday.ts';

/** A month of the calendar. */
export interface Month {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** The month that contains the day. */
export function monthOf(day: Day): Month {
  const firstDay = Math.floor(day) - civilOf(day).day + 1;
  return { firstDay, lastDay: firstDay + monthLength(day) - 1 };
}

export const monthBefore = ({ firstDay }: Month): Month => monthOf(firstDay - 1);
export const monthAfter = ({ lastDay }: Month): Month => monthOf(lastDay + 1);

/** The weeks of a month, Monday to Sunday; null for a day of another month. */
export function weeksOf({ firstDay, lastDay }: Month): readonly (readonly (Day | null)[])[] {
  const monday = firstDay - weekdayOf(firstDay);
  const weeks = Math.ceil((lastDay - monday + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, at) => {
      const day = monday + week * 7 + at;
      return day < firstDay || day > lastDay ? null : day;
    }),
  );
}

/** Groups items that are sorted by day into months, in the same order. */
export function byMonth<Item extends { readonly day: Day }>(
  items: readonly Item[],
): readonly { readonly month: Month; readonly items: readonly Item[] }[] {
  const months = new Map<Day, Item[]>();
  for (const item of items) {
    const { firstDay } = monthOf(item.day);
    const there = months.get(firstDay);
    if (there) there.push(item);
    else months.set(firstDay, [item]);
  }
  return [...months].map(([firstDay, its]) => ({ month: monthOf(firstDay), items: its }));
}

/** How many items fall on each day that has any. */
export function countByDay(items: readonly { readonly day: Day }[]): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  // The first item of a day has no entry yet.
  for (const { day } of items) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
