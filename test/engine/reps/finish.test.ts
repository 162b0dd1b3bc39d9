import { describe, expect, it } from 'vitest';
import type { RepExercise } from '../../../src/engine/exercise.ts';
import { finish, topOf, type MovementEnd } from '../../../src/engine/reps/finish.ts';
import { whole } from '../../../src/engine/reps/tempo.ts';
import { emptyWindow } from '../../../src/signal/timed-window.ts';
import { lifting, movement, windowOf } from './some-reps.ts';

const scale = { rest: 0, expected: 100, range: 100, back: 0.2 };
/** Its trail has been dropped, so that it is timed from its phases. */
const end: MovementEnd = { trail: emptyWindow, scale, endMs: 4000, stands: false, arrivedMs: null };
const whole1 = { peak: 100, peakMs: 1000, topMs: 1000, leftTopMs: 3000, travel: 8 };

const finished = (
  its: Parameters<typeof movement>[0] = {},
  ending: Partial<MovementEnd> = {},
  exercise: RepExercise = lifting(),
) => finish(exercise, movement({ ...whole1, ...its }), { ...end, ...ending });

describe('a finished movement', () => {
  it('says how far it came, in the unit of the measure and as a share', () => {
    expect(finished({ peak: 90 })).toMatchObject({ peak: 90, reach: 0.9, endMs: 4000, reachedTop: true });
    const turned = { scale: { ...scale, range: 60, expected: 120 } };
    expect(finished({ peak: 60 }, turned)).toMatchObject({ reach: 0.5 });
  });

  it('that goes down has its peak and its rest below', () => {
    const fromTen = { scale: { ...scale, rest: 10 } };
    expect(finished({}, fromTen)).toMatchObject({ rest: 10, peak: 100 });
    expect(finished({}, fromTen, lifting({ goes: 'down' }))).toMatchObject({ rest: -10, peak: -100 });
  });

  it('is nothing if it came less than 42 % of the way', () => {
    expect(finished({ peak: 41 })).toBe(null);
    expect(finished({ peak: 42 })).toMatchObject({ reach: 0.42 });
  });

  it('from a turning point is nothing if it moved less than the least range', () => {
    const turning = lifting({ from: 'turning', minRange: 50 });
    expect(finished({ peak: 49 }, {}, turning)).toBe(null);
    expect(finished({ peak: 50 }, {}, turning)).not.toBe(null);
    expect(finished({ peak: 49 }, {}, lifting({ minRange: 50 }))).not.toBe(null);
  });

  it('is nothing if the second measure did not move along', () => {
    expect(finished({ travel: 4.9 })).toBe(null);
    expect(finished({ travel: 5 })).not.toBe(null);
    const down = lifting({ agreesWith: { measure: 'hipHeight', range: -5 } });
    expect(finished({ travel: -5 }, {}, down)).not.toBe(null);
    expect(finished({ travel: 5 }, {}, down)).toBe(null);
  });
});

describe('a short way', () => {
  it('asks less of the second measure, in proportion, where the exercise says on what way it goes with', () => {
    const short = { peak: 50, travel: 2.4 };
    expect(finished(short)).toBe(null);
    expect(finished(short, {}, lifting({ agreesPer: 100 }))).toBe(null);
    expect(finished({ ...short, travel: 2.5 }, {}, lifting({ agreesPer: 100 }))).toMatchObject({
      agrees: true,
    });
    expect(finished({ ...short, travel: 4.9 }, {}, lifting({ agreesPer: 50 }))).toMatchObject({
      agrees: false,
    });
  });
});

describe('a movement whose second measure moved less than in a rep', () => {
  it('is nothing if that is less than its share of the way, and else can only be an attempt', () => {
    const half = { peak: 50, topMs: null };
    expect(finished({ ...half, travel: 2.4 })).toBe(null);
    expect(finished({ ...half, travel: 2.5 })).toMatchObject({ agrees: false });
    expect(finished({ ...half, travel: 5 })).toMatchObject({ agrees: true });
  });
});

