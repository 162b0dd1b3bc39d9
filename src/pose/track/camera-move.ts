import { radiansOf } from '../../geometry/angle.ts';
import { distance, type Point } from '../../geometry/point.ts';
import { median } from '../../signal/median.ts';
import { keypointIndex, SIDES } from '../keypoints.ts';
import type { Keypoint } from '../pose-frame.ts';
import { notBefore } from './not-before.ts';
import { valueAt } from '../../signal/value-at.ts';

/** Compare frames this far apart (ms). Basis: a knock or a push takes less, and no whole body moves in one piece in so short a time. */
const SPAN_MS = 300;
/** The joints that are compared: those of the trunk and the ends of the limbs, some of which rest on the floor in every exercise. */
const JOINTS = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'] as const;
/**
 * At least this many of the twelve joints must be seen in both frames, with this score. Basis: with six, sets with hidden supports seem
 * to move (drawn people).
 */
const SEEN = { joints: 8, score: 0.35 } as const;
/**
 * The camera has moved if the joints are elsewhere by this much in the median (body lengths), or are turned by this many degrees, and if
 * a turn and a shift of the whole picture explain it: nine of ten joints then lie within `offBl`, or within this share of the way.
 * `middleBl`: how far the body may lie (body lengths) from where a turn about the picture's middle puts it. Basis: keypoints err by .007
 * to .018 (drawn people); a body that lifts, lowers or rolls leaves its supports in place.
 */
const MOVED = { bl: 0.06, degrees: 5, middleBl: 0.1, offBl: 0.02, offShare: 0.25 } as const;

/** Size of the picture in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

interface Shown {
  readonly timestampMs: number;
  readonly keypoints: readonly Keypoint[];
}

/** The frames of the last `SPAN_MS`, oldest first. */
export type CameraState = readonly Shown[];

const INDEXES = JOINTS.flatMap((joint) => SIDES.map((side) => keypointIndex(side, joint)));

const centreOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** The turn about their centres that brings the first set of points closest to the second, in radians. */
function turnBetween(from: readonly Point[], to: readonly Point[], a: Point, b: Point): number {
  let [along, across] = [0, 0];
  from.forEach((p, i) => {
    const q = valueAt(to, i);
    along += (p.x - a.x) * (q.x - b.x) + (p.y - a.y) * (q.y - b.y);
    across += (p.x - a.x) * (q.y - b.y) - (p.y - a.y) * (q.x - b.x);
  });
  return Math.atan2(across, along);
}

/** Where the joints are that both frames show, in each of the two. */
function seenInBoth(
  before: readonly Keypoint[],
  now: readonly Keypoint[],
): readonly [from: readonly Point[], to: readonly Point[]] {
  const [from, to]: [Point[], Point[]] = [[], []];
  for (const i of INDEXES) {
    const [p, q] = [before[i], now[i]];
    if (!p || !q || p[2] < SEEN.score || q[2] < SEEN.score) continue;
    from.push({ x: p[0], y: p[1] });
    to.push({ x: q[0], y: q[1] });
  }
  return [from, to];
}

/** Does one shift and one turn of the picture explain the difference of all joints? `length`: of the body, in pixels. */
export function isCameraMove(
  before: readonly Keypoint[],
  now: readonly Keypoint[],
  length: number,
  { width, height }: Size,
): boolean {
  const [from, to] = seenInBoth(before, now);
  if (from.length < SEEN.joints || length <= 0) return false;
  const way = median(from.map((p, i) => distance(p, valueAt(to, i)))) ?? 0;
  const [a, b] = [centreOf(from), centreOf(to)];
  const turn = turnBetween(from, to, a, b);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const isTurned = Math.abs(turn) >= radiansOf(MOVED.degrees);
  if (!isTurned && way < MOVED.bl * length) return false;
  // A picture turns about its middle; a body that gets up turns about its feet.
  const [mx, my] = [a.x - width / 2, a.y - height / 2];
  const turned = { x: width / 2 + cos * mx - sin * my, y: height / 2 + sin * mx + cos * my };
  if (isTurned && distance(turned, b) > MOVED.middleBl * length) return false;
  const most = Math.max(MOVED.offBl * length, MOVED.offShare * way);
  const off = from.filter((p, i) => {
    const [x, y] = [p.x - a.x, p.y - a.y];
    return distance({ x: b.x + cos * x - sin * y, y: b.y + sin * x + cos * y }, valueAt(to, i)) > most;
  });
  return off.length <= 0.1 * from.length;
}

/** Adds one frame, and tells whether the camera has moved since the oldest frame that is remembered. */
export function stepCamera(
  was: CameraState,
  keypoints: readonly Keypoint[],
  timestampMs: number,
  { length, size }: { readonly length: number; readonly size: Size },
): readonly [CameraState, boolean] {
  const recent = notBefore(was, timestampMs - SPAN_MS);
  const [oldest] = recent;
  const isMoved = oldest !== undefined && isCameraMove(oldest.keypoints, keypoints, length, size);
  const shown = { timestampMs, keypoints };
  if (isMoved) return [[shown], true];
  recent.push(shown);
  return [recent, false];
}
