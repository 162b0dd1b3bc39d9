import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../src/geometry/length.ts';
import { length, vector } from '../../src/mannequin/body/vector.ts';

const number = fc.double({ noNaN: true, min: -1e200, max: 1e200 });

describe('the length of a vector', () => {
  it('is right for numbers of any size', () => {
    const [huge, tiny] = [2 ** 600, 2 ** -600];
    expect([lengthOf(3, -4), lengthOf(0, 0)]).toEqual([5, 0]);
    expect([lengthOf(-3 * huge, 4 * huge), lengthOf(3 * tiny, 4 * tiny)]).toEqual([5 * huge, 5 * tiny]);
    expect([length(vector(2, -4, 4)), length(vector(0, 0, 0))]).toEqual([6, 0]);
    expect([length(vector(2 * huge, 4 * huge, 4 * huge))]).toEqual([6 * huge]);
  });

  it('agrees with the browser to the last digits', () => {
    fc.assert(
      fc.property(number, number, number, (x, y, z) => {
        expect(lengthOf(x, y) / (Math.hypot(x, y) || 1)).toBeCloseTo(x === 0 && y === 0 ? 0 : 1, 14);
        expect(length(vector(x, y, z)) / (Math.hypot(x, y, z) || 1)).toBeCloseTo(
          x === 0 && y === 0 && z === 0 ? 0 : 1,
          14,
        );
      }),
    );
  });
});
