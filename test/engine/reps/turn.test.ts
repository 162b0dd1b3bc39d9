import { describe, expect, it } from 'vitest';
import type { RepExercise } from '../../../src/engine/exercise.ts';
import { noCounter } from '../../../src/engine/reps/counter-state.ts';
import { splitAt, stepTurn, turnedAt } from '../../../src/engine/reps/turn.ts';
import { lifting, movement, reading } from './some-reps.ts';

const AT_MS = 4000;

/** A movement whose top, 100, was left at 3 s, and that is back at its top 1 s later. */
const back = movement({ topMs: 1000, leftTopMs: 3000, peak: 100 });

const turnedFrom = (level: number, its: Partial<typeof back> = {}, now: Partial<typeof back> = its) => {
  const turn = { level, atMs: 3500, movement: { ...back, ...its }, wasHidden: false };
  const state = { ...noCounter, phase: 'lowering' as const, turn, movement: { ...back, ...now } };
  const step = { phase: 'top', changed: true } as const;
  const isBack = (exercise: RepExercise) =>
    turnedAt(exercise, state, step, reading({ timestampMs: AT_MS }))?.isBack ?? null;
  return { still: isBack(lifting()), turning: isBack(lifting({ from: 'turning' })) };
};

describe('the turn between two reps', () => {
  it('ends a movement near the rest, or below half of the way if the rest is itself a turning point', () => {
    expect(turnedFrom(30)).toEqual({ still: true, turning: true });
    expect(turnedFrom(40)).toEqual({ still: false, turning: true });
    expect(turnedFrom(60)).toEqual({ still: false, turning: false });
  });

  it('is a share of the way that this movement went', () => {
    expect(turnedFrom(40, { peak: 140 }).still).toBe(true);
  });

  it('takes longer than a keypoint that jumps, and a wobble at the top does not count', () => {
    expect(turnedFrom(30, { leftTopMs: AT_MS - 400 }).still).toBe(null);
    expect(turnedFrom(70).still).toBe(null);
  });

  it('is unknown if the trainee was out of sight', () => {
    expect(turnedFrom(30, {}, { lostSight: true }).still).toBe(null);
  });

  it('is the lowest moment of the way down, with the movement as it was then', () => {
    const seen = [80, 40, 60].map((smoothLevel, i) => ({ smoothLevel, timestampMs: 3000 + 500 * i }));
    const turn = seen.reduce<ReturnType<typeof stepTurn>>(
      (was, frame) => stepTurn(was, reading(frame), { ...back, frames: frame.timestampMs }, false),
      null,
    );
    // A median of 300 ms shows what was there 150 ms ago.
    expect(turn).toMatchObject({ level: 40, atMs: 3350, movement: { frames: 3500 }, wasHidden: false });
    expect(stepTurn(turn, reading(), null, false)).toBe(null);
    expect(stepTurn(turn, reading({ smoothLevel: 60 }), back, true)).toEqual({ ...turn, wasHidden: true });
  });
});

describe('a series', () => {
  it('is split before the first value of that time or later', () => {
    const series = { times: [0, 50, 100], values: [1, 2, 3] };
    expect(splitAt(series, 50)).toEqual([
      { times: [0], values: [1] },
      { times: [50, 100], values: [2, 3] },
    ]);
    expect(splitAt(series, 101)).toEqual([series, { times: [], values: [] }]);
  });
});
