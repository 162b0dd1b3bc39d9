import { describe, expect, it } from 'vitest';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import {
  doseAmount,
  nextPlan,
  type WorkoutSetResult,
  type WorkoutResult,
} from '../../src/plan/progression.ts';
import type { Routine } from '../../src/plan/routine.ts';
import { routineSteps } from '../../src/plan/routine-steps.ts';

import { hold, reps, routineOf } from '../workout/scripted.ts';

const done = (
  routine: Routine,
  day: number,
  over: Partial<WorkoutResult> = {},
  each: Partial<WorkoutSetResult> = {},
): WorkoutResult => ({
  day,
  rounds: routine.rounds,
  finished: true,
  hurt: false,
  sets: routineSteps(routine).flatMap((step) =>
    step.kind === 'set'
      ? [
          {
            exerciseId: step.exerciseId,
            byDose: true,
            asked: doseAmount(step.dose),
            score: 0.9,
            goodMs: 0,
            reps: 0,
            ...each,
          },
        ]
      : [],
  ),
  ...over,
});

const doses = (routine: Routine) => routine.items.map(({ dose }) => doseAmount(dose));
const [first, second] = [done(articleRoutine, 100), done(articleRoutine, 102)];

describe('the next plan', () => {
  it('stays after one workout in good form', () => {
    expect(nextPlan(articleRoutine, [first], 103)).toEqual({ routine: articleRoutine, changes: [] });
  });

  it('grows every dose by one step after two', () => {
    const { routine, changes } = nextPlan(articleRoutine, [first, second], 104);
    expect(doses(routine)).toEqual([35, 35, 13, 13, 13, 13, 20]);
    expect(routine.rounds).toBe(3);
    expect(changes[0]).toEqual({ exerciseId: 'plank', unit: 's', from: 30, to: 35, why: 'good-form' });
    expect(changes).toHaveLength(7);
  });

  it('does not take the same step again for the same workouts', () => {
    const { routine } = nextPlan(articleRoutine, [first, second], 104);
    expect(nextPlan(routine, [first, second], 104).changes).toEqual([]);
    expect(nextPlan(routine, [first, second, done(routine, 106)], 107).changes).toEqual([]);
    expect(nextPlan(routine, [second, done(routine, 106), done(routine, 108)], 109).changes).toHaveLength(7);
  });

  it.each<[string, WorkoutResult]>([
    ['a set that was not done', done(articleRoutine, 102, {}, { byDose: false })],
    ['a score below .8', done(articleRoutine, 102, {}, { score: 0.79 })],
    ['a score that is not known', done(articleRoutine, 102, {}, { score: null })],
    ['a set that is missing', done(articleRoutine, 102, { sets: second.sets.slice(1) })],
    ['an end before its time', done(articleRoutine, 102, { finished: false })],
  ])('does not grow after %s', (_, last) => {
    expect(nextPlan(articleRoutine, [first, last], 104).changes).toEqual([]);
  });

  const most = routineOf(
    [
      ['plank', hold(60)],
      ['glute-bridge', reps(15)],
    ],
    { rounds: 3 },
  );
  it('grows the rounds if no dose can, and never beyond five', () => {
    const { changes, routine } = nextPlan(most, [done(most, 1), done(most, 3)], 4);
    expect(changes).toEqual([{ exerciseId: null, unit: 'rounds', from: 3, to: 4, why: 'good-form' }]);
    expect(doses(routine)).toEqual([60, 15]);
    const five = { ...most, rounds: 5 };
    expect(nextPlan(five, [done(five, 1), done(five, 3)], 4).changes).toEqual([]);
  });

  it('never brings down a dose that was set beyond the ladder', () => {
    const far = routineOf(
      [
        ['plank', hold(90)],
        ['glute-bridge', reps(12)],
      ],
      { rounds: 3 },
    );
    expect(doses(nextPlan(far, [done(far, 1), done(far, 3)], 4).routine)).toEqual([90, 13]);
  });

  it('goes a step back after more than two weeks, and no further', () => {
    expect(nextPlan(articleRoutine, [first, second], 116).changes[0]?.why).toBe('good-form');
    const { routine, changes } = nextPlan(articleRoutine, [first, second], 117);
    expect(doses(routine)).toEqual([25, 25, 11, 11, 11, 11, 10]);
    expect(new Set(changes.map(({ why }) => why))).toEqual(new Set(['break']));
    expect(nextPlan(routine, [first, second], 117).changes).toEqual([]);
  });

  it('goes a step back after pain, whatever else', () => {
    const hurt = done(articleRoutine, 102, { hurt: true, finished: false });
    expect(nextPlan(articleRoutine, [first, hurt], 103).changes[0]?.why).toBe('pain');
  });

  it('goes a step back after two workouts left unfinished, not after one', () => {
    const left = (day: number) => done(articleRoutine, day, { finished: false });
    expect(nextPlan(articleRoutine, [first, left(102)], 103).changes).toEqual([]);
    expect(nextPlan(articleRoutine, [left(100), left(102)], 103).changes[0]?.why).toBe('unfinished');
  });

  it('takes back rounds before doses', () => {
    const four = { ...most, rounds: 4 };
    const { changes } = nextPlan(four, [done(four, 1, { hurt: true })], 2);
    expect(changes).toEqual([{ exerciseId: null, unit: 'rounds', from: 4, to: 3, why: 'pain' }]);
  });

  it('has nothing to say without a history', () => {
    expect(nextPlan(articleRoutine, [], 100).changes).toEqual([]);
  });
});
