import { describe, expect, it } from 'vitest';
import { ballPike } from '../../../src/exercises/ball-pike/exercise.ts';
import { pikeMotion } from '../../../src/exercises/ball-pike/motion.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import { keypointIndex, SIDES } from '../../../src/pose/keypoints.ts';
import type { Keypoint, PoseTrace } from '../../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { performed, performedAs } from '../../support/performed.ts';

const FPS = 10;

const unjudgedIn = (exercise: Parameters<typeof judgeTrace>[0], trace: PoseTrace) =>
  judgeTrace(exercise, trace).report.notJudged.filter(({ rule }) => rule === '*');

/** The trace with the hips and knees out of sight between two times (s). */
const hiding = (trace: PoseTrace, fromS: number, toS: number): PoseTrace => {
  const hidden = SIDES.flatMap((side) => [keypointIndex(side, 'hip'), keypointIndex(side, 'knee')]);
  const frames = trace.frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints:
      keypoints?.map(([x, y, score], i): Keypoint => {
        const isHidden = timestampMs >= 1000 * fromS && timestampMs < 1000 * toS && hidden.includes(i);
        return [x, y, isHidden ? 0.05 : score];
      }) ?? null,
  }));
  return { ...trace, frames };
};

describe('a movement that was dropped', () => {
  const trace = performed('glute-bridge', [], 3, { pauseMs: 700, restMs: 2500 }, FPS);
  const [, second] = judgeTrace(gluteBridge, trace).report.reps;
  const [startS, endS] = [second?.startS ?? NaN, second?.endS ?? NaN];

  it.each([0.8, 1])(
    'because it went out of sight after %f s is reported until the trainee is back',
    (seenS) => {
      const reported = unjudgedIn(gluteBridge, hiding(trace, startS + seenS, endS));
      const dropped = reported.find(({ why }) => why === 'nothing-whole');
      expect(dropped?.startS).toBeCloseTo(startS, 0);
      expect(dropped?.endS).toBeCloseTo(endS, 0);
    },
  );

  it('is not reported if it can be judged after all', () => {
    expect(unjudgedIn(gluteBridge, hiding(trace, startS + 2, startS + 2.4))).toEqual([]);
  });
});

describe('a movement of another exercise', () => {
  it('is reported each time, even if it is a short one', () => {
    const bent = { ...pikeMotion, full: { ...pikeMotion.full, knee: 80 } };
    const { reps, notJudged } = judgeTrace(ballPike, performedAs(bent, [], 2, { fps: FPS })).report;
    expect(reps).toEqual([]);
    expect(notJudged).toMatchObject([{ why: 'another-exercise' }, { why: 'another-exercise' }]);
  });
});
