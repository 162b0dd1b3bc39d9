import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { civilOf } from '../../src/time/civil-day.ts';
import { weekdayOf } from '../../src/time/weekday.ts';
import { weekOf, weekPlanSchema, weekView, type WeekPlan } from '../../src/time/week.ts';

const DAY_MS = 86_400_000;
/** 2026-11-23, a Monday. */
const monday = Date.UTC(2026, 10, 23) / DAY_MS;
const plan: WeekPlan = { weekdays: [0, 2, 4] };
const states = (done: readonly number[], today: number) =>
  weekView(
    plan,
    done.map((at) => monday + at),
    monday + today,
  ).days.map(({ state }) => state);

describe('a day', () => {
  it('has the date and the weekday that the calendar says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const date = new Date(day * DAY_MS);
        expect(civilOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
      }),
    );
  });

  it('lies in a week from Monday to Sunday', () => {
    for (let at = 0; at < 7; at++)
      expect(weekOf(monday + at)).toEqual({ firstDay: monday, lastDay: monday + 6 });
    expect(weekOf(monday - 1).lastDay).toBe(monday - 1);
  });
});

describe('a week of the plan', () => {
  it('says what is done, due, missed and to come', () => {
    expect(states([0], 2)).toEqual(['done', 'free', 'due', 'free', 'to-come', 'free', 'free']);
    expect(states([-7], 3)).toEqual(['missed', 'free', 'missed', 'free', 'to-come', 'free', 'free']);
  });

  it('has missed nothing before the first workout', () => {
    expect(states([], 3)).toEqual(['free', 'free', 'free', 'free', 'to-come', 'free', 'free']);
    expect(states([2], 5)).toEqual(['free', 'free', 'done', 'free', 'missed', 'free', 'free']);
  });

  it('takes a workout on another day for the first planned one that has none', () => {
    expect(states([1], 2)).toEqual(['done', 'done', 'due', 'free', 'to-come', 'free', 'free']);
    expect(states([0, 1], 1)).toEqual(['done', 'done', 'done', 'free', 'to-come', 'free', 'free']);
  });

  it('calls what goes beyond the plan extra', () => {
    expect(states([0, 2, 4, 5], 5)).toEqual(['done', 'free', 'done', 'free', 'done', 'extra', 'free']);
  });

  it('counts one workout a day, and only of this week', () => {
    const view = weekView(plan, [monday - 1, monday, monday, monday + 7], monday);
    expect([view.done, view.planned]).toEqual([1, 3]);
  });
});

describe('the door for plans', () => {
  it.each([[[]], [[0, 1, 2, 3]], [[0, 0]], [[7]], [[1.5]]])('refuses %j', (weekdays) => {
    expect(v.safeParse(weekPlanSchema, { weekdays }).success).toBe(false);
    expect(v.safeParse(weekPlanSchema, plan).success).toBe(true);
  });
});
