import * as v from 'valibot';
import type { Day, Weekday } from './civil-day.ts';
import { weekdayOf } from './weekday.ts';

/** The days of the week on which to work out: one to three, as the article says. */
export interface WeekPlan {
  readonly weekdays: readonly Weekday[];
}

/** A plan from outside: one to three different weekdays, 0 (Monday) to 6. */
export const weekPlanSchema = v.object({
  weekdays: v.pipe(
    v.array(v.picklist([0, 1, 2, 3, 4, 5, 6])),
    v.minLength(1),
    v.maxLength(3),
    v.check((days) => new Set(days).size === days.length, 'the same day twice'),
    v.readonly(),
  ),
});

/** Monday to Sunday. */
export interface Week {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** The week that contains the day. */
export function weekOf(day: Day): Week {
  const firstDay = Math.floor(day) - weekdayOf(day);
  return { firstDay, lastDay: firstDay + 6 };
}

/**
 * `done`: a workout counts for this planned day, on the day itself or another day of the week; `due`: today; `missed`: the day is over, and an
 * earlier workout was finished; `to-come`; `extra`: a workout beyond the plan.
 */
export type DayState = 'done' | 'due' | 'missed' | 'to-come' | 'extra' | 'free';

export interface WeekView extends Week {
  /** Monday to Sunday. */
  readonly days: readonly { readonly day: Day; readonly state: DayState }[];
  readonly planned: number;
  /** Workouts of this week. */
  readonly done: number;
}

/**
 * The week of `today`, judged by the days on which a workout was finished. Several workouts on one day count once. A workout on an
 * unplanned day counts for the first planned day without one.
 */
export function weekView({ weekdays }: WeekPlan, doneDays: readonly Day[], today: Day): WeekView {
  const week = weekOf(today);
  const all = Array.from({ length: 7 }, (_, at) => week.firstDay + at);
  const done = new Set(doneDays.filter((day) => day >= week.firstDay && day <= week.lastDay));
  const planned = all.filter((day) => weekdays.includes(weekdayOf(day)));
  const open = planned.filter((day) => !done.has(day));
  const elsewhere = all.filter((day) => done.has(day) && !planned.includes(day));
  const stoodFor = new Set(open.slice(0, elsewhere.length));
  const extra = new Set(elsewhere.slice(open.length));
  // Before the first workout nothing was owed.
  const firstDone = Math.min(...doneDays);
  const stateOf = (day: Day): DayState => {
    if (!planned.includes(day)) return extra.has(day) ? 'extra' : done.has(day) ? 'done' : 'free';
    if (done.has(day) || stoodFor.has(day)) return 'done';
    if (day >= today) return day === today ? 'due' : 'to-come';
    return day > firstDone ? 'missed' : 'free';
  };
  return {
    ...week,
    days: all.map((day) => ({ day, state: stateOf(day) })),
    planned: planned.length,
    done: done.size,
  };
}
