import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import { hasSides } from '../../src/engine/sides.ts';
import { SIDES, type Side } from '../../src/pose/keypoints.ts';
import { movingPosture } from '../../src/ui/figures/moving-posture.ts';
import { strokesOf, type Silhouette } from '../../src/ui/figures/silhouette.ts';

const shownOf = (exercise: (typeof exercises)[number], side: Side | null) => {
  const moving = movingPosture(exercise, side);
  if (!moving) throw new Error(`${exercise.id} is not shown`);
  return moving;
};

const placesOf = (silhouette: Silhouette) => strokesOf(silhouette).flatMap(({ points }) => points);

describe.each(exercises)('the moving drawing of $id', (exercise) => {
  const { durationMs, fullMs, extent, at } = shownOf(exercise, hasSides(exercise) ? 'right' : null);
  const moments = Array.from({ length: 40 }, (_, i) => (i / 40) * durationMs);

  it('moves, and ends as it begins, so that it can be shown again', () => {
    const hipAt = (atMs: number) => at(atMs).joints.hip;
    const kneeAt = (atMs: number) => at(atMs).joints.knee;
    const shoulderAt = (atMs: number) => at(atMs).joints.shoulder;
    const moved = (of: typeof hipAt): number =>
      Math.max(...moments.map((atMs) => Math.abs(of(atMs).y - of(0).y)));
    expect(Math.max(moved(hipAt), moved(kneeAt), moved(shoulderAt))).toBeGreaterThan(0.08);
    for (const joint of ['shoulder', 'hip', 'knee', 'ankle'] as const) {
      const [first, last] = [at(0).joints[joint], at(durationMs).joints[joint]];
      expect(Math.hypot(first.x - last.x, first.y - last.y)).toBeLessThan(0.03);
    }
    expect(fullMs).toBeGreaterThan(0);
    expect(fullMs).toBeLessThan(durationMs);
  });

  it('stays inside of its field, over the floor', () => {
    for (const atMs of moments)
      for (const { x, y } of placesOf(at(atMs))) {
        expect(x).toBeGreaterThan(extent.from - 0.02);
        expect(x).toBeLessThan(extent.to + 0.02);
        expect(y).toBeGreaterThan(-0.02);
        expect(y).toBeLessThan(extent.highest + 0.02);
      }
  });
});

it('a side plank is shown on the side that is next: its head lies at the other end', () => {
  const headIsLeft = SIDES.map((side) => {
    const { at, fullMs } = shownOf(sidePlank, side);
    const { shoulder, ankle } = at(fullMs).joints;
    return shoulder.x < ankle.x;
  });
  expect(headIsLeft).toEqual([false, true]);
});
