import { inclinationOf, radiansOf } from '../../geometry/angle.ts';
import { distance, type Point } from '../../geometry/point.ts';
import { median } from '../../signal/median.ts';
import { keypointIndex, SIDES, type PairedJoint } from '../keypoints.ts';
import type { Keypoint, PictureSize } from '../pose-frame.ts';
import { notBefore } from './not-before.ts';
import { valueAt } from '../../signal/value-at.ts';

/** Compare frames this far apart (ms). Basis: a knock or a push takes less, and no whole body moves in one piece in so short a time. */
const SPAN_MS = 300;
/**
 * A turn is believed if it is seen again `from` so long after it was first seen (ms). Until `to` it may be missed in a frame, and after
 * `atMost` it is forgotten. Basis: a body that seemed to turn in one piece did so for one frame of 40 to 100 ms (mannequin, drawn people);
 * judging must stop within 500; frames may be 250 apart.
 */
const SURE_MS = { from: 120, to: 250, atMost: 500 } as const;
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

/**
 * A body whose line from the feet to the shoulders is steeper than this (degrees) stands: it moves in one piece when it walks. Basis: judgement;
 * in no exercise is that line steeper than 50 (the mannequin).
 */
const STANDS_DEG = 60;

interface Shown {
  readonly timestampMs: number;
  readonly keypoints: readonly Keypoint[];
}

/** A turn of the camera that may still be a turn of the body: the frame before it, and when it was first seen (ms). */
interface Suspicion {
  readonly before: Shown;
  readonly sinceMs: number;
}

export interface CameraState {
  /** The frames of the last `SPAN_MS`, oldest first. */
  readonly recent: readonly Shown[];
  readonly suspicion: Suspicion | null;
}

export const steadyCamera: CameraState = { recent: [], suspicion: null };

const INDEXES = JOINTS.flatMap((joint) => SIDES.map((side) => keypointIndex(side, joint)));

/** Where the first of these joints is that is seen on either side; null if none is. */
function firstSeen(keypoints: readonly Keypoint[], joints: readonly PairedJoint[]): Point | null {
  for (const joint of joints)
    for (const side of SIDES) {
      const [x, y, score] = valueAt(keypoints, keypointIndex(side, joint));
      if (score >= SEEN.score) return { x, y };
    }
  return null;
}

function isStanding(keypoints: readonly Keypoint[], up: Point): boolean {
  const [top, foot] = [firstSeen(keypoints, ['shoulder', 'hip']), firstSeen(keypoints, ['ankle', 'knee'])];
  const slope = top && foot && inclinationOf(foot, top, up);
  return slope !== null && slope > STANDS_DEG;
}

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

/**
 * How the camera has moved if one shift and one turn of the picture explain the difference of all joints; null if they do not. `length`:
 * of the body, in pixels.
 */
function moveBetween(
  before: readonly Keypoint[],
  now: readonly Keypoint[],
  length: number,
  { width, height }: PictureSize,
): 'shifted' | 'turned' | null {
  const [from, to] = seenInBoth(before, now);
  if (from.length < SEEN.joints || length <= 0) return null;
  const way = median(from.map((p, i) => distance(p, valueAt(to, i)))) ?? 0;
  const [a, b] = [centreOf(from), centreOf(to)];
  const turn = turnBetween(from, to, a, b);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const isTurned = Math.abs(turn) >= radiansOf(MOVED.degrees);
  const isShifted = way >= MOVED.bl * length;
  if (!isTurned && !isShifted) return null;
  // A picture turns about its middle; a body that gets up turns about its feet.
  const [mx, my] = [a.x - width / 2, a.y - height / 2];
  const turned = { x: width / 2 + cos * mx - sin * my, y: height / 2 + sin * mx + cos * my };
  if (isTurned && distance(turned, b) > MOVED.middleBl * length) return null;
  const most = Math.max(MOVED.offBl * length, MOVED.offShare * way);
  const off = from.filter((p, i) => {
    const [x, y] = [p.x - a.x, p.y - a.y];
    return distance({ x: b.x + cos * x - sin * y, y: b.y + sin * x + cos * y }, valueAt(to, i)) > most;
  });
  if (off.length > 0.1 * from.length) return null;
  return isTurned ? 'turned' : 'shifted';
}

/** What the camera is judged by, besides the keypoints: the length of a body in pixels, and the unit vector away from the floor. */
interface Surroundings {
  readonly length: number;
  readonly size: PictureSize;
  readonly up: Point;
}

/**
 * Adds one frame, and tells whether the camera has moved. Never reports a move while the body stands, because a body that walks shifts in
 * one piece too. A turn must be seen again a moment later: a body that turns in one piece for a moment goes on to bend.
 */
export function stepCamera(
  was: CameraState,
  keypoints: readonly Keypoint[],
  timestampMs: number,
  { length, size, up }: Surroundings,
): readonly [CameraState, boolean] {
  const recent = notBefore(was.recent, timestampMs - SPAN_MS);
  const isRecent = was.suspicion !== null && timestampMs - was.suspicion.sinceMs <= SURE_MS.atMost;
  const suspicion = isRecent ? was.suspicion : null;
  const before = suspicion?.before ?? recent[0];
  const stands = before && isStanding(before.keypoints, up) && isStanding(keypoints, up);
  const move = before && !stands ? moveBetween(before.keypoints, keypoints, length, size) : null;
  const shown = { timestampMs, keypoints };
  const sinceMs = suspicion?.sinceMs ?? timestampMs;
  const sureMs = timestampMs - sinceMs;
  if (move === 'shifted' || (move === 'turned' && sureMs >= SURE_MS.from))
    return [{ recent: [shown], suspicion: null }, true];
  recent.push(shown);
  const isOpen = move === 'turned' || (suspicion !== null && sureMs < SURE_MS.to);
  return [{ recent, suspicion: isOpen && before ? { before, sinceMs } : null }, false];
}
