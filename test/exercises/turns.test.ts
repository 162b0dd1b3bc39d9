import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { motionOf } from '../../tools/bench/trial.ts';
import { performedTurning } from '../support/performed.ts';

const counted = exercises.filter((exercise) => exercise.kind === 'reps');

describe.each(counted)('$id without a rest between the reps', (exercise) => {
  const reportOf = (share: number) =>
    judgeTrace(exercise, performedTurning(motionOf(exercise.id), 4, share)).report;

  it.each([0, 0.1, 0.2, 0.25])('counts each rep if the trainee turns around at %d of the way', (share) => {
    const { reps, notJudged } = reportOf(share);
    expect(reps.map(({ counted: is }) => is)).toEqual([true, true, true, true]);
    expect(notJudged).toEqual([]);
    for (const [i, { endS }] of reps.entries())
      expect(reps[i + 1]?.startS ?? Infinity).toBeGreaterThanOrEqual(endS);
  });

  it('counts one rep if the trainee turns around half way up, and says so', () => {
    const halfWay = exercise.rep.from === 'turning' ? 0.55 : 0.42;
    const { reps, notJudged } = reportOf(halfWay);
    expect(reps.map(({ counted: is }) => is)).toEqual([true]);
    expect(notJudged.map(({ why }) => why)).toEqual(['not-back', 'not-back', 'not-back']);
  });

  it('counts one rep, and says nothing, if the trainee hardly leaves the top', () => {
    const { reps, notJudged } = reportOf(0.8);
    expect(reps.map(({ counted: is }) => is)).toEqual([true]);
    expect(notJudged).toEqual([]);
  });
});
