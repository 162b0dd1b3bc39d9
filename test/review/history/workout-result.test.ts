import { describe, expect, it } from 'vitest';
import { exercises } from '../../../src/exercises/index.ts';
import { workoutResult } from '../../../src/review/history/workout-result.ts';
import { reviewOf } from '../../../src/review/review.ts';
import { articleRoutine } from '../../../src/plan/article-routine.ts';
import { nextPlan } from '../../../src/plan/progression.ts';
import type { LogEvent } from '../../../src/workout/workout-events.ts';
import { hold, reps, routineOf, Scripted } from '../../workout/scripted.ts';
import { diligent } from '../../workout/simulated-trainee.ts';
import { simulate } from '../../workout/simulated-workout.ts';

const pastOf = (log: readonly LogEvent[]) => workoutResult(reviewOf(exercises, 'workout', log));

describe('a workout as the plan remembers it', () => {
  it('is computed from its log, and lets the plan grow if it was good', () => {
    const past = [1, 2].map((seed) => pastOf(simulate(articleRoutine, seed, diligent).log));
    const history = past.flatMap((workout, at) => (workout ? [{ ...workout, day: 101 + at }] : []));
    expect(history[0]).toMatchObject({ day: 101, rounds: 3, finished: true, hurt: false });
    expect(history[0]?.sets).toHaveLength(24);
    expect(history[0]?.sets.every(({ score }) => score !== null && score >= 0.9)).toBe(true);
    expect(nextPlan(articleRoutine, history, 104).changes).toHaveLength(7);
  });

  it('uses the last time of a set that was repeated, with the scores of that time only', () => {
    const workout = new Scripted(routineOf([['glute-bridge', reps(1)]]));
    workout.begins().rep({ score: 0.2 }).rep();
    expect(workout.state.phase.kind).toBe('finished');
    const again = new Scripted(
      routineOf([
        ['glute-bridge', reps(1)],
        ['plank', hold(30)],
      ]),
    );
    again.begins().rep({ score: 0.2 }).says('back').begins().rep({ score: 1 });
    expect(pastOf(again.log)?.sets).toMatchObject([{ score: 1, byDose: true, reps: 1 }]);
    expect(pastOf(workout.log)?.sets).toMatchObject([{ score: 0.2 }]);
  });

  it('is null if no workout was started', () => {
    expect(pastOf([])).toBeNull();
  });
});
