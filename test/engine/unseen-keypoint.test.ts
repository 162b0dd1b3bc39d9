import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import type { Keypoint, PoseTrace } from '../../src/pose/pose-frame.ts';
import { performed } from '../support/performed.ts';

const FPS = 15;
const clean = (exercise: Exercise): PoseTrace =>
  performed(exercise.id, [], 2, exercise.kind === 'hold' ? { pauseMs: 4000 } : {}, FPS);

/** The trace with one joint after the other hidden: once a second, for one picture. */
const without = (trace: PoseTrace, out: Keypoint): PoseTrace => ({
  ...trace,
  frames: trace.frames.map((frame, i) => ({
    ...frame,
    keypoints:
      frame.keypoints?.map((keypoint, joint) =>
        i % FPS === 7 && joint === Math.floor(i / FPS) % KEYPOINT_NAMES.length ? out : keypoint,
      ) ?? null,
  })),
});

const gist = (exercise: Exercise, trace: PoseTrace) => {
  const { reps, holds, faults, trackingLostS } = judgeTrace(exercise, trace).report;
  return { reps: reps.map(({ counted }) => counted), holds: holds.length, faults, trackingLostS };
};

describe.each(exercises)('$id, with a keypoint that is not a number', (exercise) => {
  const trace = clean(exercise);

  it.each([
    ['place', [NaN, NaN, 0.7]],
    ['x', [Infinity, 100, 0.7]],
    ['score', [100, 100, NaN]],
  ] as const)('judges a %s that is not finite as an unseen joint, and nothing else', (_, out) => {
    expect(judgeTrace(exercise, without(trace, out)).log).toEqual(
      judgeTrace(exercise, without(trace, [0, 0, 0])).log,
    );
    expect(gist(exercise, without(trace, out))).toEqual(gist(exercise, trace));
  });
});
