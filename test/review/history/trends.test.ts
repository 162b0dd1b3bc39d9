import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/engine/exercise.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../../src/exercises/plank/exercise.ts';
import { sidePlank } from '../../../src/exercises/side-plank/exercise.ts';
import { bestsOf } from '../../../src/review/history/bests.ts';
import { exercisesIn, ownTraining } from '../../../src/review/history/dated-session.ts';
import { doneDaysOf, weekHistory } from '../../../src/review/history/week-history.ts';
import { progressOf, trendsOf, type TrendKind } from '../../../src/review/history/trends.ts';
import { tried } from '../../support/tried.ts';
import { digest, session, workout } from '../some-sessions.ts';

/** A Monday. */
const MONDAY = 20_780;

const held = (day: number, longestMs: number, source = 'camera') =>
  session(day, [digest('plank', { longestMs, score: longestMs / 100_000 })], { source });

const valuesOf = (kind: TrendKind, exercise: Exercise, sessions: Parameters<typeof trendsOf>[1]) =>
  trendsOf(exercise, sessions)
    .find((trend) => trend.kind === kind)
    ?.lines.map(({ points }) => points.map(({ value }) => value));

describe('what is not the trainee’s own training', () => {
  const sessions = [
    held(30, 90_000, 'video'),
    held(20, 42_000),
    held(15, 80_000, 'trace'),
    session(12, [], { source: 'video', done: workout('done') }),
    held(10, 31_000),
  ];

  it('counts in no trend, no best and no week', () => {
    const own = ownTraining(sessions);
    expect(own.map(({ day }) => day)).toEqual([10, 20]);
    expect(valuesOf('longest', plank, own)).toEqual([[31, 42]]);
    expect(bestsOf('plank', own).longest).toEqual({ value: 42, day: 20, sessionId: 20 });
    expect(doneDaysOf(own)).toEqual([]);
  });
});

describe('trends', () => {
  it('follow each measure in its unit, and leave out what is not there', () => {
    const sessions = [
      session(1, [
        digest('glute-bridge', {
          counted: 10,
          range: 0.874,
          score: 0.8,
          faults: { 'short-pause': 2, 'incomplete-lift': 1 },
          workMs: 60_000,
        }),
      ]),
      session(2, [digest('plank', { longestMs: 30_000 })]),
      session(3, [digest('glute-bridge', { counted: 12, faults: {}, workMs: 5000 })]),
    ];
    expect(trendsOf(tried(gluteBridge), sessions).map(({ kind }) => kind)).toEqual([
      'counted',
      'range',
      'score',
      'faults',
    ]);
    expect(valuesOf('counted', tried(gluteBridge), sessions)).toEqual([[10, 12]]);
    expect(valuesOf('range', tried(gluteBridge), sessions)).toEqual([[87]]);
    expect(valuesOf('faults', tried(gluteBridge), sessions)).toEqual([[3]]);
    expect(valuesOf('faults', tried(gluteBridge, 'short-pause'), sessions)).toEqual([[1]]);
  });

  it('hold the left against the right', () => {
    const sessions = [session(1, [digest('side-plank', { sides: { left: 31_000, right: 25_040 } })])];
    expect(valuesOf('sides', sidePlank, sessions)).toEqual([[31], [25]]);
  });

  it('look back four weeks, or to the first session, and say nothing within a week', () => {
    const progress = (days: readonly (readonly [number, number])[]) =>
      progressOf(days.map(([day, value]) => ({ sessionId: day, startedAt: day, day, value })));
    expect(progress([])).toBeNull();
    expect(progress([[100, 42]])).toEqual({ now: 42, before: null });
    expect(
      progress([
        [98, 30],
        [100, 42],
      ])?.before,
    ).toBeNull();
    expect(
      progress([
        [60, 20],
        [71, 31],
        [80, 35],
        [100, 42],
      ]),
    ).toEqual({ now: 42, before: { value: 31, weeks: 4 } });
    expect(
      progress([
        [86, 33],
        [100, 42],
      ])?.before,
    ).toEqual({ value: 33, weeks: 2 });
  });

  it('take a thousand sessions', () => {
    const sessions = Array.from({ length: 1000 }, (_, day) => held(day, 1000 * (day + 1)));
    expect(valuesOf('longest', plank, sessions)?.[0]).toHaveLength(1000);
    expect(bestsOf('plank', sessions).longest?.value).toBe(1000);
    expect(exercisesIn(sessions)).toEqual(['plank']);
  });
});

describe('personal bests', () => {
  it('stay with the session that reached them first', () => {
    const sessions = [held(1, 30_000), held(2, 42_000), held(3, 42_000)];
    expect(bestsOf('plank', sessions)).toEqual({
      longest: { value: 42, day: 2, sessionId: 2 },
      counted: null,
      score: { value: 42, day: 2, sessionId: 2 },
    });
    expect(bestsOf('locust', sessions).longest).toBeNull();
  });
});

describe('week history', () => {
  const on = (day: number, why: 'done' | 'ended') => session(day, [], { done: workout(why) });

  it('went as planned if as many workouts were finished as planned', () => {
    const sessions = [
      on(MONDAY - 20, 'ended'),
      on(MONDAY - 14, 'done'),
      on(MONDAY - 11, 'done'),
      on(MONDAY - 7, 'done'),
      on(MONDAY - 5, 'ended'),
      on(MONDAY, 'done'),
    ];
    const weeks = weekHistory({ weekdays: [0, 3] }, sessions, MONDAY + 1, 4);
    expect(weeks.map(({ done, kept }) => [done, kept])).toEqual([
      [0, 'missed'],
      [2, 'kept'],
      [1, 'missed'],
      [1, 'open'],
    ]);
    expect(weeks.at(-1)).toMatchObject({ firstDay: MONDAY, lastDay: MONDAY + 6, planned: 2 });
  });

  it('are neither kept nor missed without a plan', () => {
    const [week] = weekHistory({ weekdays: [] }, [on(MONDAY, 'done')], MONDAY, 1);
    expect(week).toMatchObject({ planned: 0, done: 1, kept: 'none' });
  });

  it('says how many workouts were begun and not finished, and counts no single exercise', () => {
    const sessions = [
      on(MONDAY - 7, 'ended'),
      on(MONDAY - 6, 'ended'),
      on(MONDAY - 6, 'done'),
      held(MONDAY - 5, 30_000),
      session(MONDAY, [], { done: { name: '', rounds: 1, why: null, hurt: false } }),
    ];
    const weeks = weekHistory({ weekdays: [] }, sessions, MONDAY + 6, 8);
    expect(weeks.map(({ done, unfinished }) => [done, unfinished])).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });

  it('begins with the week of the first session, and has no more weeks than asked for', () => {
    const weeksFrom = (...days: readonly number[]) =>
      weekHistory(
        { weekdays: [0] },
        days.map((day) => on(day, 'done')),
        MONDAY + 2,
        8,
      ).map(({ firstDay }) => (firstDay - MONDAY) / 7);
    expect(weeksFrom(MONDAY - 1, MONDAY)).toEqual([-1, 0]);
    expect(weeksFrom(MONDAY - 700, MONDAY)).toEqual([-7, -6, -5, -4, -3, -2, -1, 0]);
    expect(weeksFrom()).toEqual([0]);
    expect(weeksFrom(MONDAY + 9)).toEqual([0]);
  });
});
