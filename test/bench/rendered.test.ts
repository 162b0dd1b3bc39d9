import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { renderedLevel } from '../../tools/bench/rendered/level.ts';
import { readTakes } from '../../tools/bench/rendered/takes.ts';

/** What the real model saw of drawn sets: recorded once, judged in every run. */
describe('drawn sets, seen by MoveNet Lightning', () => {
  const takes = readTakes('movenet-lightning');
  const level = renderedLevel(exercises, takes);

  it('are there of every exercise', () => {
    for (const { id } of exercises)
      expect(takes.filter(({ exerciseId }) => exerciseId === id).length).toBeGreaterThanOrEqual(3);
  });

  it.each(exercises.map(({ id }) => id))('of other exercises count for nothing as %s', (id) => {
    const score = level.exercises[id];
    expect(score?.negativesMinutes).toBeGreaterThan(5);
    expect([score?.phantomReps, score?.negativesCreditedS]).toEqual([0, 0]);
  });

  it('are credited as side planks to .3 s', () => {
    expect(level.exercises['side-plank']?.holdErrorP50S).toBeLessThanOrEqual(0.3);
  });

  it('report no sag over bent legs in a side plank', () => {
    expect(level.exercises['side-plank']?.faults['hips-sag']).toMatchObject({ precision: 1, recall: 1 });
  });

  it('confuse no sag with a pike', () => {
    expect(level.sagPikeConfusions).toBe(0);
  });
});
