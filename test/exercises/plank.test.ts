import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import { finishJudging, interruptJudging, judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { reportOf } from '../../src/review/report.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { keypointIndex, SIDES } from '../../src/pose/keypoints.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

const good = (holds: readonly { goodS: number }[]) => holds.reduce((sum, { goodS }) => sum + goodS, 0);
const sag = { offset: -0.05 };

describe('a plank', () => {
  it.each([8, 30])('held for ten seconds is credited from its beginning at %i frames a second', (fps) => {
    const { holds, faults } = trainee.stays('allFours', 2000).planks(10000).report(plank, fps);
    expect(holds).toHaveLength(1);
    expect(Math.abs(good(holds) - 10)).toBeLessThan(0.4);
    expect(faults).toEqual([]);
  });

  it('whose hips sag stops the clock, names the fault and continues when they are lifted', () => {
    const log = trainee
      .planks(5000)
      .shifts(300, {}, sag)
      .planks(1700, sag)
      .shifts(300, sag, {})
      .planks(4000)
      .log(plank);
    const told = log.flatMap((event) => ('fault' in event ? [`${event.type} ${event.fault}`] : []));
    expect(told).toEqual(['FaultFound hips-sag', 'FaultFixed hips-sag']);
    const hold = log.flatMap((event) => (event.type === 'HoldEnded' ? [event.hold] : []))[0];
    expect(hold?.brokenMs).toBeGreaterThan(1500);
    expect(hold?.brokenMs).toBeLessThan(2500);
    expect(Math.abs((hold?.goodMs ?? 0) - 9200)).toBeLessThan(500);
  });

  it('does not lose the clock to a dip of half a second', () => {
    const { holds, faults } = trainee
      .planks(4000)
      .shifts(100, {}, sag)
      .planks(250, sag)
      .shifts(100, sag, {})
      .planks(4000)
      .report(plank, 30);
    expect(faults).toEqual([]);
    expect(holds).toHaveLength(1);
    expect(holds[0]?.brokenS).toBe(0);
    expect(Math.abs(good(holds) - 8.45)).toBeLessThan(0.3);
  });

  it('broken for more than three seconds is over, and what was good is banked', () => {
    const { holds } = trainee
      .planks(5000)
      .shifts(300, {}, sag)
      .planks(5000, sag)
      .shifts(300, sag, {})
      .planks(5000)
      .report(plank);
    expect(holds).toHaveLength(2);
    for (const hold of holds) expect(Math.abs(hold.goodS - 5.1)).toBeLessThan(0.5);
  });

  it('ends when the body goes down', () => {
    const { holds } = trainee.planks(5000).stays('lyingProne', 4000).report(plank);
    expect(holds).toHaveLength(1);
    expect(Math.abs(good(holds) - 5)).toBeLessThan(0.4);
  });

  it('left for good is left after a second and a half, and not before', () => {
    const lost = trainee
      .planks(5000)
      .stays('allFours', 4000)
      .log(plank)
      .find(({ type }) => type === 'PostureLost');
    expect((lost?.timestampMs ?? 0) - 5000).toBeGreaterThanOrEqual(1500);
    expect((lost?.timestampMs ?? 0) - 5000).toBeLessThan(2200);
    const back = trainee.planks(5000).stays('allFours', 700).planks(4000).log(plank);
    expect(back.filter(({ type }) => type === 'PostureLost')).toEqual([]);
  });

  it('out of sight is paused silently: neither good nor broken', () => {
    const { holds } = trainee.planks(5000).isGone(1500).planks(5000).report(plank);
    expect(holds).toHaveLength(1);
    expect(holds[0]?.brokenS).toBe(0);
    expect(Math.abs(good(holds) - 10)).toBeLessThan(0.4);
  });

  it('out of sight is not bad form, even after a short break', () => {
    const blinked = trainee.planks(5000).planks(300, sag).isGone(1500).planks(5000);
    expect(blinked.report(plank, 30).holds.map(({ brokenS }) => brokenS)).toEqual([0]);
  });

  it('out of sight ends what was unbroken', () => {
    const [hold] = trainee.planks(5000).isGone(1500).planks(7000).report(plank).holds;
    expect(Math.abs((hold?.longestS ?? 0) - 7)).toBeLessThan(0.4);
  });

  it('paused in the middle counts no time as lost that nobody watched', () => {
    const { frames, ...size } = trainee.planks(5000).isGone(4000).trace();
    let state = startJudging();
    const log: EngineEvent[] = [];
    const judge = (all: typeof frames, laterMs: number): void => {
      for (const frame of all) {
        const [next, events] = judgeFrame(
          plank,
          state,
          { ...frame, timestampMs: frame.timestampMs + laterMs },
          size,
        );
        state = next;
        log.push(...events);
      }
    };
    judge(frames, 0);
    const [interrupted, events] = interruptJudging(plank, state, 9000);
    state = interrupted;
    log.push(...events);
    judge(trainee.planks(20000).trace().frames, 9100);
    log.push(...finishJudging(plank, state, 29100));
    expect(Math.abs(reportOf(log).trackingLostS - 4)).toBeLessThan(0.2);
    expect(reportOf(log).holds).toHaveLength(2);
  });

  it('out of sight for long says so, and credits nothing of it', () => {
    const log = trainee.planks(5000).isGone(8000).planks(5000).log(plank);
    const lost = log.find((event) => event.type === 'TrackingLost');
    expect(lost).toMatchObject({ why: 'nobody' });
    expect((lost?.timestampMs ?? 0) - 5000).toBeGreaterThanOrEqual(2000);
    expect(log.filter(({ type }) => type === 'HoldEnded')).toHaveLength(2);
  });

  it('in the dark is unseen, not piked', () => {
    const { holds, faults } = trainee.planks(4000).isSeenBadly(4000).report(plank);
    expect(faults).toEqual([]);
    expect(Math.abs(good(holds) - 4)).toBeLessThan(0.4);
  });
});

it('a lifted chest is not a plank, even if the model puts the elbows on the floor below the shoulders', () => {
  const trace = performed('locust', [], 2, { pauseMs: 8000 });
  const frames = trace.frames.map((frame) => {
    const keypoints = frame.keypoints?.map(([x, y, score]) => [x, y, score] as const) ?? null;
    for (const side of SIDES) {
      const shoulder = keypoints?.[keypointIndex(side, 'shoulder')];
      const hip = keypoints?.[keypointIndex(side, 'hip')];
      if (!keypoints || !shoulder || !hip) continue;
      const torso = Math.hypot(shoulder[0] - hip[0], shoulder[1] - hip[1]);
      keypoints[keypointIndex(side, 'elbow')] = [shoulder[0], shoulder[1] + 0.3 * torso, 0.8];
    }
    return { ...frame, keypoints };
  });
  expect(judgeTrace(plank, { ...trace, frames }).report.holds).toEqual([]);
});
