import { project, type Camera } from '../../../src/mannequin/camera.ts';
import { jointsOf, midHip, midShoulder, type Figure } from '../../../src/mannequin/body/figure.ts';
import type { Person } from '../../../src/mannequin/body/person.ts';
import { along, cross, minus, unit, type Vector } from '../../../src/mannequin/body/vector.ts';
import {
  keypointIndex,
  otherSide,
  PAIRED_JOINTS,
  SIDES,
  type PairedJoint,
  type Side,
} from '../../../src/pose/keypoints.ts';
import type { Keypoint } from '../../../src/pose/pose-frame.ts';

/** A joint in the picture: pixels, and metres from the camera. */
export type Spotted = ReturnType<typeof project>[number];

const JUDGED = ['shoulder', 'hip', 'knee', 'ankle'] as const;

/** How far a keypoint is from its joint (body lengths): along the trunk towards the head, and across it towards the front of the body. */
export interface KeypointError {
  readonly joint: PairedJoint;
  readonly near: boolean;
  readonly alongBl: number;
  readonly acrossBl: number;
  readonly score: number;
}

/** Which side of the body is nearer to the camera. */
export const nearSide = (joints: readonly Spotted[]): Side => {
  const depth = (side: Side): number =>
    JUDGED.reduce((sum, joint) => sum + (joints[keypointIndex(side, joint)]?.depth ?? 0), 0);
  return depth('left') <= depth('right') ? 'left' : 'right';
};

const at = (joints: readonly Spotted[], side: Side, joint: PairedJoint): Spotted =>
  joints[keypointIndex(side, joint)] ?? { x: 0, y: 0, depth: 1 };

/** Shoulder-hip, hip-knee and knee-ankle of the near side, pixels. */
export function bodyLengthPx(joints: readonly Spotted[]): number {
  const side = nearSide(joints);
  const chain = JUDGED.map((joint) => at(joints, side, joint));
  return chain.slice(1).reduce((sum, { x, y }, i) => {
    const before = chain[i];
    return sum + (before ? Math.hypot(x - before.x, y - before.y) : 0);
  }, 0);
}

/**
 * The direction of the trunk in the picture, hips to shoulders, and across it towards the front of the body, or upwards if the body faces
 * the camera.
 */
function trunkAxes(person: Person, figure: Figure, camera: Camera) {
  const [low, high] = [midHip(figure), midShoulder(figure)];
  const left = minus(figure.left.shoulder, figure.right.shoulder);
  const front = unit(cross(left, minus(high, low)));
  const flat = (p: Vector): Spotted => {
    const probe = { ...jointsOf(person, figure), nose: p };
    return project(probe, camera)[0] ?? { x: 0, y: 0, depth: 1 };
  };
  const [a, b, c] = [flat(low), flat(high), flat(along(high, front, 0.1))];
  const size = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const trunk = [(b.x - a.x) / size, (b.y - a.y) / size] as const;
  const side = trunk[0] * (c.y - b.y) - trunk[1] * (c.x - b.x);
  // If the body faces the camera or away from it, the front has no direction in the picture.
  const clear = Math.abs(side) > 0.2 * Math.hypot(c.x - b.x, c.y - b.y);
  const sign = clear ? Math.sign(side) : -Math.sign(trunk[0]) || 1;
  return { trunk, across: [-trunk[1] * sign, trunk[0] * sign] as const };
}

/** The errors of all paired keypoints in one picture. */
export function errorsOf(
  person: Person,
  figure: Figure,
  camera: Camera,
  keypoints: readonly Keypoint[],
): KeypointError[] {
  const joints = project(jointsOf(person, figure), camera);
  const near = nearSide(joints);
  const bl = bodyLengthPx(joints);
  const { trunk, across } = trunkAxes(person, figure, camera);
  return SIDES.flatMap((side) =>
    PAIRED_JOINTS.flatMap((joint): KeypointError[] => {
      const found = keypoints[keypointIndex(side, joint)];
      if (!found) return [];
      const truth = at(joints, side, joint);
      const [dx, dy] = [(found[0] - truth.x) / bl, (found[1] - truth.y) / bl];
      return [
        {
          joint,
          near: side === near,
          alongBl: dx * trunk[0] + dy * trunk[1],
          acrossBl: dx * across[0] + dy * across[1],
          score: found[2],
        },
      ];
    }),
  );
}

/** Whether the keypoints of the pair are nearer to each other's joints than to their own. */
export function isSwapped(
  joints: readonly Spotted[],
  keypoints: readonly Keypoint[],
  joint: PairedJoint,
): boolean {
  const far = (of: Side, from: Side): number => {
    const found = keypoints[keypointIndex(of, joint)];
    const truth = at(joints, from, joint);
    return found ? Math.hypot(found[0] - truth.x, found[1] - truth.y) : 0;
  };
  const own = far('left', 'left') + far('right', 'right');
  const crossed = far('left', otherSide('left')) + far('right', otherSide('right'));
  return crossed < own * 0.6 && own > 0.04 * bodyLengthPx(joints);
}
