import type { Point } from '../../geometry/point.ts';
import { JOINTS, type LevelBody, type SquareBody, type Joint, type Joints } from './body.ts';
import { focalOf, SHOULDERS_T, type CameraStand } from './camera-stand.ts';
import { PAIRED_JOINTS } from '../keypoints.ts';
import type { PictureSize } from '../track/track-pose.ts';

/** How far from the middle of the body the joints lie, in shoulder separations. Basis: Winter's table; arms and feet by judgement. */
const FROM_MIDDLE: Readonly<Record<Joint, number>> = {
  nose: 0,
  eye: 0.09,
  ear: 0.21,
  shoulder: 0.5,
  elbow: 0.53,
  wrist: 0.5,
  hip: 0.28,
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

/**
 * The body as a camera exactly at its side would show it: the ray of every keypoint is intersected with the upright plane in which its
 * joint moves, a given number of half widths in front of or behind the middle of the body. Joints stay in pixels, but are no longer where
 * they are in the picture. Without a known camera position or a near shoulder, returns the body unchanged.
 */
export function squareOn(body: LevelBody, stand: CameraStand | null, size: PictureSize): SquareBody {
  const { shoulder } = body.joints;
  if (stand === null || shoulder === null || body.torso === 0) return asSquare(body);
  const focal = focalOf(size);
  const [sinA, cosA] = [Math.sin(stand.azimuth), Math.cos(stand.azimuth)];
  const [sinP, cosP] = [Math.sin(stand.pitch), Math.cos(stand.pitch)];
  /** The ray through a point of the picture, in a level camera: right, down, forward. */
  const ray = ({ x, y }: Point): readonly [number, number, number] => {
    const [right, down] = [(x - size.width / 2) / focal, (y - size.height / 2) / focal];
    return [right, down * cosP + sinP, cosP - down * sinP];
  };
  const away = ([x, , z]: readonly [number, number, number]): number => x * sinA + z * cosA;
  const torso = body.torso / focal / cosA;
  const half = (joint: Joint): number => FROM_MIDDLE[joint] * SHOULDERS_T * torso;
  const first = ray(shoulder);
  const middle = away(first) / first[2] + half('shoulder');
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
    torso: body.torso / cosA,
    length: body.length / cosA,
  };
}

/**
 * The squared body with far joints in place of unseen near ones. This is possible because both lie in one plane after squaring. A joint
 * that replaces a near one is removed from the far side, so that no joint is ever compared with itself.
 */
export function withStandIns(body: SquareBody): SquareBody {
  const joints: Record<Joint, Point | null> = { ...body.joints };
  const far: Record<Joint, Point | null> = { ...body.far };
  for (const joint of PAIRED_JOINTS) {
    if (joints[joint] !== null || far[joint] === null) continue;
    joints[joint] = far[joint];
    far[joint] = null;
  }
  return { ...body, joints, far };
}
