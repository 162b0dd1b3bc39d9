import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, isTop, normalise, scaleOf } from '../../../src/engine/reps/scale.ts';
import { noCounter } from '../../../src/engine/reps/counter-state.ts';
import { lifting, movement, windowOf } from './some-reps.ts';

describe('the scale of a still rest', () => {
  it('has the median level of the rest at 0 and the full movement at 1', () => {
    const scale = scaleOf(lifting(), { ...noCounter, rest: windowOf([18, 20, 40]) }, 60);
    expect(scale).toEqual({ rest: 20, expected: 80, range: 80, back: 0.2 });
    expect([20, 60, 100].map((level) => normalise(scale, level))).toEqual([0, 0.5, 1]);
  });

  it('takes the first level for the rest', () => {
    expect(scaleOf(lifting(), noCounter, 30).rest).toBe(30);
  });

  it('is never shorter than the least range', () => {
    expect(scaleOf(lifting(), noCounter, 95).range).toBe(10);
  });

  it('knows no range of its own, however far the movement came', () => {
    const state = { ...noCounter, phase: 'top' as const, movement: movement({ peak: 150 }) };
    expect(scaleOf(lifting(), { ...state, rest: windowOf([0]) }, 150).range).toBe(100);
    const short = { ...state, movement: movement({ peak: 50 }) };
    expect(scaleOf(lifting(), { ...short, rest: windowOf([0]) }, 50).range).toBe(100);
  });

  it.each([
    ['rising', 50, 100],
    ['top', 29, 100],
    ['top', 30, 30],
    ['top', 79, 79],
    ['lowering', 79, 79],
    ['top', 80, 100],
  ] as const)(
    'in the phase %s, a way of %i to a top that may be 30 away is measured by %i',
    (phase, peak, range) => {
      const state = { ...noCounter, rest: windowOf([0]), phase, movement: movement({ peak }) };
      expect(scaleOf(lifting({ pauseFrom: 20, leastWay: 30 }), state, peak).range).toBe(range);
    },
  );

  it('has a top where the pause counts, if it lies far enough from rest', () => {
    const top = (rest: number, standsAt: number | null, leastWay?: number) =>
      isTop(lifting({ pauseFrom: 60, ...(leastWay === undefined ? {} : { leastWay }) }), { rest }, standsAt);
    expect([top(0, 59, 6), top(0, 60, 6), top(0, null, 6), top(0, 60)]).toEqual([false, true, false, false]);
    expect([top(58, 63, 6), top(58, 64, 6)]).toEqual([false, true]);
  });
});

describe('the scale of a turning point', () => {
  const turning = lifting({ from: 'turning' });

  it('starts at the floor and ends the way down higher', () => {
    expect(scaleOf(turning, { ...noCounter, floor: 40 }, 70)).toEqual({
      rest: 40,
      expected: 60,
      range: 60,
      back: 0.35,
    });
  });

  it('ends a movement that has not reached its top at the level where it began', () => {
    const state = { ...noCounter, floor: 40, phase: 'rising' as const, movement: movement({ peak: 60 }) };
    expect(scaleOf(turning, state, 55).back).toBe(0.2);
  });

  it.each([
    ['rest', 60],
    ['rising', 60],
    ['top', 40],
    ['lowering', 40],
  ] as const)('in the phase %s is %i long for a movement of 40', (phase, range) => {
    const state = { ...noCounter, floor: 40, phase, movement: movement({ peak: 80 }) };
    expect(scaleOf(turning, state, 70)).toMatchObject({ range, expected: 60 });
  });

  it('falls back to the full movement if the peak is not above the floor', () => {
    const state = { ...noCounter, floor: 40, phase: 'lowering' as const, movement: movement({ peak: 40 }) };
    expect(scaleOf(turning, state, 40).range).toBe(60);
  });
});

it('a movement that goes down is measured upside down', () => {
  const down = lifting({ goes: 'down', full: -100 });
  expect([directionOf(lifting()), directionOf(down)]).toEqual([1, -1]);
  expect(scaleOf(down, { ...noCounter, rest: windowOf([0]) }, 0).range).toBe(100);
});

it('a signal does not change if every level is shifted', () => {
  const level = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(level, fc.integer({ min: 1, max: 300 }), level, (rest, range, at) => {
      const scale = { rest, range, expected: range, back: 0.2 };
      expect(normalise({ ...scale, rest: rest + 7 }, at + 7)).toBe(normalise(scale, at));
    }),
  );
});
