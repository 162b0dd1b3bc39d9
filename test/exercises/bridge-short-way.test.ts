import { describe, expect, it } from 'vitest';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { bridgeMotion } from '../../src/exercises/glute-bridge/motion.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { performedAs } from '../support/performed.ts';

/** What is reported of five bridges up to this angle at the hips (degrees), with the feet that far away (leg lengths). */
function reportOf(hipAngle: number, feet: number, times = 5) {
  const { rest, full } = bridgeMotion;
  const motion = { ...bridgeMotion, rest: { ...rest, feet }, full: { ...full, feet, hipAngle } };
  return judgeTrace(gluteBridge, performedAs(motion, [], times, { tempo: { pauseMs: 2000 }, fps: 10 }))
    .report;
}

const unjudgedIn = (report: ReturnType<typeof reportOf>) =>
  report.notJudged.filter(({ rule }) => rule === '*');

describe('a bridge whose hips hardly open', () => {
  it('because the feet are too far away is reported as not judged', () => {
    const report = reportOf(161, 0.88);
    expect(report.reps.filter(({ counted }) => counted)).toEqual([]);
    expect(unjudgedIn(report)).toMatchObject([{ why: 'short-way' }]);
  });

  it('is reported as not judged, even if the joints hardly move', () => {
    const report = reportOf(142, 0.53);
    expect(report.reps).toEqual([]);
    expect(unjudgedIn(report)).toMatchObject([{ why: 'nothing-whole' }]);
  });

  it('is not reported if it counts, though the feet are too far away', () => {
    const report = reportOf(174, 0.86);
    expect(report.reps.map(({ counted }) => counted)).toEqual([true, true, true, true, true]);
    expect(unjudgedIn(report)).toEqual([]);
  });
});
