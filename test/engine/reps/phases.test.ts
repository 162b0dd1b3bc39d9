import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/engine/events.ts';
import type { PendingPhase } from '../../../src/engine/reps/counter-state.ts';
import { stepPhase, target } from '../../../src/engine/reps/phases.ts';
import { reading } from './some-reps.ts';

describe('the phase that a signal asks for', () => {
  it.each<[Phase, number, Phase]>([
    ['rest', 0.34, 'rest'],
    ['rest', 0.35, 'rising'],
    ['rising', 0.2, 'rest'],
    ['rising', 0.21, 'rising'],
    ['rising', 0.79, 'rising'],
    ['rising', 0.8, 'top'],
    ['top', 0.65, 'top'],
    ['top', 0.64, 'lowering'],
    ['lowering', 0.8, 'top'],
    ['lowering', 0.79, 'lowering'],
    ['lowering', 0.26, 'lowering'],
    ['lowering', 0.25, 'rest'],
  ])('from %s at %f is %s', (phase, signal, asked) => {
    expect(target(phase, signal, 0.25)).toBe(asked);
  });
});

describe('a phase', () => {
  const since = (phase: Phase, sinceMs: number): PendingPhase => ({ phase, sinceMs });
  const at = (signal: number, pending: PendingPhase | null, phase: Phase = 'rest') =>
    stepPhase({ phase, pending }, reading({ signal, lastSignal: signal }), false);

  it('begins once it was asked for during 150 ms', () => {
    const [late, soon] = [since('rising', 851), since('rising', 850)];
    expect(at(0.5, late)).toEqual({ phase: 'rest', changed: false, pending: late });
    expect(at(0.5, soon)).toEqual({ phase: 'rising', changed: true, pending: soon });
  });

  it('does not begin because another one was asked for before', () => {
    const top = since('top', 0);
    expect(at(0, top, 'rising')).toEqual({ phase: 'rising', changed: false, pending: since('rest', 1000) });
    expect(at(0.9, top, 'rising').phase).toBe('top');
  });

  it('is the top where a rising trainee stands still high enough, and in no other phase', () => {
    const standing = (phase: Phase) =>
      stepPhase(
        { phase, pending: since('top', 0) },
        reading({ signal: 0.5, lastSignal: 0.5, standsAtTop: true }),
        false,
      ).phase;
    expect([standing('rising'), standing('lowering')]).toEqual(['top', 'lowering']);
  });

  it('is asked for from the moment at which the signal passed its threshold', () => {
    const askedAt = (phase: Phase, lastSignal: number, signal: number) =>
      stepPhase({ phase, pending: null }, reading({ lastSignal, signal }), false).pending?.sinceMs;
    expect(askedAt('rest', 0.25, 0.45)).toBe(950);
    expect(askedAt('rising', 0.7, 0.9)).toBeCloseTo(950);
    expect(askedAt('top', 0.75, 0.55)).toBeCloseTo(950);
    expect(askedAt('lowering', 0.3, 0.1)).toBeCloseTo(950);
  });

  it('is no longer asked for if the signal turns back', () => {
    expect(at(0.3, since('rising', 900))).toEqual({ phase: 'rest', changed: false, pending: null });
  });

  it('of rest begins above a rest that was learned too low, if the trainee stands still there', () => {
    const wanted = (turning: boolean, signal: number, standsAt: number | null, phase: Phase = 'lowering') =>
      stepPhase({ phase, pending: since('rest', 0) }, reading({ signal, standsAt }), turning).phase;
    expect(wanted(true, 0.49, 49)).toBe('rest');
    expect(wanted(false, 0.35, 35)).toBe('lowering');
    expect(wanted(false, 0.34, 34)).toBe('rest');
    expect(wanted(false, 0.34, null)).toBe('lowering');
    expect(wanted(true, 0.5, 50)).toBe('lowering');
    expect(wanted(true, 0.49, null)).toBe('lowering');
    expect(wanted(true, 0.49, 49, 'rising')).toBe('rising');
  });
});
