import { describe, expect, it } from 'vitest';
import { stepStay } from '../../../src/engine/reps/pause.ts';
import { lifting, reading } from './some-reps.ts';

describe('a stay at the top', () => {
  const stay = (wasMs: number, level: number, still: boolean, exercise = lifting()) =>
    stepStay(exercise, wasMs, reading({ level, still }));

  it('begins standing still, at four fifths of the way', () => {
    expect(stay(0, 80, true)).toBe(100);
    expect(stay(0, 79, true)).toBe(0);
    expect(stay(0, 90, false)).toBe(0);
  });

  it('continues through a wobble of 12 % of the range', () => {
    expect(stay(500, 68, false)).toBe(600);
    expect(stay(500, 67, false)).toBe(0);
  });

  it('begins at the level that the exercise defines', () => {
    expect(stay(0, 60, true, lifting({ pauseFrom: 60 }))).toBe(100);
    expect(stay(0, 59, true, lifting({ pauseFrom: 60 }))).toBe(0);
  });

  it('begins below the limit of a movement that goes down', () => {
    const down = lifting({ goes: 'down', pauseFrom: 60 });
    expect([stay(0, -60, true, down), stay(0, -61, true, down)]).toEqual([100, 0]);
  });
});
