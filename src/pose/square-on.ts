import type { Point } from '../geometry/point.ts';
import { JOINTS, type Body, type Joint, type Joints } from './body.ts';
import type { Side } from './keypoints.ts';

/** Distance of the shoulder joints, torso lengths. Basis: seen from the front MoveNet puts them .7 apart; Winter's table .69. */
const SHOULDERS_T = 0.7;
/** How far from the middle of the body the joints lie, in shoulder separations. Basis: Winter's table; arms and feet by judgement. */
const FROM_MIDDLE: Readonly<Record<Joint, number>> = {
  nose: 0,
  eye: 0.09,
  ear: 0.21,
  shoulder: 0.5,
  elbow: 0.5,
  wrist: 0.5,
  hip: 0.28,
  knee: 0.28,
  ankle: 0.25,
};
/** A separation much below this, in torso lengths, is a guess at a hidden shoulder: 0.01 to 0.15 are read exactly from the side. */
const GUESSED_T = 0.08;
/** Steepest camera that is undone: 40 degrees. */
const MOST = { tan: Math.tan((40 * Math.PI) / 180), sin: Math.sin((40 * Math.PI) / 180) } as const;

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
const trusted = (value: number): number => (value * value * value) / (value * value + GUESSED_T * GUESSED_T);

/**
 * The body as a camera exactly at its side would show it. A camera `a` degrees round and `e` above shows a point (x, y) of
 * the sagittal plane at (x cos a, y cos e - x sin a sin e), y up, and moves what lies z before it by z (-sin a, -cos a sin e):
 * so the shoulders' separation tells both angles, and where each joint would be seen in the body's middle.
 * Of cameras up to 30 degrees round and 1 m high a hip angle of 152 reads -4.5 to +8 degrees off; squared -0.7 to +1.7.
 * Joints stay in pixels, but are no longer where they are in the picture.
 */
export function squareOn(body: Body, separation: Point | null): Body {
  if (separation === null || body.torso === 0) return body;
  const x = trusted(separation.x);
  const y = trusted(separation.y);
  if (x === 0 && y === 0) return body;
  const shear = clamp(x / SHOULDERS_T, MOST.tan) * clamp(y / SHOULDERS_T, MOST.sin);
  const widen = Math.hypot(1, clamp(x / SHOULDERS_T, MOST.tan));
  const heighten = 1 / Math.sqrt(1 - clamp(y / SHOULDERS_T, MOST.sin) ** 2);
  const inPlane = (px: number, py: number): Point => ({ x: px * widen, y: (py - px * shear) * heighten });
  const squared = (joints: Joints, side: Side): Joints => {
    const sign = side === 'left' ? 1 : -1;
    const next: Record<Joint, Point | null> = { ...joints };
    for (const joint of JOINTS) {
      const p = joints[joint];
      const z = sign * FROM_MIDDLE[joint] * body.torso;
      next[joint] = p && inPlane(p.x - z * x, p.y - z * y);
    }
    return next;
  };
  const { shoulder, hip } = body.joints;
  const trunk = shoulder && hip ? { x: hip.x - shoulder.x, y: hip.y - shoulder.y } : { x: 1, y: 0 };
  const along = inPlane(trunk.x, trunk.y);
  const longer = Math.hypot(along.x, along.y) / (Math.hypot(trunk.x, trunk.y) || 1);
  return {
    ...body,
    joints: squared(body.joints, body.near),
    far: squared(body.far, body.near === 'left' ? 'right' : 'left'),
    torso: body.torso * longer,
    length: body.length * longer,
  };
}
