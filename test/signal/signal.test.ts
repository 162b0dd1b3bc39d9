import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { isOutlier } from '../../src/signal/hampel.ts';
import { latchAbove, lasted, since } from '../../src/signal/hysteresis.ts';
import { median } from '../../src/signal/median.ts';
import { oneEuro, type OneEuroState } from '../../src/signal/one-euro.ts';
import { emptyWindow, pushValue, windowMedian, windowSpan } from '../../src/signal/timed-window.ts';

const TUNING = { minCutoff: 1.2, beta: 4, dCutoff: 1 };

describe('the median', () => {
  it('of none is null, of an even number the mean of the middle two', () => {
    expect([median([]), median([3]), median([5, 1]), median([9, 1, 4])]).toEqual([null, 3, 3, 4]);
  });
});

describe('a timed window', () => {
  it('forgets by time, not by count', () => {
    let window = emptyWindow;
    for (let t = 0; t <= 2000; t += 100) window = pushValue(window, t, t, 1000);
    expect(windowSpan(window)).toBe(1000);
    expect(windowMedian(window)).toBe(1500);
  });
});

describe('the Hampel identifier', () => {
  it('finds a lone jump and lets steady motion pass', () => {
    expect(isOutlier([10, 10, 10, 10, 40], 5)).toBe(true);
    expect(isOutlier([10, 20, 30, 40, 50], 5)).toBe(false);
    expect(isOutlier([10, 10, 10, 10, 14], 5)).toBe(false);
  });
});

describe('the One Euro filter', () => {
  const run = (values: readonly number[], dtMs: number) => {
    let state: OneEuroState | null = null;
    return values.map(
      (value, i) => (state = oneEuro(state, { value, timestampMs: i * dtMs }, TUNING, 0.01)).value,
    );
  };

  it('quietens a still signal to less than half its noise', () => {
    const noise = Array.from({ length: 200 }, (_, i) => (i % 2 ? 1 : -1));
    const out = run(noise, 33).slice(20);
    expect(Math.max(...out.map(Math.abs))).toBeLessThan(0.5);
  });

  it('follows a fast move within 150 ms', () => {
    const step = Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 100));
    expect(run(step, 33)[20 + 5]).toBeGreaterThan(80);
  });

  it('never leaves the range of what it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1 }), (values) => {
        for (const out of run(values, 33)) {
          expect(out).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
          expect(out).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
        }
      }),
    );
  });

  it('ignores a time that does not advance', () => {
    const state = oneEuro(null, { value: 5, timestampMs: 100 }, TUNING, 1);
    expect(oneEuro(state, { value: 50, timestampMs: 100 }, TUNING, 1)).toBe(state);
  });
});

describe('hysteresis and dwell', () => {
  it('needs the higher threshold to begin and the lower to end', () => {
    expect([
      latchAbove(false, 0.3, 0.35, 0.25),
      latchAbove(true, 0.3, 0.35, 0.25),
      latchAbove(true, 0.2, 0.35, 0.25),
    ]).toEqual([false, true, false]);
  });

  it('counts from the first moment, and afresh after a break', () => {
    expect(since(100, true, 500)).toBe(100);
    expect(since(100, false, 500)).toBe(null);
    expect([lasted(100, 799, 700), lasted(100, 800, 700), lasted(null, 800, 700)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
