import type { Exercise } from '../../src/engine/exercise.ts';
import { describe, expect, it } from 'vitest';
import type { EngineEvent, Rep } from '../../src/engine/events.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { judgedBy } from '../../src/review/judged-by.ts';
import { evenMoments, keyMoments, nearestAt, worstMoment } from '../../src/review/moments.ts';
import { bestAndWorst, bestStretch, faultsOf, stretchesOf } from '../../src/review/notable.ts';
import { reviewOf } from '../../src/review/review.ts';
import { Sampling } from '../../src/review/samples.ts';
import { trainee } from '../support/trainee.ts';

const rep = (startMs: number, change: Partial<Rep> = {}): Rep => ({
  startMs,
  topMs: startMs + 1000,
  endMs: startMs + 5000,
  counted: true,
  reason: null,
  pauseMs: 3000,
  score: 0.9,
  scoreParts: { range: 1, tempo: 1, pause: 1, form: 1 },
  faults: [],
  unseen: [],
  ...change,
});

describe('the best and the weakest rep', () => {
  it('are chosen by score, an attempt below all that was counted', () => {
    const reps = [
      rep(0, { score: 0.7 }),
      rep(10_000, { score: 1 }),
      rep(20_000, { counted: false, score: null, reason: 'too-quick' }),
    ];
    const { best, worst } = bestAndWorst(reps);
    expect([best?.startMs, worst?.startMs]).toEqual([10_000, 20_000]);
  });

  it('do not exist if all are alike, and an attempt is never the best', () => {
    expect(bestAndWorst([rep(0), rep(10_000)]).worst).toBeNull();
    const attempt = rep(0, { counted: false, score: null, reason: 'too-quick' });
    expect(bestAndWorst([attempt]).best).toBeNull();
    expect(bestAndWorst([attempt]).worst).toBe(attempt);
    expect(bestAndWorst([])).toEqual({ best: null, worst: null });
  });
});

describe('a hold in its parts', () => {
  const paused: EngineEvent = { type: 'HoldPaused', timestampMs: 5700, by: 'hips-sag', sinceMs: 5000 };
  const resumed: EngineEvent = { type: 'HoldResumed', timestampMs: 7000, brokenMs: 2000 };

  it('is good, broken by its rule, and good again', () => {
    const parts = stretchesOf({ startMs: 1000, endMs: 12_000 }, [paused, resumed]);
    expect(parts).toEqual([
      { startMs: 1000, endMs: 5000, by: null },
      { startMs: 5000, endMs: 7000, by: 'hips-sag' },
      { startMs: 7000, endMs: 12_000, by: null },
    ]);
  });

  it('has its best stretch in the longest good part, cut to what was credited in one piece', () => {
    const hold = { startMs: 1000, endMs: 12_000, longestMs: 5000 };
    const best = { startMs: 7000, endMs: 12_000, by: null };
    expect(bestStretch([hold], [paused, resumed])).toEqual(best);
    // A second of it was out of sight.
    const hidden = { ...hold, longestMs: 4000 };
    expect(bestStretch([hidden], [paused, resumed])).toEqual({ ...best, endMs: 11_000 });
    expect(bestStretch([], [])).toBeNull();
  });

  it('does not take a break that ended it, nor one of another hold, for its own', () => {
    expect(stretchesOf({ startMs: 1000, endMs: 5000 }, [paused])).toHaveLength(1);
    expect(stretchesOf({ startMs: 8000, endMs: 9000 }, [paused, resumed])).toEqual([
      { startMs: 8000, endMs: 9000, by: null },
    ]);
  });
});

const sampled = (exercise: Exercise, trace: ReturnType<typeof trainee.trace>) => {
  const sampling = new Sampling(exercise, trace, { known: {}, breaksMs: [], model: null });
  return trace.frames.map((frame) => sampling.sample(frame));
};

describe('key positions', () => {
  const trace = trainee.liesDown().bridges(1).bridges(1, { top: 148 }).trace();
  const samples = sampled(gluteBridge, trace);
  const [set] = reviewOf(exercises, 'glute-bridge', judgeTrace(gluteBridge, trace).log).sets;

  it('of a rep follow each other, the top furthest from rest', () => {
    expect(set?.reps).toHaveLength(2);
    for (const one of set?.reps ?? []) {
      const moments = keyMoments(one, samples, 'hipAngle');
      expect(moments.map(({ name }) => name)).toEqual(['start', 'out', 'top', 'back', 'end']);
      const times = moments.map(({ ms }) => ms);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      const [start, out, top, back, end] = times.map(
        (ms) => samples[nearestAt(samples, ms)]?.values['hipAngle'] ?? NaN,
      );
      expect(out).toBeGreaterThan(start ?? NaN);
      expect(top).toBeGreaterThan(out ?? NaN);
      expect(back).toBeLessThan(top ?? NaN);
      expect(end).toBeLessThan(back ?? NaN);
    }
  });

  it('of a stretch lie evenly, the worst among them', () => {
    expect(evenMoments(0, 400, 5, null).map(({ ms }) => ms)).toEqual([0, 100, 200, 300, 400]);
    expect(evenMoments(0, 400, 5, 290)[3]).toEqual({ name: 'worst', ms: 290 });
    expect(evenMoments(0, 400, 5, 900).some(({ name }) => name === 'worst')).toBe(false);
  });

  it('an attempt is judged by its limit, a pause by where it counts, a hold by its band', () => {
    const baselines = {};
    expect(judgedBy(gluteBridge, 'incomplete-lift').bandAt({ baselines }).low).toBe(160);
    expect(judgedBy(gluteBridge, 'short-pause').bandAt({ baselines }).low).toBe(158);
    expect(judgedBy(gluteBridge, 'feet-too-far')).toMatchObject({ measure: 'knee' });
    expect(judgedBy(plank, null).measure).toBe('hipOffset');
    expect(judgedBy(plank, 'hips-sag').bandAt({ baselines })).toEqual({ low: -0.015, high: null });
  });
});

describe('the worst frame of a fault', () => {
  it('is inside the fault, and null if all was well', () => {
    const trace = trainee.planks(6000).planks(4000, { offset: -0.06 }).planks(6000).trace();
    const samples = sampled(plank, trace);
    const [fault] = faultsOf(judgeTrace(plank, trace).log);
    const rule = judgedBy(plank, 'hips-sag').rule;
    const worst = rule && worstMoment(rule, samples);
    expect(fault?.id).toBe('hips-sag');
    expect(worst).toBeGreaterThanOrEqual(fault?.startMs ?? Infinity);
    expect(worst).toBeLessThanOrEqual(fault?.endMs ?? 0);
    expect(rule && worstMoment(rule, samples.slice(20, 60))).toBeNull();
  });
});
