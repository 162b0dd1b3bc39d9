import { expect, it } from 'vitest';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { HOLD_S } from '../../tools/bench/score.ts';
import { setTrial } from '../../tools/bench/trial.ts';

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
