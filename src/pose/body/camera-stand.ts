import { radiansOf } from '../../geometry/angle.ts';
import { lengthOf } from '../../geometry/length.ts';
import type { Point } from '../../geometry/point.ts';
import type { Side } from '../keypoints.ts';
import type { PictureSize } from '../track/track-pose.ts';

/** Where the camera stands relative to the plane of the trainee's movement; radians. */
export interface CameraStand {
  /** How far it is turned from square to that plane, positive if the far side lies to the right. */
  readonly azimuth: number;
  /** How far it looks down. */
  readonly pitch: number;
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
/** How far below the camera's own height the shoulders of a trainee on the mat appear, as a slope. Basis: a lens at .4 m, 2.3 m away. */
const USUAL_SLOPE = 0.1;
/** The steepest camera that is corrected: 40 degrees either way. */
const MOST = radiansOf(40);

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
const trusted = (value: number): number => (value * value * value) / (value * value + GUESSED_T * GUESSED_T);

export const focalOf = ({ width, height }: PictureSize): number => FOCAL_SHARE * Math.max(width, height);

/**
 * Computes where the camera stands from the separation of the shoulders (left minus right, torso lengths of the picture), the near
 * shoulder's place in the picture and the near side. In a level camera, moving a point at (u, v) away by w along (sin a, 0, cos a) moves
 * it in the picture by w (sin a - u cos a, -v cos a). The first component gives the azimuth. The second gives how far the camera looks
 * down on the shoulders; the rest of the way to their place in the picture is the camera's pitch.
 */
export function standOf(separation: Point, near: Side, shoulder: Point, size: PictureSize): CameraStand {
  const focal = focalOf(size);
  const sign = near === 'left' ? -1 : 1;
  const u = (shoulder.x - size.width / 2) / focal;
  const below = Math.atan((shoulder.y - size.height / 2) / focal);
  let azimuth = 0;
  // The torso itself is foreshortened by the azimuth that this computes.
  for (let i = 0; i < 4; i++) {
    const away = trusted((sign * separation.x * Math.cos(azimuth)) / SHOULDERS_T + u) - u;
    azimuth = clamp(Math.atan(u) + Math.asin(clamp(away / lengthOf(1, u), 0.95)), MOST);
  }
  const drop = (-sign * separation.y) / SHOULDERS_T;
  const slope = clamp(USUAL_SLOPE + trusted(drop - USUAL_SLOPE), Math.tan(MOST));
  return { azimuth, pitch: clamp(Math.atan(slope) - below, MOST) };
}
