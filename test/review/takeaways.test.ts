import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { reviewOf } from '../../src/review/review.ts';
import { takeawaysOf } from '../../src/review/takeaways.ts';
import { trainee } from '../support/trainee.ts';
import { performed } from '../support/performed.ts';

const of = (exercise: Exercise, trace: Parameters<typeof judgeTrace>[1]) =>
  takeawaysOf(exercises, reviewOf(exercises, exercise.id, judgeTrace(exercise, trace).log));

describe('what a trainee takes away', () => {
  it('is that all went well, if all reps were clean', () => {
    const { wentWell, nextTime } = of(gluteBridge, trainee.liesDown().bridges(3).trace());
    expect(wentWell).toMatchObject({ kind: 'reps', clean: 3 });
    expect(nextTime).toBeNull();
  });

  it('is the attempt that came furthest, if reps were not counted', () => {
    const trace = trainee
      .liesDown()
      .bridges(1)
      .bridges(1, { top: 147 })
      .bridges(1, { top: 151 })
      .bridges(1)
      .trace();
    const { wentWell, nextTime } = of(gluteBridge, trace);
    expect(wentWell).toMatchObject({ kind: 'reps', clean: 2 });
    if (nextTime?.kind !== 'attempt') throw new Error('no attempt was taken');
    expect(nextTime.attempts).toBe(2);
    const [, , second] = nextTime.set.reps;
    expect(nextTime.rep).toBe(second);
  });

  it('is the fault that stopped the clock, before any advice', () => {
    const trace = performed('plank', [{ id: 'hips-sag', amount: 0.7 }], 1, { pauseMs: 12_000 });
    expect(of(plank, trace).nextTime).toMatchObject({ kind: 'fault', rule: 'hips-sag' });
  });

  it('is nothing, if nothing was judged', () => {
    expect(takeawaysOf(exercises, { sets: [] })).toEqual({ wentWell: null, nextTime: null });
  });
});
