import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp } from '../../src/geometry/number.ts';
import { seeded } from '../../src/geometry/seeded.ts';

it('a clamped value is the value itself, or the limit that it lies beyond', () => {
  expect([-3, 0, 1, 2, 9].map((value) => clamp(value, [0, 2]))).toEqual([0, 0, 1, 2, 2]);
});

describe('seeded numbers', () => {
  it('are those of mulberry32', () => {
    const random = seeded(1);
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });

  it('are the same for the same seed, and from 0 to 1', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [seeded(seed), seeded(seed)];
        for (let i = 0; i < 20; i++) {
          const value = one();
          expect(value).toBe(other());
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1);
        }
      }),
    );
  });
});
