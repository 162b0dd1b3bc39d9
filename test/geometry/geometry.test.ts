import { describe, expect, it } from 'vitest';
import { angleAt, degreesOf, inclinationOf, radiansOf } from '../../src/geometry/angle.ts';
import { signedOffsetOf, splitAlong } from '../../src/geometry/line.ts';

const p = (x: number, y: number) => ({ x, y });
const UP = p(0, -1);

describe('an angle', () => {
  it('is 180 on a line, 90 at a corner, null if points coincide', () => {
    expect(angleAt(p(0, 0), p(1, 0), p(2, 0))).toBeCloseTo(180);
    expect(angleAt(p(0, 0), p(1, 0), p(1, 5))).toBeCloseTo(90);
    expect(angleAt(p(1, 0), p(1, 0), p(1, 5))).toBe(null);
  });
});

describe('degrees and radians', () => {
  it('are each other, a half turn being pi', () => {
    expect([degreesOf(Math.PI), degreesOf(-Math.PI / 2)]).toEqual([180, -90]);
    expect([radiansOf(180), radiansOf(-90)]).toEqual([Math.PI, -Math.PI / 2]);
  });
});

describe('an inclination', () => {
  it('is positive upwards whichever way it points', () => {
    expect(inclinationOf(p(0, 0), p(10, -10), UP)).toBeCloseTo(45);
    expect(inclinationOf(p(0, 0), p(-10, -10), UP)).toBeCloseTo(45);
    expect(inclinationOf(p(0, 0), p(-10, 10), UP)).toBeCloseTo(-45);
  });
});

describe('a signed offset', () => {
  it('is positive away from the floor, from either end of the line', () => {
    expect(signedOffsetOf(p(5, -1), p(0, 0), p(10, 0), UP)).toBeCloseTo(0.1);
    expect(signedOffsetOf(p(5, -1), p(10, 0), p(0, 0), UP)).toBeCloseTo(0.1);
    expect(signedOffsetOf(p(5, 2), p(0, 0), p(10, 0), UP)).toBeCloseTo(-0.2);
  });

  it('does not depend on the exact direction of up, so camera roll does not matter', () => {
    const tilted = p(Math.sin(0.3), -Math.cos(0.3));
    expect(signedOffsetOf(p(5, -1), p(0, 0), p(10, 0), tilted)).toBeCloseTo(0.1);
  });
});

describe('a split', () => {
  it('gives the lengths along and across', () => {
    expect(splitAlong(p(3, -4), p(-10, 0))).toEqual({ along: 3, across: 4 });
    expect(splitAlong(p(3, -4), p(0, 0))).toBe(null);
  });
});
