import { expect, it } from 'vitest';
import { angleUnder, jointAngle } from '../../../src/engine/measure/measurements.ts';
import { deg } from '../../../src/geometry/units.ts';
import { levelled } from '../../../src/pose/body/levelled.ts';
import { asSquare } from '../../../src/pose/body/square-on.ts';
import { noPose, trackPose } from '../../../src/pose/track/track-pose.ts';
import { goodPlank, keypointsOf, PICTURE, plankFigure } from '../../support/figure.ts';

const bodyWith = (offset: number) => {
  const keypoints = keypointsOf(plankFigure({ ...goodPlank, offset }));
  const [, seen] = trackPose(noPose, { timestampMs: 0, keypoints }, PICTURE, false);
  return asSquare(levelled(seen, PICTURE));
};
const hips = ['shoulder', 'hip', 'ankle'] as const;

it('hips above the line bend the body, and hips below it only a little', () => {
  const [high, low, lower] = [bodyWith(0.2), bodyWith(-0.05), bodyWith(-0.2)];
  const interior = jointAngle(...hips);
  const under = angleUnder(...hips, deg(160));
  expect(interior.of(high)).toBeLessThan(140);
  expect(under.of(high)).toBeCloseTo(interior.of(high) ?? NaN);
  expect(interior.of(low)).toBeGreaterThan(160);
  expect(under.of(low)).toBeCloseTo(interior.of(low) ?? NaN);
  expect(interior.of(lower)).toBeLessThan(140);
  expect(under.of(lower)).toBe(160);
});
