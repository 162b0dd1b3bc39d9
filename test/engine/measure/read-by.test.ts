import { describe, expect, it } from 'vitest';
import { readBy } from '../../../src/engine/measure/read-by.ts';
import type { Exercise } from '../../../src/engine/exercise.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../../src/exercises/plank/exercise.ts';
import { modelAt, type PoseTrace } from '../../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { identifyTrace } from '../../../src/engine/identify.ts';
import { trainee } from '../../support/trainee.ts';

/** The bridge as judged for a model that reads 20 degrees less at the top. */
const bridge: Exercise = { ...gluteBridge, readBy: { low: { hipAngle: -20 } } };

/** Bridges that stop 12 degrees below the line that counts. */
const low = (model?: string): PoseTrace => ({
  ...trainee.liesDown().bridges(2, { top: 148, pauseMs: 3400 }).trace(15),
  ...(model !== undefined && { model }),
});

const counted = (trace: PoseTrace): number =>
  judgeTrace(bridge, trace).report.reps.filter((rep) => rep.counted).length;

describe('limits know the model that found the keypoints', () => {
  it('a movement that it reads too low counts, and only for that model', () => {
    expect(counted(low('low'))).toBe(2);
    expect(counted(low('another'))).toBe(0);
    expect(counted(low())).toBe(0);
  });

  it('a model that a frame names is the one of the frames that follow', () => {
    const trace = low('another');
    const frames = trace.frames.map((frame, at) => (at === 1 ? { ...frame, model: 'low' } : frame));
    expect(counted({ ...trace, frames })).toBe(2);
    expect([0, 100, 9000].map((ms) => modelAt({ ...trace, frames }, ms))).toEqual(['another', 'low', 'low']);
    expect(modelAt(low(), 9000)).toBe(null);
  });

  it('an exercise is identified by them too', () => {
    expect(identifyTrace([plank, bridge], low('low'))).toBe(bridge);
  });

  it('the exercise is made once for each model, and is itself for a model that needs no correction', () => {
    expect(readBy(bridge, 'low')).toBe(readBy(bridge, 'low'));
    expect(readBy(bridge, 'another')).toBe(bridge);
    expect(readBy(bridge, null)).toBe(bridge);
  });
});
