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
import type { PictureSize } from '../track/track-pose.ts';

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

/**
 * The body as a camera exactly at its side would show it: the ray of every keypoint is intersected with the upright plane in which its
 * joint moves, a given number of half widths in front of or behind the middle of the body. Joints stay in pixels, but are no longer where
 * they are in the picture. Without a known camera position, or a shoulder or hip, returns the body unchanged.
 */
export function squareOn(body: LevelBody, stand: CameraStand | null, size: PictureSize): SquareBody {
  const anchor = anchorOf(body);
  if (stand === null || anchor === null || body.torso === 0) return asSquare(body);
  const focal = focalOf(size);
  const [sinA, cosA] = [Math.sin(stand.azimuth), Math.cos(stand.azimuth)];
  const ray = (point: Point): Ray => rayOf(point, stand.pitch, size);
  const away = ([x, , z]: Ray): number => x * sinA + z * cosA;
  const torso = body.torso / focal / stand.shown;
  const half = (joint: Joint): number => FROM_MIDDLE[joint] * SHOULDERS_T * torso;
  // The near shoulder is one focal length away; a far joint is further away than the near one of its pair.
  const further = anchor.side === 1 ? 2 * half(anchor.joint) * cosA * Math.cos(stand.pitch) : 0;
  const middle = away(ray(anchor.point)) * (1 + further) - anchor.side * half(anchor.joint);
  const squared = (joints: Joints, side: 1 | -1): Joints => {
    const next: Record<Joint, Point | null> = { ...joints };
    for (const joint of JOINTS) {
      const p = joints[joint];
      if (p === null) continue;
      const r = ray(p);
      const far = (middle + side * half(joint)) / away(r);
      next[joint] = { x: (r[0] * cosA - r[2] * sinA) * far * focal, y: r[1] * far * focal };
    }
    return next;
  };
  return {
    ...body,
    frame: 'square',
    joints: squared(body.joints, -1),
    far: squared(body.far, 1),
    // A lens that is narrower than assumed shows more of a trunk that points towards it than is computed from perspective.
    torso: body.torso / Math.max(cosA, stand.shown),
    length: body.length / cosA,
  };
}

const NO_JOINTS: Joints = {
  ...{ nose: null, eye: null, ear: null, shoulder: null, elbow: null },
  ...{ wrist: null, hip: null, knee: null, ankle: null },
};

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
  const shoulders = { joints: { ...NO_JOINTS, shoulder }, far: { ...NO_JOINTS, shoulder: other } };
  const { joints, far, torso } = squareOn({ ...body, ...shoulders }, stand, size);
  if (joints.shoulder === null || far.shoulder === null) return null;
  const { x, y } = minus(joints.shoulder, far.shoulder);
  return { x: x / torso, y: y / torso };
}

/**
 * The squared body with far joints in place of unseen near ones. After squaring both lie in one plane, except for the `residual` of the
 * shoulders, by which a stand-in is moved in proportion to the width of its pair. A joint that replaces a near one is removed from the far
 * side, so that no joint is ever compared with itself.
 */
export function withStandIns(body: SquareBody, residual: Point | null): SquareBody {
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
