import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { geometricTasks, runTask } from '../../tools/bench/geometric.ts';
import { levelScore } from '../../tools/bench/score.ts';

/** A fixed sample of the bench, and the limits that it must meet. `npm run bench` runs all of it. */
describe('the truth bench, a sample', () => {
  // Only the sets of the exercises that the tests below are about.
  const tasks = geometricTasks(exercises, { sets: 48, negatives: 10, unjudgeable: 10, variants: 0 }).filter(
    ({ what, exerciseId }) => what !== 'set' || ['plank', 'glute-bridge'].includes(exerciseId),
  );
  const judgedAll = tasks.map((task) => runTask(exercises, task));
  const level = levelScore(exercises, judgedAll);

  it.each(exercises.map(({ id }) => id))('credits %s nothing in the negatives', (id) => {
    const score = level.exercises[id];
    expect(score?.negativesMinutes).toBeGreaterThan(9);
    expect([score?.phantomReps, score?.negativesCreditedS]).toEqual([0, 0]);
  });

  it('confuses no sag with a pike, and counts nothing that it cannot judge', () => {
    expect(level.sagPikeConfusions).toBe(0);
    expect(level.refused.unjudgeableViews).toBeGreaterThanOrEqual(0.95);
  });

  it('times planks to .3 s at the median, and finds every major fault', () => {
    const plank = level.exercises['plank'];
    expect(plank?.holdErrorP50S).toBeLessThanOrEqual(0.3);
    expect(plank?.holdErrorP95S).toBeLessThanOrEqual(0.7);
    for (const id of ['hips-sag', 'hips-pike', 'knees-bent']) {
      const fault = plank?.faults[id];
      expect(fault?.n).toBeGreaterThan(0);
      expect(fault?.precision).toBeGreaterThanOrEqual(0.95);
      expect(fault?.recall).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('counts bridges, with short pauses found', () => {
    const bridge = level.exercises['glute-bridge'];
    expect(bridge?.repsExact).toBeGreaterThanOrEqual(0.93);
    expect(bridge?.faults['short-pause']?.recall).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['plank', 'glute-bridge'])('counts and credits nothing of a %s that it cannot judge', (id) => {
    const own = judgedAll.filter(({ exerciseId }) => exerciseId === id);
    expect(levelScore(exercises, own).refused.unjudgeableViews).toBe(1);
  });
});
