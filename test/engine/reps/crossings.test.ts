import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossedAt, stepCrossings } from '../../../src/engine/reps/crossings.ts';
import { reading } from './some-reps.ts';

describe('the moment of a crossing', () => {
  it('lies on the straight line between two frames', () => {
    expect(crossedAt(reading({ lastSignal: 0, signal: 0.8 }), 0.2)).toBe(925);
    expect(crossedAt(reading({ lastSignal: 0.8, signal: 0 }), 0.2)).toBe(975);
  });

  it('is this frame if there is nothing to draw a line from', () => {
    expect(crossedAt(reading({ lastSignal: null, signal: 0.8 }), 0.2)).toBe(1000);
    expect(crossedAt(reading({ lastSignal: 0.8, signal: 0.8 }), 0.2)).toBe(1000);
    expect(crossedAt(reading({ lastSignal: 0, signal: 0.8, dtMs: 0 }), 0.2)).toBe(1000);
  });

  it('is never before the last frame nor after this one', () => {
    const signal = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(signal, signal, signal, (lastSignal, now, threshold) => {
        const at = crossedAt(reading({ lastSignal, signal: now }), threshold);
        expect(at).toBeGreaterThanOrEqual(900);
        expect(at).toBeLessThanOrEqual(1000);
      }),
    );
  });
});

describe('the crossings', () => {
  const none = { leftRestMs: null, reachedMs: null, fellMs: null };
  const step = (lastSignal: number | null, signal: number, was: Parameters<typeof stepCrossings>[0] = none) =>
    stepCrossings(was, reading({ lastSignal, signal }), 0.35);

  it('have rest left at the last moment at which it was there', () => {
    expect(step(0, 0.1).leftRestMs).toBe(1000);
    expect(step(0, 0.8).leftRestMs).toBe(925);
    expect(step(0.3, 0.8, { ...none, leftRestMs: 400 }).leftRestMs).toBe(400);
    expect(step(0.2, 0.8, { ...none, leftRestMs: 400 }).leftRestMs).toBe(400);
    expect(step(null, 0.8).leftRestMs).toBe(1000);
    expect(step(null, 0.8, { ...none, leftRestMs: 400 }).leftRestMs).toBe(400);
    expect(step(0.5, 0.1, { ...none, leftRestMs: 400 }).leftRestMs).toBe(1000);
  });

  it('have the top reached at .8 and lost below it', () => {
    expect(step(0.6, 1).reachedMs).toBe(950);
    expect(step(1, 0.8, { ...none, reachedMs: 300 }).reachedMs).toBe(300);
    expect(step(1, 0.79, { ...none, reachedMs: 300 }).reachedMs).toBe(null);
  });

  it('have the movement back at the signal at which the way down ends', () => {
    expect(step(0.55, 0.15).fellMs).toBeCloseTo(950);
    expect(step(0.4, 0.35).fellMs).toBe(1000);
    expect(step(0.3, 0.3, { ...none, fellMs: 300 }).fellMs).toBe(300);
    expect(step(0.3, 0.36, { ...none, fellMs: 300 }).fellMs).toBe(null);
  });
});
