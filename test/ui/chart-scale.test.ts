import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf } from '../../src/ui/charts/chart-scale.ts';

describe('an axis', () => {
  it('of whole values has whole ticks', () => {
    expect(axisOf([1]).ticks).toEqual([0, 1, 2]);
    expect(axisOf([12, 14, 15]).ticks.every(Number.isInteger)).toBe(true);
  });

  it('holds all its values between its ends, and has at least two ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1 }), (values) => {
        const { low, high, ticks } = axisOf(values);
        expect(low).toBeLessThanOrEqual(Math.min(...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(...values));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('ends at the most that there can be', () => {
    expect(axisOf([90, 100], 100).high).toBe(100);
  });
});
