import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../src/engine/events.ts';
import { finishJudging, interruptJudging, judgeFrame } from '../../../src/engine/judge.ts';
import { startJudging, type JudgeState } from '../../../src/engine/judge-state.ts';
import { statusOf } from '../../../src/engine/status.ts';
import { plank } from '../../../src/exercises/plank/exercise.ts';
import { KEYPOINT_NAMES } from '../../../src/pose/keypoints.ts';
import type { Keypoint, PoseTrace } from '../../../src/pose/pose-frame.ts';
import { trainee } from '../../support/trainee.ts';

function judgedThrough(trace: PoseTrace): readonly [JudgeState, readonly EngineEvent[]] {
  let state = startJudging();
  const log: EngineEvent[] = [];
  for (const frame of trace.frames) {
    const [next, events] = judgeFrame(plank, state, frame, trace);
    state = next;
    log.push(...events);
  }
  return [state, log];
}

/** Hands and feet stay in place; the rest of the body moves back and forth by 15 pixels. */
const rocking = (trace: PoseTrace): PoseTrace => ({
  ...trace,
  frames: trace.frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints:
      keypoints?.map(([x, y, score], i): Keypoint => {
        const stays = /wrist|ankle/.test(KEYPOINT_NAMES[i] ?? '');
        return [x + (stays ? 0 : 15 * Math.sin(timestampMs / 130)), y, score];
      }) ?? null,
  })),
});

const about = (log: readonly EngineEvent[]) =>
  log.filter(({ type }) => type === 'VariationSeen' || type === 'VariationEnded').map(({ type }) => type);

const onStraightArms = trainee.stays('highPlank', 4000);

describe('a variation', () => {
  it('is in the status while it is done, and a second after it is over no more', () => {
    const [during] = judgedThrough(onStraightArms.trace());
    expect(statusOf(plank, during).variation).toBe('straight-arms');
    const [after] = judgedThrough(onStraightArms.stays('lyingProne', 2500).trace());
    expect(statusOf(plank, after).variation).toBe(null);
  });

  it('is reported once while it lasts, and once more when it is over', () => {
    expect(about(judgedThrough(onStraightArms.trace())[1])).toEqual(['VariationSeen']);
    const [, log] = judgedThrough(onStraightArms.stays('lyingProne', 2500).trace());
    expect(about(log)).toEqual(['VariationSeen', 'VariationEnded']);
    const ended = log.find((event) => event.type === 'VariationEnded');
    expect(ended?.startMs).toBeLessThan(1000);
    expect(ended?.endMs).toBeGreaterThan(3500);
    expect(ended?.endMs).toBeLessThan(4500);
  });

  it('is not reported before it has been held for a second', () => {
    const held = (ms: number) =>
      trainee.planks(2000).isGone(1500).stays('highPlank', ms).isGone(2000).trace();
    expect(about(judgedThrough(held(800))[1])).toEqual([]);
    expect(about(judgedThrough(held(1300))[1])).toEqual(['VariationSeen', 'VariationEnded']);
  });

  it('may hide for a moment, but not for longer', () => {
    const hiding = (ms: number) =>
      trainee
        .planks(2000)
        .isGone(1500)
        .stays('highPlank', 700)
        .isGone(ms)
        .stays('highPlank', 700)
        .isGone(2000);
    expect(about(judgedThrough(hiding(130).trace())[1])).toEqual(['VariationSeen', 'VariationEnded']);
    expect(about(judgedThrough(hiding(400).trace())[1])).toEqual([]);
  });

  it('is not reported of a trainee who does not keep still', () => {
    const trace = trainee.stays('highPlank', 6000).trace();
    expect(about(judgedThrough(rocking(trace))[1])).toEqual([]);
  });

  it('is over when judging is interrupted or ends', () => {
    const [state] = judgedThrough(onStraightArms.trace());
    expect(about(interruptJudging(plank, state, 5000)[1])).toEqual(['VariationEnded']);
    expect(about(finishJudging(plank, state, 5000))).toEqual(['VariationEnded']);
  });

  it('is not reported a second time as movement in a wrong posture', () => {
    const [, log] = judgedThrough(trainee.stays('highPlank', 20_000).trace());
    expect(log.filter(({ type }) => type === 'RuleNotJudged')).toEqual([]);
  });
});
