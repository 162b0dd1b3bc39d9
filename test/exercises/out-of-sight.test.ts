import { describe, expect, it } from 'vitest';
import { ballReverseLegRaise } from '../../src/exercises/ball-reverse-leg-raise/exercise.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { locust } from '../../src/exercises/locust/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { Keypoint, PoseTrace } from '../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

const FPS = 15;

/** The trace with these joints of both sides unseen in the stretches of time, in seconds. */
const hiding = (
  trace: PoseTrace,
  joints: readonly string[],
  stretches: readonly (readonly [number, number])[],
): PoseTrace => ({
  ...trace,
  frames: trace.frames.map((frame) => {
    const s = frame.timestampMs / 1000;
    if (!stretches.some(([from, to]) => s >= from && s < to)) return frame;
    const keypoints = frame.keypoints?.map(([x, y, score], i): Keypoint =>
      joints.some((joint) => KEYPOINT_NAMES[i]?.endsWith(joint)) ? [x, y, 0.1] : [x, y, score],
    );
    return { ...frame, keypoints: keypoints ?? null };
  }),
});

/** The stretches of so many seconds about the top of each rep or attempt. */
const tops = (
  log: ReturnType<typeof judgeTrace>['log'],
  lasts: number,
): readonly (readonly [number, number])[] =>
  log.flatMap((event) => {
    if (event.type !== 'RepCompleted' && event.type !== 'RepAttempted') return [];
    const s = (event.rep.highestMs ?? event.rep.topMs) / 1000;
    return [[s - lasts / 2, s + lasts / 2] as const];
  });

describe.each([
  [ballReverseLegRaise, ['shoulder', 'wrist']],
  [gluteBridge, ['shoulder']],
] as const)('$id, whose hands and shoulders stay where they are', (exercise, joints) => {
  const judgedWithout = (faults: readonly string[], lasts: number) => {
    const trace = performed(
      exercise.id,
      faults.map((id) => ({ id, amount: 0.5 })),
      2,
      {},
      FPS,
    );
    const { log } = judgeTrace(exercise, trace);
    return judgeTrace(exercise, hiding(trace, joints, tops(log, lasts))).report.reps;
  };

  it('is counted though they are out of sight for a second at the top', () => {
    expect(judgedWithout([], 1).map(({ counted }) => counted)).toEqual([true, true]);
  });

  it('is not accused of stopping short where they were out of sight', () => {
    expect(judgedWithout(['incomplete-lift'], 1).map(({ reason }) => reason)).toEqual([
      'not-seen',
      'not-seen',
    ]);
    expect(judgedWithout(['incomplete-lift'], 0.1).map(({ reason }) => reason)).toMatchObject([
      { rule: 'incomplete-lift' },
      { rule: 'incomplete-lift' },
    ]);
  });
});

const held = (exercise: Exercise, trace: PoseTrace) => {
  const { holds, trackingLostS } = judgeTrace(exercise, trace).report;
  return { holds, creditedS: holds.reduce((sum, { goodS }) => sum + goodS, 0), trackingLostS };
};

describe.each([plank, sidePlank, locust])('the hold of a $id, one of whose joints hides', (exercise) => {
  const trace = performed(exercise.id, [], 1, { pauseMs: 9000 }, FPS);
  const seen = held(exercise, trace);
  const from = (seen.holds[0]?.startS ?? 0) + 3;
  const hidden = (forS: number) => held(exercise, hiding(trace, ['ankle', 'hip'], [[from, from + forS]]));

  it('is credited in full if that takes less than two seconds', () => {
    expect(seen.creditedS).toBeGreaterThan(7);
    expect(Math.abs(hidden(1.5).creditedS - seen.creditedS)).toBeLessThan(0.3);
  });

  it('is credited without that time if it takes longer, which is told', () => {
    const { creditedS, trackingLostS } = hidden(2.5);
    expect(seen.creditedS - creditedS).toBeGreaterThan(2.2);
    expect(trackingLostS).toBeGreaterThan(2.2);
  });
});

describe('a plank whose ankles hide beside a break', () => {
  const sag = { offset: -0.05 };
  const planks = trainee.planks(5000).planks(600, sag);

  it('is not credited for the time that nobody saw', () => {
    const trace = hiding(planks.planks(6000).trace(FPS), ['ankle'], [[5.6, 7.4]]);
    expect(held(plank, trace).creditedS).toBeLessThan(10.4);
  });
});

describe('a locust', () => {
  it('is credited in full though the knees are out of sight: the legs are as long as ever', () => {
    const trace = performed('locust', [], 1, { pauseMs: 8000 }, FPS);
    const withoutKnee = hiding(trace, ['knee'], [[5, 9]]);
    expect(held(locust, trace).creditedS).toBeGreaterThan(6);
    expect(Math.abs(held(locust, withoutKnee).creditedS - held(locust, trace).creditedS)).toBeLessThan(0.5);
  });

  it('is two lifts though nobody saw the way down and up again', () => {
    const trace = performed('locust', [], 2, { pauseMs: 6000, restMs: 3000 }, FPS);
    const [first, second] = held(locust, trace).holds;
    const between = [(first?.endS ?? 0) - 0.5, (second?.startS ?? 0) + 0.5] as const;
    expect(between[1] - between[0]).toBeGreaterThan(3);
    expect(held(locust, hiding(trace, ['hip', 'ankle'], [between])).holds).toHaveLength(2);
  });
});
