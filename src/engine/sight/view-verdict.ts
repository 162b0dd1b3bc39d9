import { inclinationOf } from '../../geometry/angle.ts';
import { lengthOf } from '../../geometry/length.ts';
import { dot, minus, type Point } from '../../geometry/point.ts';
import type { LevelBody, Joint } from '../../pose/body/body.ts';
import { focalOf, SHOULDERS_T } from '../../pose/body/camera-stand.ts';
import type { PictureSize } from '../../pose/pose-frame.ts';
import { filledMedian } from '../../signal/timed-window.ts';
import type { ViewVerdict } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { climbOf, isEnough, middleOf, type ViewReadings } from './view-readings.ts';

/**
 * Largest shoulder separation, in torso lengths, for a side view. Basis: our coaching notes, Camera; .69 (Winter's table) times the tangent
 * of the angle to the side is .4 from 30 degrees, .69 from 45 and 1.2 from 60; of drawn people a lens at .93 m reads .33 across.
 */
const GOOD = { along: 0.4, across: 0.25 } as const;
const WARN = { along: 0.72, across: 0.35 } as const;
/**
 * Highest camera position, in torso lengths above the floor. Basis: 1.8 m are 3.2 for a person of 1.95 m and 4.2 for one of 1.50 m, 1 m
 * is 1.8 to 2.3; for drawn people a lens at .93 m reads 2.7, and the median of a second varies by .3 (bench).
 */
const HEIGHT_T = { good: 2.7, warn: 3.1 } as const;
/**
 * Smallest separation of the shoulders across the trunk (torso lengths) of a trainee who faces the camera; `back`: once the view was
 * refused, because a second's median varies by .04. Basis: such trainees read .48 to .79 (real and drawn), .45 to .52 from 15 to 30
 * degrees to the side and 1.5 m up, and .36 to .43 from 2 m up (bench).
 */
const FACING = { good: 0.5, warn: 0.45, back: 0.53 } as const;
/**
 * For a trainee who faces the camera, with the forearm pointing at the lens: wrist below elbow in the picture, in upper-arm lengths. This
 * equals camera height / distance. A forearm that points elsewhere reads less and proves nothing. Basis: from 1 m up and 2.2 m away the
 * median of a hold reads .43, from 1.9 m .46 to .95 (bench).
 */
const DOWN_ON = 0.5;
/**
 * The shoulders are foreshortened too (torso lengths). Both signs must agree, because a wrist alone may be misread. Basis: .69 (Winter's
 * table) seen from 36 degrees above is .56; from 1.9 m up .42 to .59 (bench); .64 with a misread drawn forearm.
 */
const FROM_ABOVE_T = 0.6;
/**
 * A camera above the feet flattens the body: its line, from ankles to shoulders, climbs by less than this (degrees), while the forearm
 * points this far down at the lens (as {@link DOWN_ON}). Basis: side planks that are seen well climb 10 to 34, from 30 degrees to the side
 * and 1.2 m up or higher -4 to 9, with the forearm .36 to 1.08 down; at 7 and more degrees most of them can be judged (bench).
 */
const FLAT = { rise: 8, down: 0.4 } as const;
/**
 * A camera above the head makes the shoulders lean to the head, from being square to the body's line, by more than this (degrees). Basis:
 * 0 to 26 from good views, 23 to 36 from 30 degrees to the side and 2 m up, 39 to 47 from there with a foot put forward (bench).
 */
const OFF_SQUARE = 38;
/**
 * The camera is to one side of a trainee who should face it if the shoulders appear too far apart for the trunk (torso lengths), the
 * trunk too short for the body (body lengths), or a straight body climbs too steeply for a side plank (degrees). A view with the shoulders
 * up to `facingT` apart may be accepted again. Basis: side planks that face the camera read .5 to .79, .32 to .5 and up to 36 (real and
 * drawn); from 60 degrees to the side .8 to 1.3, .28 to .3 and 34 to 53 (bench). From 45 degrees the shoulders read .7 to .93, and the
 * first .7 s of a hold go unseen, because the legs look shorter than while getting down. Dropped hips climb 42 to 52, but are not straight.
 */
const ASIDE = { apartT: 0.85, facingT: 0.79, torsoBl: 0.295, climb: 42 } as const;
/** Trunk and legs within this angle of one line (degrees) are straight. Basis: dropped hips bend by 20 and more (real clips). */
const STRAIGHT_DEG = 15;
/**
 * If the shoulders of a trainee who should face the camera are this far apart along the trunk (torso lengths), the body points at the
 * camera. `refused` applies while the trainee lies, `always` in any posture, because the shoulders of a standing person are apart across
 * the trunk. Basis: side planks that face the camera read 0 to .15 (real and drawn) and up to .25 from 30 degrees to the side, from 45
 * degrees .2 to .39, from 75 and 90 degrees .7 to .87 (bench).
 */
