import { expect, it } from 'vitest';
import { ballBackExtension } from '../../src/exercises/ball-back-extension/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { setTrial } from '../../tools/bench/trial.ts';

it.each([
  [300_021, -45, 0.5],
  [300_091, 30, 0.25],
])(
  'a short way up is a rep, whatever one frame of the rest shows (set %i, from %i degrees to the side, %f m high)',
  (seed, azimuth, height) => {
    const { trace, truth } = setTrial('ball-back-extension', seed, { azimuth, height });
    const { report } = judgeTrace(ballBackExtension, trace);
    expect(truth.reps.map(({ counts }) => counts)).toEqual(truth.reps.map(() => 'yes'));
    expect(report.reps.map(({ counted }) => counted)).toEqual(truth.reps.map(() => true));
  },
);
