import type { Exercise } from '../../engine/exercise.ts';
import { motionFor } from '../../exercises/variant-motions.ts';
import { dot, type Point } from '../../geometry/point.ts';
import { clamp } from '../../geometry/number.ts';
import { ballRadiusFor, personBodyLength } from '../../mannequin/body/person.ts';
import type { SeenBody } from '../../pose/body/body.ts';
import type { Side } from '../../pose/keypoints.ts';
import { figureOn, person } from './seen-figure.ts';
import {
  extentOf,
  LARGE_JOINTS,
  silhouetteOf,
  type Extent,
  type Flat,
  type Silhouette,
} from './silhouette.ts';

/** The start posture of an exercise as an outline, to be laid over a picture. */
export interface StartOutline {
  readonly silhouette: Silhouette;
  readonly extent: Extent;
  /** From shoulder to ankle along the bones, metres. */
  readonly lengthM: number;
  /** Whether the head may lie at either end: not if the exercise faces the camera and its side is known. */
  readonly mayTurn: boolean;
}

/** The start posture on that side (null: either); null if the mannequin cannot do the exercise. */
export function startOutline(exercise: Exercise, side: Side | null): StartOutline | null {
  const motion = motionFor(exercise);
  if (!motion) return null;
  // A hold that is not lifted into begins in its own posture.
  const shape = motion.kind === 'hold' ? motion.full : motion.rest;
  const figure = figureOn(side, motion.figure(person, shape, ballRadiusFor(person)));
  const silhouette = silhouetteOf(person, figure, exercise);
  return {
    silhouette,
    extent: extentOf([silhouette]),
    lengthM: personBodyLength(person),
    mayTurn: exercise.view === 'sagittal' || side === null,
  };
}

