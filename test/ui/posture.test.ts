import { describe, expect, it } from 'vitest';
import { postureOf } from '../../src/ui/figures/posture.ts';
import { exercises, motions } from '../../src/exercises/index.ts';

describe.each(exercises)('the drawing of $id', (exercise) => {
  const posture = postureOf(exercise);

  it('is inside its area, above the floor', () => {
    const places = [...(posture?.limbs.flat() ?? []), ...(posture?.line ?? [])];
    expect(places.length).toBeGreaterThan(exercise.line.length);
    for (const [x, y] of places) {
      expect(x).toBeGreaterThanOrEqual(8);
      expect(x).toBeLessThanOrEqual(232);
      expect(y).toBeGreaterThanOrEqual(8);
      expect(y).toBeLessThanOrEqual(94);
    }
  });

  it('shows the judged line, joint by joint, and the ball if there is one', () => {
    expect(posture?.line).toHaveLength(exercise.line.length);
    expect(posture?.ball != null).toBe(motions.find(({ id }) => id === exercise.id)?.usesBall);
  });
});
