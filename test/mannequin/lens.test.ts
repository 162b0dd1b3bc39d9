import fc from 'fast-check';
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/mannequin/camera.ts';
import { jointsOf } from '../../src/mannequin/body/figure.ts';
import { makePerson } from '../../src/mannequin/body/person.ts';
import { aim } from '../../src/mannequin/renderer/room/lens.ts';
import { stillPosture } from '../../src/mannequin/body/still.ts';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';

const anyCamera = fc.record({
  azimuth: fc.double({ min: -180, max: 180, noNaN: true }),
  height: fc.double({ min: 0.1, max: 2, noNaN: true }),
  distance: fc.double({ min: 1.5, max: 4, noNaN: true }),
  roll: fc.double({ min: -15, max: 15, noNaN: true }),
  fieldOfView: fc.double({ min: 45, max: 90, noNaN: true }),
  pictureWidth: fc.constantFrom(640, 480, 1280),
  pictureHeight: fc.constantFrom(360, 640, 480),
});

describe('the lens', () => {
  it('draws every joint on the pixel that the bench projects it to', () => {
    const person = makePerson({ height: 1.7 });
    const joints = jointsOf(person, stillPosture(person, 'sitting'));
    fc.assert(
      fc.property(anyCamera, (camera) => {
        const lens = new PerspectiveCamera();
        aim(lens, camera);
        project(joints, camera).forEach(({ x, y }, i) => {
          const name = KEYPOINT_NAMES[i];
          if (name === undefined) return;
          const { x: jx, y: jy, z: jz } = joints[name];
          const drawn = new Vector3(jx, jy, jz).project(lens);
          expect(((drawn.x + 1) / 2) * camera.pictureWidth).toBeCloseTo(x, 3);
          expect(((1 - drawn.y) / 2) * camera.pictureHeight).toBeCloseTo(y, 3);
        });
      }),
    );
  });
});
