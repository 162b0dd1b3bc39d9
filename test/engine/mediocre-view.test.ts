import { expect, it } from 'vitest';
import { ballKneeTuck } from '../../src/exercises/ball-knee-tuck/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { filmed, sceneOf } from '../../tools/bench/trial.ts';

it('a fault compared with the own start is told in a mediocre view too, more often than not', () => {
  const told = Array.from({ length: 130 }, (_, i) => sceneOf('ball-knee-tuck', 300_000 + 7 * i)).flatMap(
    (scene) => {
      if (scene.truth.faults['hips-rise'] !== 'yes') return [];
      const { report, log } = judgeTrace(ballKneeTuck, filmed(scene, { azimuth: 45, height: 0.5 }, 15));
      const isMediocre = log.some((event) => event.type === 'ViewJudged' && event.view === 'warn');
      return isMediocre ? [report.faults.some(({ id }) => id === 'hips-rise')] : [];
    },
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter(Boolean).length / told.length).toBeGreaterThan(1 / 2);
});
