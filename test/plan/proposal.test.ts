import { describe, expect, it } from 'vitest';
import { proposal } from '../../src/plan/proposal.ts';
import { exercises } from '../../src/exercises/index.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { doseAmount, type WorkoutResult } from '../../src/plan/progression.ts';
import { routineSteps } from '../../src/plan/routine-steps.ts';
import { withoutBall } from '../../src/plan/without-ball.ts';

const plan = { routine: articleRoutine, ball: false, answered: null };

/** A workout without the ball in which everything was done well. */
const well = (day: number): WorkoutResult => {
  const { routine } = withoutBall(articleRoutine, exercises);
  return {
    day,
    rounds: routine.rounds,
    finished: true,
    hurt: false,
    sets: routineSteps(routine).flatMap((step) =>
      step.kind === 'rest'
        ? []
        : [
            {
              exerciseId: step.exerciseId,
              byDose: true,
              asked: doseAmount(step.dose),
              score: 0.9,
              goodMs: 30_000,
              reps: 12,
            },
          ],
    ),
  };
};

describe('a proposal', () => {
  it('is null before anything was done, and one step after two workouts in good form', () => {
    expect(proposal(plan, exercises, [], 100)).toBeNull();
    expect(proposal(plan, exercises, [well(100)], 101)).toBeNull();
    const next = proposal(plan, exercises, [well(98), well(100)], 101);
    expect(next?.why).toBe('good-form');
    expect(next?.changes[0]).toEqual({
      exerciseId: 'plank',
      unit: 's',
      from: 30,
      to: 35,
      why: 'good-form',
    });
  });

  it('leaves exercises that need a missing ball in the plan, unchanged', () => {
    const routine = proposal(plan, exercises, [well(98), well(100)], 101)?.routine;
    expect(routine?.items.map(({ exerciseId }) => exerciseId)).toEqual(
      articleRoutine.items.map(({ exerciseId }) => exerciseId),
    );
    expect(routine?.items[2]).toBe(articleRoutine.items[2]);
    expect(routine?.items[5]?.dose).toEqual({ kind: 'reps', reps: 13 });
  });

  it('is not made again once it was left, until after the next workout', () => {
    const left = { ...plan, answered: 100 };
    const history = [well(98), well(100)];
    expect(proposal(left, exercises, history, 101)).toBeNull();
    expect(proposal(left, exercises, [...history, well(102)], 103)?.after).toBe(102);
  });

  it('is not made again once it was accepted', () => {
    const history = [well(98), well(100)];
    const taken = proposal(plan, exercises, history, 101)?.routine ?? articleRoutine;
    expect(proposal({ ...plan, routine: taken }, exercises, history, 101)).toBeNull();
  });
});