describe('its ends', () => {
  /** Up from 1000 to 2400 ms and down from 3400 to 4800 ms, as a median of 300 ms shows it behind filters with a delay of 50 ms. */
  const ease = (ms: number): number => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, ms / 1400)))) / 2;
  const seenAt = (ms: number): number => 100 * (ease(ms - 1000) - ease(ms - 3400));
  const trail = windowOf(
    Array.from({ length: 110 }, (_, i) => seenAt(50 * i - 200)),
    50,
  );
  /** The last fifth takes .295 of the way down. */
  const ends = { trail, endMs: 4800 - 0.295 * 1400 + 50 };

  it('are the moments in which it left rest and is back there', () => {
    const its = finished({ startMs: 1413 }, ends);
    expect(Math.abs((its?.setsOutMs ?? 0) - 1000)).toBeLessThan(30);
    expect(Math.abs((its?.arrivesMs ?? 0) - 4800)).toBeLessThan(30);
  });

  it('are known for a short movement too, by its own range', () => {
    const short = { ...ends, scale: { ...scale, rest: 0, expected: 160, range: 160 } };
    const its = finished({ startMs: 1560, topMs: null, leftTopMs: null, travel: 5 }, short);
    expect(Math.abs((its?.setsOutMs ?? 0) - 1000)).toBeLessThan(60);
  });

  it('are never estimated far ahead, however slow the way back was', () => {
    const slow = windowOf(
      Array.from({ length: 400 }, (_, i) => 100 * (1 - i / 400)),
      50,
    );
    const its = finished({ startMs: 100 }, { ...ends, trail: slow, endMs: 18_000 });
    expect(its?.lowerMs).toBeGreaterThan(10_000);
    expect((its?.arrivesMs ?? 0) - 18_000).toBe(1150);
  });

  it('are not ahead if the trainee already stands still slightly above the rest', () => {
    expect(finished({ startMs: 1413 }, { ...ends, stands: true })?.arrivesMs).toBe(ends.endMs - 50);
  });

  it('are not before the first frame', () => {
    const from = trail.times.findIndex((ms) => ms >= 1200);
    const cut = { ...trail, times: trail.times.slice(from), values: trail.values.slice(from) };
    expect(finished({ startMs: 1413, topMs: 2400 }, { ...ends, trail: cut })?.setsOutMs).toBe(1200);
  });

  it('are those of the movement if it was longer than its trail', () => {
    const held = { startMs: 1000, topMs: 2000, leftTopMs: 30_000 };
    const top = windowOf(Array.from({ length: 110 }, () => 100));
    const late = { ...top, times: top.times.map((ms) => ms + 12_000) };
    const its = finished(held, { ...ends, trail: late, endMs: 31_000 });
    expect(its?.setsOutMs).toBe(1000);
  });

  it('have the top between them', () => {
    const late = finished({ startMs: 1413, topMs: 2400 }, { ...ends, arrivedMs: 2500 });
    expect(late?.setsOutMs).toBe(2400);
    const early = finished(
      { startMs: 1413, topMs: 2400, leftTopMs: 2400 },
      { ...ends, endMs: 2300, stands: true },
    );
    expect(early?.arrivesMs).toBe(2400);
  });

  it('do not reach into the movement before', () => {
    expect(finished({ startMs: 1413, topMs: 2400 }, { ...ends, arrivedMs: 1200 })?.setsOutMs).toBe(1200);
  });
});

describe('its top', () => {
  it('is the level at which it was held, unless it came higher by more than a fifth of the range', () => {
    expect(topOf(movement({ peak: 100, held: 80 }), 100)).toBe(80);
    expect(topOf(movement({ peak: 100, held: 79 }), 100)).toBe(100);
    expect(topOf(movement({ peak: 100, held: null }), 100)).toBe(100);
  });
});

describe('its times', () => {
  it('are read off the trail if it holds the movement', () => {
    const trail = windowOf([0, 0, 0, 50, 100, 100, 50, 0, 0], 500);
    const read = finished({ startMs: 900 }, { trail });
    expect(read?.riseMs).toBeCloseTo(whole(600));
    expect(read?.lowerMs).toBeCloseTo(whole(600));
  });

  it('are else those of the phases', () => {
    expect(finished()).toMatchObject({ riseMs: whole(1000), lowerMs: whole(1000, 0.2, 0.65) });
  });

  it('end higher for a turning point', () => {
    expect(finished({}, {}, lifting({ from: 'turning' }))?.lowerMs).toBe(whole(1000, 0.35, 0.65));
  });

  it('go by the peak if the top was never reached', () => {
    expect(finished({ topMs: null, leftTopMs: null, peak: 60, peakMs: 1500 })).toMatchObject({
      riseMs: whole(1500),
      lowerMs: whole(2500, 0.2, 0.65),
      reachedTop: false,
    });
  });
});

describe('its flaw', () => {
  const quick = { topMs: 60, leftTopMs: 460 };

  it('does not exist for a movement of a few seconds', () => {
    expect(finished()?.flaw).toBe(null);
  });

  it('is that it was not seen, whatever else is wrong', () => {
    expect(finished({ ...quick, lostSight: true }, { endMs: 500 })?.flaw).toBe('not-seen');
  });

  it('is that it was too quick: its 600 ms are measured to a frame', () => {
    const quick = { topMs: 300, leftTopMs: 300, frames: 6 };
    expect(finished(quick, { endMs: 715 })?.flaw).toBe('too-quick');
    expect(finished(quick, { endMs: 725 })?.flaw).toBe(null);
  });

  it('is that it was too quick: over within 600 ms, or moving for less than 350 ms', () => {
    expect(finished({ topMs: 300, leftTopMs: 300 }, { endMs: 599 })?.flaw).toBe('too-quick');
    expect(finished({ topMs: 300, leftTopMs: 300 }, { endMs: 600 })?.flaw).toBe(null);
    expect(finished({ topMs: 60, leftTopMs: 2000 }, { endMs: 2040 })?.flaw).toBe('too-quick');
  });

  it('does not exist if the trainee stood still on the way, however fast: a keypoint that jumps does not stand still', () => {
    expect(finished({ topMs: 60, leftTopMs: 2000, held: 100 }, { endMs: 2040 })?.flaw).toBe(null);
    expect(finished({ topMs: 60, leftTopMs: 560, held: 100 }, { endMs: 599 })?.flaw).toBe('too-quick');
  });

  it('is not that it was too long if less time than that has passed, however slow its middle was', () => {
    const slow = { topMs: 6000, leftTopMs: 6500 };
    expect(finished(slow, { endMs: 11_500 })?.flaw).toBe(null);
    expect(finished({ ...slow, pauseMs: 3000 }, { endMs: 14_500 })?.flaw).toBe(null);
    expect(finished(slow, { endMs: 12_500 })?.flaw).toBe('too-long');
  });

  it('is that it was too long, but only if it reached its top', () => {
    const long = { leftTopMs: 10_000 };
    expect(finished({ topMs: 10_000, ...long }, { endMs: 20_000 })?.flaw).toBe('too-long');
    expect(finished({ topMs: null, ...long }, { endMs: 20_000 })?.flaw).toBe(null);
  });
});
