import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { benchGeometric } from '../../tools/bench/score.ts';

/** A fixed sample of the bench: what it must keep to. The whole is `npm run bench`. */
describe('the truth bench, a sample', () => {
  const { exercises: scores, sagPikeConfusions, refused } = benchGeometric(exercises, 48);
  const plank = scores['plank'];
  const bridge = scores['glute-bridge'];

  it('credits nothing in the negatives, confuses no sag with a pike, refuses what it cannot judge', () => {
    for (const score of [plank, bridge]) {
      expect(score?.negativesMinutes).toBeGreaterThan(10);
      expect([score?.phantomReps, score?.negativesCreditedS]).toEqual([0, 0]);
    }
    expect(sagPikeConfusions).toBe(0);
    expect(refused.unjudgeableViews).toBe(1);
  });

  it('times planks to .3 s at the median and .7 s at the 95th percentile, and finds every major fault', () => {
    expect(plank?.holdErrorP50S).toBeLessThanOrEqual(0.3);
    expect(plank?.holdErrorP95S).toBeLessThanOrEqual(0.7);
    for (const fault of Object.values(plank?.faults ?? {})) {
      expect(fault.n).toBeGreaterThan(2);
      expect(fault.precision).toBeGreaterThanOrEqual(0.95);
      expect(fault.recall).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('counts bridges, with short pauses found', () => {
    expect(bridge?.repsExact).toBeGreaterThanOrEqual(0.93);
    expect(bridge?.faults['short-pause']?.recall).toBeGreaterThanOrEqual(0.95);
  });
});
