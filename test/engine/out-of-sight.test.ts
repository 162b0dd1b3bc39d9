import { describe, expect, it } from 'vitest';
import type { Joint } from '../../src/pose/body/body.ts';
import { keypointIndex, SIDES } from '../../src/pose/keypoints.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { reportOf } from '../../src/review/report.ts';
import { exercises } from '../../src/exercises/index.ts';
import { performed } from '../support/performed.ts';

/** The trace as if these joints were found in no picture of that time (ms). */
const without = (
  trace: PoseTrace,
  joints: readonly Exclude<Joint, 'nose'>[],
  [fromMs, toMs]: readonly [number, number] = [0, Infinity],
): PoseTrace => {
  const hidden = joints.flatMap((joint) => SIDES.map((side) => keypointIndex(side, joint)));
  const isHidden = (i: number, timestampMs: number): boolean =>
    hidden.includes(i) && timestampMs >= fromMs && timestampMs < toMs;
  return {
    ...trace,
    frames: trace.frames.map((frame) => ({
      ...frame,
      keypoints:
        frame.keypoints?.map(([x, y, s], i) => [x, y, isHidden(i, frame.timestampMs) ? 0.05 : s] as const) ??
        null,
    })),
  };
};

describe('joints that are never seen are named, with the span', () => {
  it.each([
    ['plank', ['wrist'], ['wrist']],
    ['plank', ['elbow', 'wrist'], ['elbow']],
    ['plank', ['ankle'], ['ankle']],
    ['side-plank', ['wrist'], ['wrist']],
    ['ball-back-extension', ['knee', 'ankle'], ['ankle']],
    ['ball-pike', ['wrist'], ['wrist']],
    ['glute-bridge', ['ankle'], ['ankle']],
    ['locust', ['knee', 'ankle'], ['ankle', 'knee']],
    ['locust', ['elbow', 'wrist'], ['wrist']],
  ] as const)('%s: %j', (id, hidden, told) => {
    const exercise = exercises.find((one) => one.id === id);
    if (!exercise) throw new Error(`there is no ${id}`);
    const trace = without(performed(id, [], 4), hidden);
    const { reps, holds, notJudged } = judgeTrace(exercise, trace).report;
    expect([reps, holds]).toEqual([[], []]);
    expect(notJudged).toMatchObject([{ rule: '*', why: 'joints-unseen' }]);
    const [span] = notJudged;
    expect(span?.joints).toEqual(expect.arrayContaining([...told]));
    expect((span?.endS ?? 0) - (span?.startS ?? 0)).toBeGreaterThan(5);
  });

  it('are missing from older logs, which can still be read', () => {
    const event = { type: 'RuleNotJudged', rule: '*', why: 'joints-unseen' } as const;
    const { notJudged } = reportOf([{ ...event, timestampMs: 9000, startMs: 1000, endMs: 8000 }]);
    expect(notJudged).toEqual([{ rule: '*', why: 'joints-unseen', startS: 1, endS: 8 }]);
  });
});

describe('a joint that hides in the middle of a set is named, with the span', () => {
  const plank = exercises.find(({ id }) => id === 'plank');
  if (!plank) throw new Error('there is no plank');
  const whole = performed('plank', [], 1);
  const [hold] = judgeTrace(plank, whole).report.holds;
  if (!hold) throw new Error('the plank is not held');
  const fromMs = hold.startS * 1000 + 4000;

  it('if the clock stood still meanwhile', () => {
    const { report } = judgeTrace(plank, without(whole, ['ankle'], [fromMs, fromMs + 3000]));
    expect(report.notJudged).toMatchObject([{ rule: '*', why: 'joints-unseen', joints: ['ankle'] }]);
    const [span] = report.notJudged;
    expect((span?.startS ?? 0) * 1000).toBeCloseTo(fromMs, -2);
    expect((span?.endS ?? 0) * 1000).toBeCloseTo(fromMs + 3000, -2);
    expect(report.holds[0]?.goodS).toBeCloseTo(hold.goodS - 3, 0);
  });

  it('once, if it is seen for a moment in between', () => {
    const once = without(whole, ['ankle'], [fromMs, fromMs + 2500]);
    const twice = without(once, ['hip'], [fromMs + 3000, fromMs + 5500]);
    const { notJudged } = judgeTrace(plank, twice).report;
    expect(notJudged).toHaveLength(1);
    expect(notJudged[0]?.joints).toEqual(['ankle', 'hip']);
  });
});
