import { describe, expect, it } from 'vitest';
import { stepStillness } from '../../../src/engine/reps/stillness.ts';
import { emptyWindow } from '../../../src/signal/timed-window.ts';
import { windowOf } from './some-reps.ts';

const frame = { level: 50, range: 100, timestampMs: 150 };

describe('the signal stands still', () => {
  it('if it moved by no more than 12 % of the range in 150 ms', () => {
    expect(stepStillness(emptyWindow, windowOf([38, 50, 44, 44]), frame).still).toBe(true);
    expect(stepStillness(emptyWindow, windowOf([37, 50, 44, 44]), frame).still).toBe(false);
    expect(stepStillness(emptyWindow, windowOf([37, 50, 44, 44]), { ...frame, range: 120 }).still).toBe(true);
  });

  it('only once it was seen for 150 ms', () => {
    expect(stepStillness(emptyWindow, windowOf([50, 50, 50]), frame).still).toBe(false);
  });
});

describe('standing', () => {
  const settled = windowOf([50, 50, 50, 50]);
  const stands = (stood: readonly number[], timestampMs: number) =>
    stepStillness(windowOf(stood, 100), settled, { ...frame, timestampMs });

  it('takes half a second, and is at the median level', () => {
    expect(stands([40, 41, 42, 43], 400).standsAt).toBe(null);
    expect(stands([40, 41, 42, 43, 43], 500).standsAt).toBe(42.5);
  });

  it('is not a slow lift: the level stays within 12 % of the range', () => {
    expect(stands([38, 40, 43, 46, 48], 500).standsAt).toBe(44.5);
    expect(stands([37, 40, 43, 46, 48], 500).standsAt).toBe(null);
  });

  it('may have a tenth of its values jump', () => {
    expect(stands([0, 40, 41, 42, 43, 44, 45, 46, 90], 900).standsAt).toBe(43.5);
    expect(stands([0, 0, 40, 41, 42, 43, 44, 45, 46], 900).standsAt).toBe(null);
  });

  it('is at the level of the last second', () => {
    const { stood } = stands(
      Array.from({ length: 20 }, (_, i) => i),
      2000,
    );
    expect(stood.times).toEqual([1000, 1100, 1200, 1300, 1400, 1500, 1600, 1700, 1800, 1900, 2000]);
  });

  it('begins again after a movement', () => {
    const moves = stepStillness(windowOf([40, 41, 42], 300), windowOf([0, 20, 40, 60]), frame);
    expect(moves).toEqual({ still: false, stood: emptyWindow, standsAt: null });
  });
});
