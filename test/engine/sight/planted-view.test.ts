import { expect, it } from 'vitest';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { setTrial } from '../../../tools/bench/trial.ts';

/** With the feet too far out the hips have a short way, and the place of the camera must not change from rest to rest. */
it.each([
  [300_035, 0, 1.5],
  [300_035, 45, 1],
  [300_021, 30, 1.5],
  [300_161, 15, 1.5],
  [300_161, 30, 0.25],
])(
  'all five bridges with the feet too far out are counted (set %i, from %i degrees, %f m up)',
  (seed, azimuth, height) => {
    const { reps } = judgeTrace(
      gluteBridge,
      setTrial('glute-bridge', seed, { azimuth, height }).trace,
    ).report;
    expect(reps.filter(({ counted }) => counted)).toHaveLength(5);
  },
);