export const STACKED = { good: 0.25, refused: 0.33, always: 0.5 } as const;
/**
 * A body steeper than this (degrees) is standing. Basis: standing people read over 80 (real clips), side planks from 75 degrees to the
 * side up to 71.
 */
const STANDING_DEG = 76;
/**
 * If the shoulders are further apart than this (torso lengths), the trunk points at the camera in any posture. Basis: a standing person
 * seen from the front reads .7, a plank from the front 1.3 or more (real clips).
 */
const FORESHORTENED = 1;
/** Does the body climb in one straight line, more steeply than in a side plank and less than when standing? */
function climbsStraight(body: LevelBody): boolean {
  const { hip, ankle } = body.joints;
  const climb = climbOf(body);
  const legs = hip && ankle && inclinationOf(ankle, hip, body.up);
  if (climb === null || legs === null) return false;
  return climb > ASIDE.climb && climb < STANDING_DEG && Math.abs(climb - legs) < STRAIGHT_DEG;
}

/**
 * A refused view is accepted again only at this share of the limits. Basis: the median of a second of a far shoulder varies by .04; seen
 * from the side at .85, a view that must be refused was judged in one of thirteen sets from poor places, at .75 in one of sixteen.
 */
const BACK_INSIDE = { sagittal: 0.75, frontal: 0.85 } as const;

/** How high the camera is above the lowest seen joint (torso lengths), if the shoulders are this far apart across the trunk. */
function cameraHeight({ joints, torso, up }: LevelBody, upright: number, size: PictureSize): number {
  const { shoulder } = joints;
  if (shoulder === null || torso === 0) return 0;
  const below = FLOOR.map((joint) => joints[joint])
    .filter((point) => point !== null)
    .map((point) => dot(minus(shoulder, point), up) / torso);
  return Math.max(0, ...below) + ((upright / SHOULDERS_T) * focalOf(size)) / torso;
}

/** Joints that may rest on the floor. */
const FLOOR: readonly Joint[] = ['elbow', 'wrist', 'knee', 'ankle'];

/** What the view is judged by: the body in this frame, and the readings of the last second. */
export interface Sight {
  readonly body: LevelBody;
  readonly readings: ViewReadings;
  readonly size: PictureSize;
  /** The verdict on the view so far; null if there is none yet. */
  readonly was: ViewVerdict | null;
}

/** The view from the side. It must be within this `share` of the limits. */
function sideView({ body, size }: Sight, apart: Point, share: number): ViewVerdict {
  const [level, upright] = [Math.abs(apart.x), Math.abs(apart.y)];
  const height = cameraHeight(body, upright, size);
  if (level <= GOOD.along && upright <= GOOD.across && height <= HEIGHT_T.good) return 'good';
  return level <= share * WARN.along && upright <= share * WARN.across && height <= share * HEIGHT_T.warn
    ? 'warn'
    : 'refused';
}

/** The view of a trainee who lies on one side and faces the camera, also within this `share` of the limits. */
function frontView({ body, readings, was }: Sight, whole: number, share: number): ViewVerdict {
  const least = was === 'refused' ? FACING.back : FACING.warn;
  const down = isEnough(readings.down) ? filledMedian(readings.down) : 0;
  const rise = isEnough(readings.rise) ? filledMedian(readings.rise) : 90;
  const square = isEnough(readings.square) ? filledMedian(readings.square) : 0;
  const torsoBl = body.length > 0 ? body.torso / body.length : Infinity;
  const stacked = filledMedian(readings.stacked);
  if (down > share * FLAT.down && share * rise < FLAT.rise) return 'refused';
  if (-square > share * OFF_SQUARE) return 'refused';
  if (down > share * DOWN_ON && whole < FROM_ABOVE_T) return 'refused';
  if (whole > Math.max(share * ASIDE.apartT, ASIDE.facingT) || torsoBl < ASIDE.torsoBl) return 'refused';
  if (stacked > share * STACKED.refused) return 'refused';
  const across = Math.sqrt(Math.max(0, whole * whole - stacked * stacked));
  if (across < least) return 'refused';
  return across >= FACING.good && stacked <= STACKED.good ? 'good' : 'warn';
}

/** The verdict of this frame alone; null if the trainee is not lying there to be judged. */
export function verdictOf(exercise: Exercise, sight: Sight, now: ViewVerdict | null): ViewVerdict | null {
  const { body, readings, was } = sight;
  // A view that has not been accepted yet is held to the stricter limits after a frame that refuses it.
  const share = (was ?? now) === 'refused' ? BACK_INSIDE[exercise.view] : 1;
  const apart = middleOf(readings.dx, readings.dy, body.torso);
  const whole = lengthOf(apart.x, apart.y);
  if (whole > FORESHORTENED) return 'refused';
  if (exercise.view === 'frontal' && climbsStraight(body)) return 'refused';
  if (!readings.lying) return null;
  return exercise.view === 'sagittal' ? sideView(sight, apart, share) : frontView(sight, whole, share);
}
