import { describe, expect, it } from 'vitest';
import { ballPike } from '../../src/exercises/ball-pike/exercise.ts';
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

describe('pikes without a rest between them', () => {
  const kneesBentIn = (reps: readonly number[]) => {
    const bent = Object.fromEntries(reps.map((i) => [i, { knee: 130 }]));
    return judgeTrace(ballPike, performedTurning(motionOf('ball-pike'), 4, 0.15, bent)).report.reps.map(
      ({ counted: is, faults }) => [is, faults],
    );
  };
  const [good, bad] = [
    [true, []],
    [true, ['knees-bent']],
  ];

  it.each([[[0]], [[1]], [[2]], [[1, 3]]])('have the fault of their own way up: %j', (reps) => {
    expect(kneesBentIn(reps)).toEqual([0, 1, 2, 3].map((i) => (reps.includes(i) ? bad : good)));
  });

  it('go on being counted after one in which the hips were out of sight', () => {
    const trace = performedTurning(motionOf('ball-pike'), 5, 0.15);
    const [, second] = judgeTrace(ballPike, trace).report.reps;
    const fromMs = 1000 * (second?.topS ?? NaN) + 200;
    const frames = trace.frames.map((frame) =>
      frame.timestampMs > fromMs && frame.timestampMs < fromMs + 800 ? { ...frame, keypoints: null } : frame,
    );
    const { reps } = judgeTrace(ballPike, { ...trace, frames }).report;
    expect(reps.map(({ counted: is, reason }) => (is ? 'counted' : reason))).toEqual([
      'counted',
      'not-seen',
      'counted',
      'counted',
      'counted',
    ]);
  });
});
