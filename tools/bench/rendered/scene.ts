import { project, type Camera } from '../../../src/mannequin/camera.ts';
import { jointsOf, type Figure } from '../../../src/mannequin/body/figure.ts';
import { shapeBetween, type Motion } from '../../../src/mannequin/act/motion.ts';
import { ballRadiusFor, type Person } from '../../../src/mannequin/body/person.ts';

/** A camera as placed at home, with some changes. */
export const cameraAt = (change: Partial<Camera> = {}): Camera => ({
  azimuth: 0,
  height: 0.5,
  distance: 2.4,
  roll: 0,
  fieldOfView: 66,
  pictureWidth: 640,
  pictureHeight: 360,
  ...change,
});

/** A person in a motion: `share` 0 at rest, 1 in the full movement. */
export const inMotion = (motion: Motion, person: Person, share: number): Figure =>
  motion.figure(person, shapeBetween(motion.rest, motion.full, share), ballRadiusFor(person));

/** Whether every joint is inside the picture, at least a twentieth of its height from the edge. */
export function holds(camera: Camera, person: Person, figure: Figure): boolean {
  const { pictureWidth: width, pictureHeight: height } = camera;
  const margin = height / 20;
  return project(jointsOf(person, figure), camera).every(
    ({ x, y, depth }) => depth > 0 && x > margin && x < width - margin && y > margin && y < height - margin,
  );
}
