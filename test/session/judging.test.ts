import { describe, expect, it } from 'vitest';
import { Judging } from '../../src/session/judging/judging.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { ballKneeTuck } from '../../src/exercises/ball-knee-tuck/exercise.ts';
import { ballPike } from '../../src/exercises/ball-pike/exercise.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

/** Takes a trace until it is told which exercise it is; when, and what was asked on the way. */
function toldOf(judging: Judging, trace: PoseTrace) {
  const asked = new Set<string>();
  for (const frame of trace.frames) {
    judging.take(frame, trace);
    for (const { id } of judging.asked) asked.add(id);
    if (judging.told) return { id: judging.told.id, atMs: frame.timestampMs, asked: [...asked] };
  }
  return { id: null, atMs: null, asked: [...asked] };
}

/** Somebody who has taken the start posture of the pike, and stays there. */
const stillAtPike = (): PoseTrace => {
  const whole = performed('ball-pike', [], 1, {}, 15);
  const first = whole.frames.find(({ timestampMs }) => timestampMs > 500);
  return {
    ...whole,
    frames: whole.frames.map((frame) => ({ ...frame, keypoints: first?.keypoints ?? null })),
  };
};

describe('a session of no chosen exercise', () => {
  it.each(exercises.map(({ id }) => id))('is told of a %s by its posture within 2 s, or by one rep', (id) => {
    const kind = exercises.find((one) => one.id === id)?.kind;
    const trace = performed(id, [], 1, kind === 'hold' ? { pauseMs: 4000 } : {}, 15);
    const told = toldOf(new Judging(exercises, null), trace);
    expect(told.id).toBe(id);
  });

  it('is told of a start posture that is no other exercise within 2 seconds, and asks nothing', () => {
    const told = toldOf(new Judging(exercises, null), trainee.liesDown(3000).trace(15));
    expect(told).toMatchObject({ id: 'glute-bridge', asked: [] });
    expect(told.atMs).toBeLessThanOrEqual(2100);
  });

  it('takes a posture for what it looks like only until something is done', () => {
    const trace = trainee.stays('lyingProne', 4000).planks(8000).trace(15);
    const judging = new Judging(exercises, null);
    const told: string[] = [];
    for (const frame of trace.frames) {
      judging.take(frame, trace);
      if (!judging.told) continue;
      told.push(judging.told.id);
      judging.become(judging.told, trace, [], false);
    }
    expect(told).toEqual(['locust', 'plank']);
    expect(judging.settled).toBe(true);
  });

  it('asks where the posture may be two exercises', () => {
    const told = toldOf(new Judging(exercises, null), stillAtPike());
    expect(told).toEqual({ id: null, atMs: null, asked: ['ball-pike', 'ball-knee-tuck'] });
  });

  it('makes of what was seen so far what it would have made of it from the start', () => {
    const trace = performed('glute-bridge', [], 2, {}, 15);
    const judging = new Judging(exercises, null);
    for (const frame of trace.frames) judging.take(frame, trace);
    const log = [...judging.become(gluteBridge, trace, [], true), ...judging.finish()];
    expect(log).toEqual(judgeTrace(gluteBridge, trace).log);
    expect(judging.asked).toEqual([]);
  });

  it('closes what was open where it was interrupted', () => {
    const trace = trainee.planks(8000).trace(15);
    const judging = new Judging(exercises, null);
    const [plank] = exercises;
    const log = plank ? judging.become(plank, trace, [4000], true) : [];
    expect(log.filter(({ type }) => type === 'HoldEnded')).toHaveLength(1);
    expect(log.filter(({ type }) => type === 'HoldStarted')).toHaveLength(2);
  });
});

it('a pike that was begun as a tuck is offered, and counted as the pike that it was once it is chosen', () => {
  const trace = performed('ball-pike', [], 2, {}, 15);
  const judging = new Judging(exercises, ballKneeTuck);
  const asTuck = trace.frames.flatMap((frame) => judging.take(frame, trace));
  expect(asTuck.filter(({ type }) => type === 'SwitchOffered')).toHaveLength(1);
  expect(asTuck.filter(({ type }) => type === 'RepCompleted')).toEqual([]);
  const asPike = judging.become(ballPike, trace, [], true);
  expect(asPike.filter(({ type }) => type === 'RepCompleted')).toHaveLength(2);
});
