import { describe, expect, it } from 'vitest';
import type { Joint } from '../../src/pose/body/body.ts';
import { keypointIndex, SIDES } from '../../src/pose/keypoints.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { reportOf } from '../../src/review/report.ts';
import { exercises } from '../../src/exercises/index.ts';
import { performed } from '../support/performed.ts';

/** The trace as if these joints were found in no picture. */
const without = (trace: PoseTrace, joints: readonly Exclude<Joint, 'nose'>[]): PoseTrace => {
  const hidden = joints.flatMap((joint) => SIDES.map((side) => keypointIndex(side, joint)));
  return {
    ...trace,
    frames: trace.frames.map((frame) => ({
      ...frame,
      keypoints:
        frame.keypoints?.map(([x, y, s], i) => [x, y, hidden.includes(i) ? 0.05 : s] as const) ?? null,
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
