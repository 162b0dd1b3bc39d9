import { expect, it } from 'vitest';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { HOLD_S } from '../../tools/bench/score.ts';
import { setTrial } from '../../tools/bench/trial.ts';

it.each([
  [300_077, -30, 0.5],
  [300_112, -30, 1],
  [300_119, -30, 1],
])(
  'a foot that is put forward towards the camera is not legs too steep for a side plank (set %i, from %i degrees to the side, %f m high)',
  (seed, azimuth, height) => {
    const { trace, truth } = setTrial('side-plank', seed, { azimuth, height });
    const { report } = judgeTrace(sidePlank, trace);
    const goodS = report.holds.reduce((sum, hold) => sum + hold.goodS, 0);
    expect(report.faults.map(({ id }) => id)).toContain('feet-not-stacked');
    expect(Math.abs(goodS - (truth.goodS ?? 0))).toBeLessThanOrEqual(HOLD_S);
  },
);

it.each([300_035, 300_070, 300_091, 300_175])(
  'the clock starts with the hold, although the trainee came from nearer to the camera (set %i)',
  (seed) => {
    const { trace, truth } = setTrial('side-plank', seed, { azimuth: -30, height: 1 });
    const { report } = judgeTrace(sidePlank, trace);
    const goodS = report.holds.reduce((sum, hold) => sum + hold.goodS, 0);
    expect(Math.abs(goodS - (truth.goodS ?? 0))).toBeLessThanOrEqual(HOLD_S);
  },
);

it.each([
  [300_301, 15],
  [300_028, 30],
  [300_357, 30],
])(
  'a forearm that points at a camera 1.5 m up is not mistaken for a straight arm (set %i, from %i degrees to the side)',
  (seed, azimuth) => {
    const { trace, truth } = setTrial('side-plank', seed, { azimuth, height: 1.5 });
    const { report, log } = judgeTrace(sidePlank, trace);
    const goodS = report.holds.reduce((sum, hold) => sum + hold.goodS, 0);
    expect(log.filter(({ type }) => type === 'VariationSeen')).toEqual([]);
    expect(Math.abs(goodS - (truth.goodS ?? 0))).toBeLessThanOrEqual(HOLD_S);
  },
);
