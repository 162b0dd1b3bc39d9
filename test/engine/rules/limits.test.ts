import { describe, expect, it } from 'vitest';
import type { FrameRule } from '../../../src/engine/rules/rule.ts';
import { bandIn, beyond, limitsOf, narrowest } from '../../../src/engine/rules/limits.ts';

const rule = (its: Partial<FrameRule>): FrameRule => ({
  id: 'a-rule',
  severity: 'major',
  cue: 'Do it well',
  basis: { kind: 'judgement', says: 'a test' },
  at: 'always',
  measure: 'angle',
  hysteresis: 2,
  slip: 'It was not done well for {seconds} s',
  ...its,
});

describe('fixed limits', () => {
  const between = rule({ below: 10, above: 20 });

  it('are those of the rule', () => {
    expect(bandIn(limitsOf(between, undefined))).toEqual({ low: 10, high: 20 });
    expect(bandIn(limitsOf(rule({ below: 0 }), undefined))).toEqual({ low: 0, high: null });
    expect(bandIn(limitsOf(rule({ above: 0 }), undefined))).toEqual({ low: null, high: 0 });
  });

  it('move inwards by the slack', () => {
    expect(bandIn(limitsOf(between, undefined, 2))).toEqual({ low: 12, high: 18 });
  });
});

describe('limits relative to the own start', () => {
  const own = (offBaseline: NonNullable<FrameRule['offBaseline']>) => rule({ offBaseline });

  it.each([
    ['below', own({ below: 3 }), { low: 97, high: null }],
    ['above', own({ above: 3 }), { low: null, high: 103 }],
    ['a share', own({ belowShare: 0.25 }), { low: 75, high: null }],
    ['a lift', own({ lift: 3 }), { low: 103, high: null }],
  ])('lie as far from it as the rule says: %s', (_, its, relative) => {
    expect(limitsOf(its, 100).relative).toEqual(relative);
  });

  it('move inwards by the slack too', () => {
    expect(limitsOf(own({ below: 3, above: 3 }), 100, 1).relative).toEqual({ low: 98, high: 102 });
    expect(limitsOf(own({ belowShare: 0.25 }), 100, 1).relative.low).toBe(76);
    expect(limitsOf(own({ lift: 3 }), 100, 1).relative.low).toBe(104);
  });

  it('are absent while the start is unknown', () => {
    expect(limitsOf(own({ below: 3 }), undefined).relative).toEqual({ low: null, high: null });
  });

  it('are the strictest of several, with the fixed ones', () => {
    const both = rule({ below: 90, above: 105, offBaseline: { below: 3, belowShare: 0.01, above: 8 } });
    expect(bandIn(limitsOf(both, 100))).toEqual({ low: 99, high: 105 });
  });
});

describe('values that are always good enough', () => {
  const sag = rule({ below: -5, offBaseline: { below: 4, unlessWithin: [3, 100] } });
  const pike = rule({ above: 15, offBaseline: { above: 4, unlessWithin: [-100, 3] } });

  it('are no fault, however far from the own start', () => {
    const limits = limitsOf(sag, 9);
    expect([beyond(limits, 3), beyond(limits, 2.5)]).toEqual([-8, 2.5]);
    expect(bandIn(limits)).toEqual({ low: 3, high: null });
    expect(bandIn(limitsOf(pike, -9))).toEqual({ low: null, high: 3 });
  });

  it('change nothing if the own limit is less strict', () => {
    expect(bandIn(limitsOf(sag, 6))).toEqual({ low: 2, high: null });
    expect(bandIn(limitsOf(pike, 6))).toEqual({ low: null, high: 10 });
  });

  it('excuse nothing beyond a fixed limit', () => {
    expect(
      beyond(limitsOf(rule({ below: 8, offBaseline: { below: 4, unlessWithin: [3, 100] } }), 9), 6),
    ).toBe(2);
  });
});

describe('how far a value lies beyond', () => {
  const limits = limitsOf(rule({ below: 10, above: 20 }), undefined);

  it('is counted from the nearer limit, and is 0 on it', () => {
    expect([7, 10, 14, 20, 24].map((value) => beyond(limits, value))).toEqual([3, 0, -4, 0, 4]);
  });

  it('is nowhere without limits', () => {
    expect(beyond(limitsOf(rule({}), 3), 1000)).toBe(-Infinity);
  });
});

it('the narrowest of bands lies inside all of them, and of none is open', () => {
  expect(
    narrowest([
      { low: 1, high: 9 },
      { low: 3, high: null },
      { low: null, high: 7 },
    ]),
  ).toEqual({ low: 3, high: 7 });
  expect(narrowest([])).toEqual({ low: null, high: null });
});
