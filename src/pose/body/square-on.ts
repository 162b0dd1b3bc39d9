import { minus, type Point } from '../../geometry/point.ts';
import { JOINTS, type LevelBody, type SquareBody, type Joint, type Joints } from './body.ts';
import {
  focalOf,
  rayOf,
  SHOULDERS_T,
  TRUNK_FROM_MIDDLE,
  type CameraStand,
  type Ray,
} from './camera-stand.ts';
import { PAIRED_JOINTS } from '../keypoints.ts';
import type { PictureSize } from '../pose-frame.ts';

/** How far from the middle of the body the joints lie, in shoulder separations. Basis: Winter's table; arms and feet by judgement. */
const FROM_MIDDLE: Readonly<Record<Joint, number>> = {
  nose: 0,
  eye: 0.09,
  ear: 0.21,
  ...TRUNK_FROM_MIDDLE,
  elbow: 0.53,
  wrist: 0.5,
  knee: 0.29,
  ankle: 0.28,
};

/** A levelled body that is assumed to be square to the camera already. */
export const asSquare = (body: LevelBody): SquareBody => ({ ...body, frame: 'square' });

/**
 * The length of the trunk, in pixels, of a trainee who faces the camera. A camera to one side sees the trunk shortened, but not the
 * distance between the shoulders, because they are one above the other. `apart` is that distance in pixels, null if unknown.
 */
export const facingTorso = (torso: number, apart: number | null): number =>
  Math.max(torso, (apart ?? 0) / SHOULDERS_T);

/** The body of a trainee who faces the camera, with its trunk as long as {@link facingTorso}. */
export const asFacing = (body: LevelBody, apart: number | null): SquareBody => ({
  ...asSquare(body),
  torso: facingTorso(body.torso, apart),
});

/** The joint whose distance from the camera all others are measured by. */
interface Anchor {
  readonly point: Point;
  readonly joint: Joint;
  /** -1 on the near side, 1 on the far side. */
  readonly side: 1 | -1;
}

/** The near shoulder, or else the far one, or else a hip; null if none of them is seen. */
function anchorOf({ joints, far }: LevelBody): Anchor | null {
  for (const joint of ['shoulder', 'hip'] as const) {
    if (joints[joint] !== null) return { point: joints[joint], joint, side: -1 };
    if (far[joint] !== null) return { point: far[joint], joint, side: 1 };
  }
  return null;
}

/** Places a joint; `side`: -1 on the near side, 1 on the far side. */
type Squarer = (point: Point, joint: Joint, side: 1 | -1) => Point;

/**
 * A function that squares joints: the ray of a keypoint is intersected with the upright plane in which its joint moves, a given number of
 * half widths in front of or behind the middle of the body. `torso`: its length in the picture, in pixels.
 */
function squarer(anchor: Anchor, torso: number, stand: CameraStand, size: PictureSize): Squarer {
  const focal = focalOf(size);
  const [sinA, cosA] = [Math.sin(stand.azimuth), Math.cos(stand.azimuth)];
  const away = ([x, , z]: Ray): number => x * sinA + z * cosA;
  const length = torso / focal / stand.shown;
  const half = (joint: Joint): number => FROM_MIDDLE[joint] * SHOULDERS_T * length;
  // The near shoulder is one focal length away; a far joint is further away than the near one of its pair.
  const further = anchor.side === 1 ? 2 * half(anchor.joint) * cosA * Math.cos(stand.pitch) : 0;
  const middle =
    away(rayOf(anchor.point, stand.pitch, size)) * (1 + further) - anchor.side * half(anchor.joint);
  return (point, joint, side) => {
    const ray = rayOf(point, stand.pitch, size);
    const far = (middle + side * half(joint)) / away(ray);
    return { x: (ray[0] * cosA - ray[2] * sinA) * far * focal, y: ray[1] * far * focal };
  };
}

/** A lens that is narrower than assumed shows more of a trunk that points towards it than is computed from perspective. */
const squaredTorso = (torso: number, { azimuth, shown }: CameraStand): number =>
  torso / Math.max(Math.cos(azimuth), shown);

/**
 * The body as a camera exactly at its side would show it. Joints stay in pixels, but are no longer where they are in the picture. Without
 * a known camera position, or a shoulder or hip, returns the body unchanged.
 */
export function squareOn(body: LevelBody, stand: CameraStand | null, size: PictureSize): SquareBody {
  const anchor = anchorOf(body);
  if (stand === null || anchor === null || body.torso === 0) return asSquare(body);
  const square = squarer(anchor, body.torso, stand, size);
  const squared = (joints: Joints, side: 1 | -1): Joints => {
    const next: Record<Joint, Point | null> = { ...joints };
    for (const joint of JOINTS) {
      const p = joints[joint];
      if (p !== null) next[joint] = square(p, joint, side);
    }
    return next;
  };
  return {
    ...body,
    frame: 'square',
    joints: squared(body.joints, -1),
    far: squared(body.far, 1),
    torso: squaredTorso(body.torso, stand),
    length: body.length / Math.cos(stand.azimuth),
  };
}

/**
 * How far the near shoulder appears from the far one once both are squared (torso lengths), if they are this far apart in the picture (left
 * minus right, pixels). It is 0 if the camera stands exactly where it is assumed to stand. Null without a known camera or a near shoulder.
 */
export function residualOf(
  body: LevelBody,
  apart: Point,
  stand: CameraStand | null,
  size: PictureSize,
): Point | null {
  const { shoulder } = body.joints;
  if (stand === null || shoulder === null || body.torso === 0) return null;
  const sign = body.near === 'left' ? -1 : 1;
  const other = { x: shoulder.x + sign * apart.x, y: shoulder.y + sign * apart.y };
  const square = squarer({ point: shoulder, joint: 'shoulder', side: -1 }, body.torso, stand, size);
  const { x, y } = minus(square(shoulder, 'shoulder', -1), square(other, 'shoulder', 1));
  const torso = squaredTorso(body.torso, stand);
  return { x: x / torso, y: y / torso };
}

/**
 * The squared body with far joints in place of unseen near ones. After squaring both lie in one plane, except for the `residual` of the
 * shoulders, by which a stand-in is moved in proportion to the width of its pair. A joint that replaces a near one is removed from the far
 * side, so that no joint is ever compared with itself.
 */
export function withStandIns(body: SquareBody, residual: Point | null): SquareBody {
  if (PAIRED_JOINTS.every((joint) => body.joints[joint] !== null || body.far[joint] === null)) return body;
  const joints: Record<Joint, Point | null> = { ...body.joints };
  const far: Record<Joint, Point | null> = { ...body.far };
  for (const joint of PAIRED_JOINTS) {
    const other = far[joint];
    if (joints[joint] !== null || other === null) continue;
    const share = (body.torso * FROM_MIDDLE[joint]) / FROM_MIDDLE.shoulder;
    joints[joint] =
      residual === null ? other : { x: other.x + share * residual.x, y: other.y + share * residual.y };
    far[joint] = null;
  }
  return { ...body, joints, far };
}