/** Where an outline lies in a picture; pixels of the picture, y down. */
export interface Placement {
  /** The middle of the outline, on the floor. */
  readonly at: Point;
  /** Pixels for a metre. */
  readonly scale: number;
  /** Away from the floor. */
  readonly up: Point;
  /** Whether the outline is turned end to end. */
  readonly turned: boolean;
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How much of the picture the outline takes at most, along the floor and upwards; and along the floor if nobody is seen. */
const MOST = { along: 0.94, upwards: 0.86 } as const;
const USUAL_ALONG = 0.68;
/** The least length of the outline's body, as a share of the picture's longer side. Basis: the engine calls a body under .19 too far away. */
const LEAST_LENGTH = 0.24;
/** Where the floor is if nobody is seen, as a share of the picture from its top. Basis: judgement, a camera on the floor or on a chair. */
const FLOOR = 0.82;
/** The least distance from the picture's edge, as a share of it. */
const MARGIN = 0.03;
/** A trunk that climbs more steeply than this, as a tangent, stands: it does not say where the head will lie. */
const STEEP = 1.2;

const middleOf = ({ from, to }: Extent): number => (from + to) / 2;

/** Along the floor, to the right of a person who stands upright in the picture. */
const rightOf = (up: Point): Point => ({ x: -up.y, y: up.x });

/** A place of the outline in the picture. */
export function toPicture(
  { at, scale, up, turned }: Placement,
  { extent }: StartOutline,
  place: Flat,
): Point {
  const right = rightOf(up);
  const along = (turned ? -1 : 1) * (place.x - middleOf(extent)) * scale;
  const upwards = place.y * scale;
  return { x: at.x + along * right.x + upwards * up.x, y: at.y + along * right.y + upwards * up.y };
}

/** The picture's own size along and across a direction that is nearest to one of its sides. */
const sizeAlong = (direction: Point, { width, height }: PictureSize): number =>
  Math.abs(direction.x) > Math.abs(direction.y) ? width : height;

const scaleFor = ({ extent, lengthM }: StartOutline, body: SeenBody | null, up: Point, size: PictureSize) => {
  const [along, upwards] = [sizeAlong(rightOf(up), size), sizeAlong(up, size)];
  const most = Math.min(
    (MOST.along * along) / (extent.to - extent.from),
    (MOST.upwards * upwards) / extent.highest,
  );
  if (!body || body.length === 0) return Math.min(most, (USUAL_ALONG * along) / (extent.to - extent.from));
  const least = (LEAST_LENGTH * Math.max(size.width, size.height)) / lengthM;
  return clamp(body.length / lengthM, [Math.min(least, most), most]);
};

/** The end at which the trainee's head lies: whether the outline has to be turned for it; null while the trunk stands, or is unseen. */
function turnedFor({ silhouette }: StartOutline, { joints, up }: SeenBody): boolean | null {
  const { shoulder, hip } = joints;
  if (!shoulder || !hip) return null;
  const trunk = { x: shoulder.x - hip.x, y: shoulder.y - hip.y };
  const [along, upwards] = [dot(trunk, rightOf(up)), dot(trunk, up)];
  if (Math.abs(upwards) > STEEP * Math.abs(along)) return null;
  return along > 0 !== silhouette.joints.shoulder.x > silhouette.joints.hip.x;
}

/** How far the outline must be moved so that its joints lie over the body's; along the floor, and upwards. */
function shiftTo(outline: StartOutline, placement: Placement, body: SeenBody): Point | null {
  const pairs = LARGE_JOINTS.flatMap((joint) => {
    const seen = body.joints[joint];
    return seen ? [{ seen, drawn: toPicture(placement, outline, outline.silhouette.joints[joint]) }] : [];
  });
  if (pairs.length === 0) return null;
  const { up } = placement;
  const right = rightOf(up);
  const middle = pairs.reduce((sum, { seen, drawn }) => sum + dot(seen, right) - dot(drawn, right), 0);
  // A trainee who stands has the feet where the mat is, and the outline must not hang in the air.
  const lowest = (of: (pair: (typeof pairs)[number]) => Point): number =>
    Math.min(...pairs.map((pair) => dot(of(pair), up)));
  return { x: middle / pairs.length, y: lowest(({ seen }) => seen) - lowest(({ drawn }) => drawn) };
}

/** The placement moved so that nothing of the outline leaves the picture. */
function keptInside({ extent }: StartOutline, placement: Placement, size: PictureSize): Placement {
  const { at, scale, up } = placement;
  const right = rightOf(up);
  const half = ((extent.to - extent.from) / 2) * scale;
  const top = extent.highest * scale;
  const inside = (axis: 'x' | 'y', whole: number): number => {
    const reaches = [-half * right[axis], half * right[axis]].flatMap((along) => [
      along,
      along + top * up[axis],
    ]);
    const [low, high] = [MARGIN * whole - Math.min(...reaches), (1 - MARGIN) * whole - Math.max(...reaches)];
    return low > high ? (low + high) / 2 : clamp(at[axis], [low, high]);
  };
  return { ...placement, at: { x: inside('x', size.width), y: inside('y', size.height) } };
}

/**
 * Where the outline belongs in a picture: over the trainee's own place, as large as the trainee is seen and with the head
 * at the same end, but always whole in the picture; in its middle if nobody is seen. `was`: where it lay last.
 */
export function placeOutline(
  outline: StartOutline,
  body: SeenBody | null,
  size: PictureSize,
  was: Placement | null,
): Placement {
  const seen = body?.presence === 'seen' ? body : null;
  const up = body?.up ?? { x: 0, y: -1 };
  const turned = (outline.mayTurn && seen && turnedFor(outline, seen)) ?? was?.turned ?? false;
  const centre = { x: size.width / 2, y: size.height / 2 };
  const drop = (FLOOR - 0.5) * sizeAlong(up, size);
  const usual: Placement = {
    at: { x: centre.x - drop * up.x, y: centre.y - drop * up.y },
    scale: scaleFor(outline, seen, up, size),
    up,
    turned: outline.mayTurn ? turned === true : false,
  };
  const shift = seen && shiftTo(outline, usual, seen);
  if (!shift) return keptInside(outline, usual, size);
  const right = rightOf(up);
  const at = {
    x: usual.at.x + shift.x * right.x + shift.y * up.x,
    y: usual.at.y + shift.x * right.y + shift.y * up.y,
  };
  return keptInside(outline, { ...usual, at }, size);
}

/** How much of the way to its new place an outline goes in one frame: a body that trembles does not shake it. Basis: judgement. */
const GOES = 0.25;

/** The outline on its way from where it lay to where it belongs. It turns, and goes far, at once. */
export function eased(was: Placement | null, next: Placement): Placement {
  if (was?.turned !== next.turned || dot(was.up, next.up) < 0.9) return next;
  const go = (from: number, to: number): number => from + (to - from) * GOES;
  return {
    ...next,
    at: { x: go(was.at.x, next.at.x), y: go(was.at.y, next.at.y) },
    scale: go(was.scale, next.scale),
  };
}
