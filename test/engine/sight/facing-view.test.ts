import { expect, it } from 'vitest';
import { sidePlank } from '../../../src/exercises/side-plank/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { setTrial } from '../../../tools/bench/trial.ts';

/** Sets of the bench of which only a part of the hold was credited, late. */
it.each([
  ['30 degrees round and 1.5 m up', 300_000, 30, 1.5],
  ['15 degrees round and 1.5 m up', 300_133, 15, 1.5],
  ['15 degrees round and 2 m up', 300_049, 15, 2],
  ['45 degrees round and .5 m up', 300_084, 45, 0.5],
  ['45 degrees round and 1 m up', 300_175, 45, 1],
] as const)('a side plank is judged whole or not at all from %s (set %i)', (_, seed, azimuth, height) => {
  const { report } = judgeTrace(sidePlank, setTrial('side-plank', seed, { azimuth, height }).trace);
  expect(report.holds).toEqual([]);
  expect(report.notJudged).toContainEqual(expect.objectContaining({ rule: '*', why: 'view' }));
});
