import { describe, expect, it } from 'vitest';
import { judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { stageOf, statusOf, type JudgingStage, type Status } from '../../src/engine/status.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

/** Every status on the way. */
function statusesOf(exercise: Exercise, trace: PoseTrace): readonly Status[] {
  let state = startJudging();
  return trace.frames.map((frame) => {
    [state] = judgeFrame(exercise, state, frame, trace);
    return statusOf(exercise, state);
  });
}

/** The stages without consecutive repetitions. */
const stagesOf = (exercise: Exercise, trace: PoseTrace): readonly JudgingStage[] => {
  const stages = statusesOf(exercise, trace).map(({ stage }) => stage);
  return stages.filter((stage, at) => stage !== stages[at - 1]);
};

describe('the stage of the trainee', () => {
  it('is lost before the first frame, and while nobody is there', () => {
    expect(stageOf(plank, startJudging())).toBe('lost');
    expect(stagesOf(plank, trainee.isGone(3000).trace(10))).toEqual(['lost']);
  });

  it('goes from getting ready by holding still to a rep, and back to rest', () => {
    const trace = trainee.stays('standing', 2000).liesDown(2500).bridges(1, { pauseMs: 1500 }).trace(15);
    const stages = stagesOf(gluteBridge, trace);
    expect(stages.slice(stages.lastIndexOf('get-ready'))).toEqual([
      'get-ready',
      'hold-still',
      'go',
      'moving',
      'go',
    ]);
  });

  it('of a hold is holding, and broken while a fault stops its clock', () => {
    const sags = performed('plank', [{ id: 'hips-sag', amount: 1 }], 1, {}, 15);
    expect(stagesOf(plank, sags)).toEqual(expect.arrayContaining(['hold-still', 'holding', 'broken']));
  });
});

describe('the status', () => {
  it('counts reps, and has a phase and a running pause only in them', () => {
    const statuses = statusesOf(gluteBridge, trainee.liesDown(2000).bridges(2, { pauseMs: 2000 }).trace(15));
    expect(statuses.at(-1)).toMatchObject({ reps: 2, attempts: 0, phase: 'rest', pauseMs: null, side: null });
    expect(statuses[0]?.phase).toBe(null);
    expect(Math.max(...statuses.map(({ pauseMs }) => pauseMs ?? 0))).toBeGreaterThan(1500);
  });

  it('says what is missing from the start posture, until it is reached', () => {
    const statuses = statusesOf(plank, trainee.stays('standing', 1500).planks(4000).trace(15));
    expect(statuses[10]?.wants).not.toBe(null);
    expect(statuses.at(-10)).toMatchObject({ wants: null, stage: 'holding' });
    expect(statuses.at(-10)?.goodMs).toBeGreaterThan(2000);
  });

  it('of an exercise with sides names the side', () => {
    const statuses = statusesOf(sidePlank, performed('side-plank', [], 1, { pauseMs: 4000 }, 15));
    const sides = new Set(statuses.filter(({ stage }) => stage === 'holding').map(({ side }) => side));
    expect([...sides]).toHaveLength(1);
    expect([...sides]).not.toContain(null);
  });

  it('says that a trainee who is seen small is far away', () => {
    const near = trainee.planks(3000).trace(10);
    const small = near.frames.map((frame) => ({
      ...frame,
      keypoints: frame.keypoints?.map(([x, y, score]) => [x * 0.3, y * 0.3, score] as const) ?? null,
    }));
    expect(statusesOf(plank, near).at(-5)?.far).toBe(false);
    expect(statusesOf(plank, { ...near, frames: small }).at(-5)?.far).toBe(true);
  });
});
