import { radiansOf } from '../../geometry/angle.ts';
import { lengthOf } from '../../geometry/length.ts';
import type { Point } from '../../geometry/point.ts';
import type { Side } from '../keypoints.ts';
import type { PictureSize } from '../pose-frame.ts';

/** Where the camera stands relative to the plane of the trainee's movement; radians. */
export interface CameraStand {
  /** How far it is turned from square to that plane, positive if the far side lies to the right. */
  readonly azimuth: number;
  /** How far it looks down. */
  readonly pitch: number;
  /** The share of the trunk's length that the picture shows. */
  readonly shown: number;
}

/** Distance of the shoulder joints, torso lengths. Basis: seen from the front MoveNet puts them .7 apart; Winter's table .69. */
export const SHOULDERS_T = 0.7;
/**
 * Focal length in widths of the picture's longer side: 68 degrees across. Basis: webcams and phones see 60 to 78 degrees across; 5
 * degrees more or less change a hip angle seen from a camera turned by 30 degrees by less than 2.
 */
const FOCAL_SHARE = 0.74;
/**
 * A separation much further than this from the expected one, in torso lengths, is a guess at a hidden shoulder: 0.01 to 0.15 are read
 * correctly from the side.
 */
const GUESSED_T = 0.08;
/**
 * How far from the middle of the body the joints of the trunk lie, in distances of the shoulder joints. Basis: Winter's table.
 */
export const TRUNK_FROM_MIDDLE = { shoulder: 0.5, hip: 0.28 } as const;
/** How much further away than the near shoulder the near hip is, in distances of the shoulders. */
const HIPS_BEHIND = TRUNK_FROM_MIDDLE.shoulder - TRUNK_FROM_MIDDLE.hip;
/** How far below the camera's own height the shoulders of a trainee on the mat appear, as a slope. Basis: a lens at .4 m, 2.3 m away. */
const USUAL_SLOPE = 0.1;
/** The steepest camera that is corrected: 40 degrees either way. */
const MOST = radiansOf(40);

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
const trusted = (value: number): number => (value * value * value) / (value * value + GUESSED_T * GUESSED_T);

export const focalOf = ({ width, height }: PictureSize): number => FOCAL_SHARE * Math.max(width, height);

/** The near end and the far end of the trunk, in pixels of an upright picture. */
export interface Trunk {
  readonly shoulder: Point;
  readonly hip: Point;
}

/** A direction in space, in a level camera: right, down, forward. */
export type Ray = readonly [right: number, down: number, forward: number];

/** The ray through a point of the picture, of a camera that looks down by `pitch`. */
export function rayOf({ x, y }: Point, pitch: number, { width, height }: PictureSize): Ray {
  const focal = focalOf({ width, height });
  const [right, down] = [(x - width / 2) / focal, (y - height / 2) / focal];
  return [right, down * Math.cos(pitch) + Math.sin(pitch), Math.cos(pitch) - down * Math.sin(pitch)];
}

/**
 * The length of the trunk if the near shoulder is at the depth of one focal length, in focal lengths. The hip is in an upright plane that
 * is `behind` trunk lengths further away than that of the shoulder.
 */
function trunkLength([s, h]: readonly [Ray, Ray], azimuth: number, behind: number): number {
  const [sin, cos] = [Math.sin(azimuth), Math.cos(azimuth)];
  const away = ([x, , z]: Ray): number => x * sin + z * cos;
  const along = ([x, , z]: Ray): number => x * cos - z * sin;
  const bare = away(s) / away(h);
  let length = 0;
  for (let i = 0; i < 3; i++) {
    const far = bare + (behind * length) / away(h);
    length = lengthOf(along(h) * far - along(s), h[1] * far - s[1]);
  }
  return length;
}

/**
 * Computes where the camera stands from the separation of the shoulders (left minus right, pixels of the picture), the near side and its
 * trunk. In a level camera, a point at (u, v) that moves away by w along (sin a, 0, cos a) arrives at m with w (sin a - m cos a) = m - u,
 * which gives the azimuth a. How far it moves up gives how far the camera looks down on the shoulders; the rest of the way to their place
 * in the picture is the camera's pitch. The azimuth and the pitch shorten the trunk, by which w is known, so both are computed in turns.
 */
export function standOf(apart: Point, near: Side, { shoulder, hip }: Trunk, size: PictureSize): CameraStand {
  const focal = focalOf(size);
  const sign = near === 'left' ? -1 : 1;
  const far = { x: shoulder.x + sign * apart.x, y: shoulder.y + sign * apart.y };
  const below = Math.atan((far.y - size.height / 2) / focal);
  const seen = lengthOf(hip.x - shoulder.x, hip.y - shoulder.y) / focal;
  let [azimuth, pitch, shown] = [0, 0, 1];
  for (let i = 0; i < 6; i++) {
    const [s, h] = [rayOf(shoulder, pitch, size), rayOf(hip, pitch, size)];
    const other = rayOf(far, pitch, size);
    const trunk = trunkLength([s, h], azimuth, HIPS_BEHIND * SHOULDERS_T);
    if (trunk === 0) break;
    shown = seen / trunk;
    const w = SHOULDERS_T * trunk;
    const m = other[0] / other[2];
    const away = trusted((m * s[2] - s[0]) / w + m) - m;
    const next = clamp(Math.atan(m) + Math.asin(clamp(away / lengthOf(1, m), 0.95)), MOST);
    // Near the edge of the picture the turns would go back and forth between two places.
    azimuth = i === 0 ? next : (azimuth + next) / 2;
    const drop = (shoulder.y - far.y) / focal / w / Math.cos(azimuth);
    const slope = clamp(USUAL_SLOPE + trusted(drop - USUAL_SLOPE), Math.tan(MOST));
    pitch = clamp(Math.asin(clamp(slope * Math.cos(below), 0.95)) - below, MOST);
  }
  return { azimuth, pitch, shown };
}
