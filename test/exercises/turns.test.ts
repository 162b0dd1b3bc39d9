import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { motionOf } from '../../tools/bench/trial.ts';
import { performedTurning } from '../support/performed.ts';

const counted = exercises.filter(({ kind }) => kind === 'reps');

describe.each(counted)('$id without a rest between the reps', (exercise) => {
  const repsOf = (share: number) =>
    judgeTrace(exercise, performedTurning(motionOf(exercise.id), 4, share)).report.reps;

  it.each([0, 0.1, 0.2, 0.25])('counts each rep if the trainee turns around at %d of the way', (share) => {
    const reps = repsOf(share);
    expect(reps.map(({ counted: is }) => is)).toEqual([true, true, true, true]);
    for (const [i, { endS }] of reps.entries())
      expect(reps[i + 1]?.startS ?? Infinity).toBeGreaterThanOrEqual(endS);
  });

  it('counts one rep if the trainee turns around more than half of the way up', () => {
    expect(repsOf(0.6).map(({ counted: is }) => is)).toEqual([true]);
  });
});
