import { radiansOf } from '../../geometry/angle.ts';
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
 * Focal length in widths of the picture's longer side: 68 degrees across. Basis: webcams and phones see 60 to 78 degrees
 * across; 5 degrees more or less change a hip angle seen from 30 degrees round by less than 2.
 */
const FOCAL_SHARE = 0.74;
/** A separation that differs by much less than this from what is expected, torso lengths, is a guess at a hidden shoulder: 0.01 to 0.15 are read exactly from the side. */
const GUESSED_T = 0.08;
/** How far below the camera's own height the shoulders of a trainee on the mat are seen, as a slope. Basis: a lens at .4 m, 2.3 m away. */
const USUAL_SLOPE = 0.1;
/** Steepest camera that is undone: 40 degrees either way. */
const MOST = radiansOf(40);

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
const trusted = (value: number): number => (value * value * value) / (value * value + GUESSED_T * GUESSED_T);

export const focalOf = ({ width, height }: PictureSize): number => FOCAL_SHARE * Math.max(width, height);

/**
 * Where the camera stands, by how far the shoulders lie apart (left less right, torso lengths of the picture), the place of
 * the near one in the picture and the side that is near. In a level camera a point at (u, v) that goes away by w along
 * (sin a, 0, cos a) moves by w (sin a - u cos a, -v cos a): the first tells the azimuth, the second how far the camera
 * looks down on the shoulders, and the rest of the way to where they are in the picture is its pitch.
 */
export function standOf(separation: Point, near: Side, shoulder: Point, size: PictureSize): CameraStand {
  const focal = focalOf(size);
  const sign = near === 'left' ? -1 : 1;
  const u = (shoulder.x - size.width / 2) / focal;
  const below = Math.atan((shoulder.y - size.height / 2) / focal);
  let azimuth = 0;
  // The torso itself is foreshortened by the azimuth that is looked for.
  for (let i = 0; i < 4; i++) {
    const away = trusted((sign * separation.x * Math.cos(azimuth)) / SHOULDERS_T + u) - u;
    azimuth = clamp(Math.atan(u) + Math.asin(clamp(away / Math.hypot(1, u), 0.95)), MOST);
  }
  const drop = (-sign * separation.y) / SHOULDERS_T;
  const slope = clamp(USUAL_SLOPE + trusted(drop - USUAL_SLOPE), Math.tan(MOST));
  return { azimuth, pitch: clamp(Math.atan(slope) - below, MOST) };
}
