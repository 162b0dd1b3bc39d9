import { describe, expect, it } from 'vitest';
import { begun, stepMovement, type MovementStep } from '../../../src/engine/reps/movement.ts';
import type { PhaseStep } from '../../../src/engine/reps/phases.ts';
import { lifting, movement, reading } from './some-reps.ts';

const rising: PhaseStep = { phase: 'rising', changed: false, pending: null };
const quiet: MovementStep = { step: rising, reachedMs: null, restOther: 0 };

describe('a movement on its way', () => {
  const step = (was: Parameters<typeof movement>[0], its: Parameters<typeof reading>[0], told = quiet) =>
    stepMovement(lifting(), movement(was), reading(its), told);

  it('begins where it left rest, and knows whether it was seen to begin', () => {
    expect(begun(700, { level: 12, timestampMs: 1000 }, true)).toMatchObject({
      startMs: 700,
      peak: 12,
      peakMs: 1000,
      lostSight: true,
      frames: 0,
    });
  });

  it('has its peak at the highest smoothed level', () => {
    expect(step({ peak: 40 }, { smoothLevel: 50 }).peak).toBe(50);
    expect(step({ peak: 60 }, { smoothLevel: 50 }).peak).toBe(60);
  });

  it('has a later peak only if it is higher by more than 5 % of the range', () => {
    expect(step({ peak: 50, peakMs: 300 }, { level: 55 }).peakMs).toBe(300);
    expect(step({ peak: 50, peakMs: 300 }, { level: 56 }).peakMs).toBe(1000);
  });

  it('adds up the times for which the trainee was out of sight at the top', () => {
    const hidden = { ...quiet, hiddenMs: 400 };
    const atTop = { topMs: 500, hiddenMs: 300 };
    expect(step(atTop, {}, hidden).hiddenMs).toBe(700);
    expect(step({ hiddenMs: 300 }, { signal: 0.8 }, hidden).hiddenMs).toBe(700);
    expect(step({ hiddenMs: 300 }, { signal: 0.79 }, hidden).hiddenMs).toBe(300);
    expect(step({ ...atTop, leftTopMs: 900 }, {}, hidden).hiddenMs).toBe(300);
    expect(step({ ...atTop, stayMs: 900 }, { level: 90, still: true }, hidden).hiddenMs).toBe(300);
  });

  it('is held at the highest level at which it stood still', () => {
    expect(step({}, { standsAt: null }).held).toBe(null);
    expect(step({}, { standsAt: -5 }).held).toBe(-5);
    expect(step({ held: 70 }, { standsAt: 60 }).held).toBe(70);
    expect(step({ held: 70 }, { standsAt: 80 }).held).toBe(80);
  });

  it('reaches its top once, when the signal did', () => {
    const top = { step: { ...rising, phase: 'top' as const }, reachedMs: 950, restOther: 0 };
    expect(step({}, {}, quiet).topMs).toBe(null);
    expect(step({}, {}, top).topMs).toBe(950);
    expect(step({}, {}, { ...top, reachedMs: null }).topMs).toBe(1000);
    expect(step({ topMs: 400 }, {}, top).topMs).toBe(400);
  });

  it('has reached a top below the threshold when it came to stand still there', () => {
    const asked = { ...rising, phase: 'top' as const, pending: { phase: 'top' as const, sinceMs: 850 } };
    const top = { step: asked, reachedMs: null, restOther: 0 };
    expect(step({}, { standsAtTop: true }, top).topMs).toBe(350);
    expect(step({ startMs: 400 }, { standsAtTop: true }, top).topMs).toBe(400);
  });

  it('leaves its top when that was asked for, unless it comes back', () => {
    const turn = (phase: PhaseStep['phase'], changed: boolean) => ({
      ...quiet,
      step: { phase, changed, pending: { phase, sinceMs: 870 } },
    });
    expect(step({}, {}, turn('lowering', true)).leftTopMs).toBe(870);
    expect(step({ leftTopMs: 500 }, {}, turn('lowering', false)).leftTopMs).toBe(500);
    expect(step({ leftTopMs: 500 }, {}, turn('top', true)).leftTopMs).toBe(null);
    expect(step({ leftTopMs: 500 }, {}, turn('top', false)).leftTopMs).toBe(500);
  });

  it('pauses as long as its longest stay that ended standing still', () => {
    const still = { level: 90, still: true };
    expect(step({ stayMs: 900, pauseMs: 800 }, still)).toMatchObject({ stayMs: 1000, pauseMs: 1000 });
    expect(step({ stayMs: 900, pauseMs: 800 }, { level: 90 })).toMatchObject({ stayMs: 1000, pauseMs: 800 });
    expect(step({ stayMs: 0, pauseMs: 800 }, still)).toMatchObject({ stayMs: 100, pauseMs: 800 });
  });

  it('travels as far as the second measure ever moved its own way', () => {
    const told = { ...quiet, restOther: 2 };
    expect(step({ travel: 3 }, { other: 6 }, told).travel).toBe(4);
    expect(step({ travel: 5 }, { other: 6 }, told).travel).toBe(5);
    const down = lifting({ agreesWith: { measure: 'hipHeight', range: -5 } });
    const downwards = (was: number) =>
      stepMovement(down, movement({ travel: was }), reading({ other: -2 }), told);
    expect([downwards(-3).travel, downwards(-5).travel]).toEqual([-4, -5]);
  });

  it('counts its frames', () => {
    expect(step({ frames: 8 }, {}).frames).toBe(9);
  });
});
