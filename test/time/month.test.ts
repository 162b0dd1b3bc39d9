import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byMonth, countByDay, monthAfter, monthBefore, monthOf, weeksOf } from '../../src/time/month.ts';
import { civilOf } from '../../src/time/civil-day.ts';
import { weekdayOf } from '../../src/time/weekday.ts';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

describe('the calendar', () => {
  it.each([
    ['2026-11-25', '2026-11-01', '2026-11-30', 6],
    ['2027-02-01', '2027-02-01', '2027-02-28', 4],
    ['2028-02-29', '2028-02-01', '2028-02-29', 5],
    ['2026-12-31', '2026-12-01', '2026-12-31', 5],
  ])('%s lies in the month from %s to %s, of %i weeks', (one, first, last, weeks) => {
    const month = monthOf(day(one));
    expect(month).toEqual({ firstDay: day(first), lastDay: day(last) });
    expect(weeksOf(month)).toHaveLength(weeks);
  });

  it('shows every day of any month once, under its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (one) => {
        const month = monthOf(one);
        const days = weeksOf(month).flatMap((week) =>
          week.flatMap((its, at) => {
            if (its !== null) expect(weekdayOf(its)).toBe(at);
            return its === null ? [] : [its];
          }),
        );
        expect(days.map((its) => civilOf(its).day)).toEqual(days.map((_, at) => at + 1));
        expect(days).toContain(one);
        expect(monthBefore(monthAfter(month))).toEqual(month);
        expect(monthAfter(month).firstDay).toBe(month.lastDay + 1);
      }),
    );
  });

  it('groups a thousand sessions by month and counts them by day, in their order', () => {
    const items = Array.from({ length: 1000 }, (_, at) => ({ day: day('2026-11-25') - Math.floor(at / 2) }));
    const months = byMonth(items);
    expect(months.flatMap((one) => one.items)).toEqual(items);
    expect(months).toHaveLength(17);
    expect(countByDay(items).get(day('2026-11-25'))).toBe(2);
  });
});
