import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import { joinedSpans, lossesIn } from '../../src/review/losses.ts';
import { reportOf } from '../../src/review/report.ts';

const reached: EngineEvent = { type: 'PostureReached', timestampMs: 1000, sinceMs: 0 };
const left: EngineEvent = { type: 'PostureLost', timestampMs: 2000, sinceMs: 2000 };
const lost: EngineEvent = {
  type: 'TrackingLost',
  timestampMs: 5000,
  why: 'joints-unseen',
  missing: ['ankle'],
  sinceMs: 3000,
};
const found: EngineEvent = { type: 'TrackingFound', timestampMs: 7000, lostMs: 4000 };
const end: EngineEvent = { type: 'JudgingEnded', timestampMs: 9000 };

describe('a time out of sight', () => {
  it('lasts from when the joint was lost until it is found, or to the end of the log', () => {
    expect(lossesIn([lost, found, end])).toMatchObject([{ startMs: 3000, endMs: 7000, missing: ['ankle'] }]);
    expect(lossesIn([lost, end])).toMatchObject([{ startMs: 3000, endMs: 9000 }]);
  });

  it('is reported as not judged if it began in the posture, and only then', () => {
    const listed = { rule: '*', why: 'joints-unseen', joints: ['ankle'], startS: 3, endS: 7 };
    expect(reportOf([reached, lost, found]).notJudged).toEqual([listed]);
    expect(reportOf([lost, reached, found]).notJudged).toEqual([]);
    expect(reportOf([reached, left, lost, found]).notJudged).toEqual([]);
  });

  it('is reported once, together with movement that was not judged for the same reason', () => {
    const moved: EngineEvent = {
      ...{ type: 'RuleNotJudged', timestampMs: 12_000, rule: '*', why: 'joints-unseen' },
      ...{ joints: ['knee'], startMs: 6000, endMs: 12_000 },
    };
    const { notJudged, trackingLostS } = reportOf([reached, lost, found, moved]);
    expect(notJudged).toMatchObject([{ startS: 3, endS: 12, joints: ['ankle', 'knee'] }]);
    expect(trackingLostS).toBe(4);
  });
});

describe('spans', () => {
  const span = (startMs: number, endMs: number) => ({ startMs, endMs, joints: ['hip' as const] });

  it('are joined if they overlap or are at most a second apart, in any order', () => {
    expect(joinedSpans([span(5000, 6000), span(0, 4000)])).toEqual([span(0, 6000)]);
    expect(joinedSpans([span(0, 8000), span(1000, 2000)])).toEqual([span(0, 8000)]);
    expect(joinedSpans([span(0, 4000), span(5001, 6000)])).toHaveLength(2);
  });
});

describe('after the camera moved', () => {
  const movedAt = (timestampMs: number): EngineEvent => ({
    ...{ type: 'RuleNotJudged', timestampMs, rule: '*', why: 'camera-moved' },
    ...{ startMs: timestampMs - 100, endMs: timestampMs },
  });
  const moved = movedAt(4000);

  it('nothing is judged until the posture is reached again, or judging is interrupted or ends', () => {
    const again: EngineEvent = { type: 'PostureReached', timestampMs: 6500, sinceMs: 5000 };
    const paused: EngineEvent = { type: 'JudgingInterrupted', timestampMs: 5000 };
    expect(reportOf([reached, moved, again, end]).notJudged).toMatchObject([{ startS: 3.9, endS: 6.5 }]);
    expect(reportOf([reached, moved, paused, again]).notJudged).toMatchObject([{ startS: 3.9, endS: 5 }]);
    expect(reportOf([reached, moved, end]).notJudged).toMatchObject([{ startS: 3.9, endS: 9 }]);
  });

  it('is one span if it moves again meanwhile', () => {
    const { notJudged } = reportOf([reached, moved, movedAt(4300), movedAt(4600), end]);
    expect(notJudged).toMatchObject([{ startS: 3.9, endS: 9 }]);
  });
});

it('a verdict that the trainee overrules later does not lengthen a loss', () => {
  const overruled: EngineEvent = {
    ...{ type: 'VerdictOverruled', timestampMs: 50_000 },
    ...{ startMs: 0, counted: true },
  };
  expect(lossesIn([lost, end, overruled])).toMatchObject([{ startMs: 3000, endMs: 9000 }]);
});
