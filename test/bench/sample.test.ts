import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { geometricTasks, runTask } from '../../tools/bench/geometric.ts';
import { levelScore } from '../../tools/bench/score.ts';

/** Numbers of sets: three or four with each fault that the tests below name, and as many others. */
const SETS = {
  plank: [0, 1, 2, 3, 4, 5, 6, 7, 16, 18, 20, 21, 22, 23, 25, 26],
  'glute-bridge': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 21, 22, 37, 38, 41, 47],
} as const;

/** A fixed sample of the bench, and the limits that it must meet. `npm run bench` runs all of it. */
describe('the truth bench, a sample', () => {
  const tasks = [
    ...geometricTasks(exercises, { sets: 0, negatives: 4, unjudgeable: 4, variants: 0 }),
    ...Object.entries(SETS).flatMap(([exerciseId, numbers]) =>
      numbers.map((i) => ({ exerciseId, what: 'set' as const, i })),
    ),
  ];
  const judgedAll = tasks.map((task) => runTask(exercises, task));
  const level = levelScore(exercises, judgedAll);

  it.each(exercises.map(({ id }) => id))('credits %s nothing in the negatives', (id) => {
    const score = level.exercises[id];
    expect(score?.negativesMinutes).toBeGreaterThan(3.5);
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
      expect(fault?.n).toBeGreaterThanOrEqual(3);
      expect(fault?.precision).toBeGreaterThanOrEqual(0.95);
      expect(fault?.recall).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('counts bridges, with short pauses found', () => {
    const bridge = level.exercises['glute-bridge'];
    expect(bridge?.repsExact).toBeGreaterThanOrEqual(0.93);
    expect(bridge?.faults['short-pause']?.n).toBeGreaterThanOrEqual(3);
    expect(bridge?.faults['short-pause']?.recall).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['plank', 'glute-bridge'])('counts and credits nothing of a %s that it cannot judge', (id) => {
    const own = judgedAll.filter(({ exerciseId }) => exerciseId === id);
    expect(levelScore(exercises, own).refused.unjudgeableViews).toBe(1);
  });
});
