import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyWindow,
  filledMedian,
  pushKeeping,
  pushValue,
  windowMedian,
  windowSpan,
  windowSpread,
} from '../../src/signal/timed-window.ts';
import { valueAt } from '../../src/signal/value-at.ts';

const windowOf = (values: readonly number[], spanMs = Infinity) =>
  values.reduce((window, value, i) => pushValue(window, i * 100, value, spanMs), emptyWindow);

describe('a value at an index', () => {
  it('is never missing: it is there, or it throws', () => {
    expect([valueAt([4, 5], 0), valueAt([4, 5], 1)]).toEqual([4, 5]);
    expect(() => valueAt([4, 5], 2)).toThrow('no value at 2 of 2');
    expect(() => valueAt([], -1)).toThrow('no value at -1 of 0');
  });
});

describe('a timed window', () => {
  it('keeps its values sorted, whatever it forgets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 })),
        fc.integer({ min: 0, max: 900 }),
        (values, spanMs) => {
          const window = windowOf(values, spanMs);
          expect(window.sorted).toEqual(window.values.toSorted((a, b) => a - b));
          expect(window.values).toEqual(values.slice(-1 - Math.floor(spanMs / 100)));
        },
      ),
    );
  });

  it('keeps at least the given number of values, however old they are', () => {
    const push = (window: typeof emptyWindow, atLeast: number) =>
      pushKeeping(window, { timestampMs: 10_000, value: 9 }, { spanMs: 100, atLeast });
    const before = windowOf([3, 1, 2]);
    expect([1, 2, 4, 5].map((atLeast) => push(before, atLeast).values)).toEqual([
      [9],
      [2, 9],
      [3, 1, 2, 9],
      [3, 1, 2, 9],
    ]);
    expect(push(before, 3).sorted).toEqual([1, 2, 9]);
  });

  it('spans no time and has no median while it is empty, and no median is made up', () => {
    expect([windowSpan(emptyWindow), windowMedian(emptyWindow)]).toEqual([0, null]);
    expect(() => filledMedian(emptyWindow)).toThrow('an empty window has no median');
    expect(() => windowSpread(emptyWindow)).toThrow('no value');
    expect(filledMedian(windowOf([1, 9, 5]))).toBe(5);
  });

  it('spreads from its lowest value to its highest, without the tails', () => {
    const ten = windowOf([9, 0, 1, 2, 3, 4, 5, 6, 7, 100]);
    expect(windowSpread(ten)).toBe(100);
    expect(windowSpread(ten, 0.1)).toBe(8);
    expect(windowSpread(ten, 0.09)).toBe(100);
  });
});
