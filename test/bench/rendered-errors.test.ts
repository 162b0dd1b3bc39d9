import { describe, expect, it } from 'vitest';
import { project } from '../../src/mannequin/camera.ts';
import { jointsOf } from '../../src/mannequin/body/figure.ts';
import { makePerson } from '../../src/mannequin/body/person.ts';
import { stillPosture } from '../../src/mannequin/body/still.ts';
import type { Keypoint } from '../../src/pose/pose-frame.ts';
import { bodyLengthPx, errorsOf, isSwapped, nearSide } from '../../tools/bench/rendered/errors.ts';
import { cameraAt } from '../../tools/bench/rendered/scene.ts';

const person = makePerson({ height: 1.7 });
const camera = cameraAt();
const figure = stillPosture(person, 'high-plank');
const joints = project(jointsOf(person, figure), camera);
const perfect = joints.map(({ x, y }): Keypoint => [x, y, 1]);

describe('keypoint errors', () => {
  it('are zero for keypoints on their joints', () => {
    for (const { alongBl, acrossBl } of errorsOf(person, figure, camera, perfect))
      expect(Math.hypot(alongBl, acrossBl)).toBeCloseTo(0, 9);
  });

  it('count towards the head and the chest, in body lengths', () => {
    // Face down, the head to the left: the head is at low x, the chest at high y.
    const shifted = perfect.map(([x, y, score]): Keypoint => [x - 10, y + 5, score]);
    const bl = bodyLengthPx(joints);
    for (const { alongBl, acrossBl } of errorsOf(person, figure, camera, shifted)) {
      expect(alongBl).toBeGreaterThan(0);
      expect(acrossBl).toBeGreaterThan(0);
      expect(Math.hypot(alongBl, acrossBl)).toBeCloseTo(Math.hypot(10, 5) / bl, 9);
    }
  });

  it('know the side nearer to the camera', () => {
    const beyond = project(jointsOf(person, figure), cameraAt({ azimuth: 180 }));
    expect(nearSide(beyond)).not.toBe(nearSide(joints));
  });

  it('distinguish a swapped pair from one in its place', () => {
    const oblique = cameraAt({ azimuth: 30 });
    const seen = project(jointsOf(person, figure), oblique);
    const right = seen.map(({ x, y }): Keypoint => [x, y, 1]);
    const swapped = seen.map((_, i): Keypoint => {
      const other = i === 0 ? 0 : i % 2 === 1 ? i + 1 : i - 1;
      return [seen[other]?.x ?? 0, seen[other]?.y ?? 0, 1];
    });
    expect(isSwapped(seen, right, 'shoulder')).toBe(false);
    expect(isSwapped(seen, swapped, 'shoulder')).toBe(true);
  });
});
