import { inclinationOf } from '../../geometry/angle.ts';
import { lengthOf } from '../../geometry/length.ts';
import { distance, dot, midpoint, minus, type Point } from '../../geometry/point.ts';
import { offSquare } from '../measure/across-sides.ts';
import type { LevelBody } from '../../pose/body/body.ts';
import { standOf, type CameraStand, type Trunk } from '../../pose/body/camera-stand.ts';
import { asSquare, facingTorso, residualOf } from '../../pose/body/square-on.ts';
import { lasted } from '../../signal/hysteresis.ts';
import type { PictureSize } from '../../pose/track/track-pose.ts';
import {
  emptyWindow,
  filledMedian,
  pushValue,
  type TimedWindow,
  windowSpan,
} from '../../signal/timed-window.ts';

/** The view is read over this time (ms). Basis: judgement. */
export const SPAN_MS = 1000;
/** A trunk that climbs to the head by less than this (degrees) is not upright; in a deep pike the head is lower than the hips. */
const LYING_DEG = 60;
/**
 * An elbow at least this far below its shoulder (torso lengths) bears the body. Basis: side planks .39 to .63, lying on the arm below .2
 * (real clips).
 */
const PROPPED_T = 0.3;

/** The readings that show where the camera stands, for every exercise. */
export interface ViewReadings {
  /** The separation of the shoulders, x and y in pixels, since the trainee has been lying there. */
  readonly dx: TimedWindow;
  readonly dy: TimedWindow;
  /** The separation of the shoulders along the trunk (torso lengths), in any posture. */
  readonly stacked: TimedWindow;
  /** How far the camera looks down on the forearm; see `DOWN_ON` in view-verdict.ts. */
  readonly down: TimedWindow;
  /** How steeply the line from the ankles to the shoulders climbs (degrees). */
  readonly rise: TimedWindow;
  /** How far the shoulders lean towards the feet from being square to that line (degrees). */
  readonly square: TimedWindow;
  /** How far apart the shoulders were (pixels): the last median over a second while the trainee lay there. */
  readonly apart: number | null;
  /** Where the camera stands, according to the last medians over a second while the trainee lay there. */
  readonly stand: CameraStand | null;
  /** The separation of the shoulders that this does not explain (torso lengths); see {@link residualOf}. */
  readonly residual: Point | null;
  readonly lying: boolean;
}

export const noReadings: ViewReadings = {
  dx: emptyWindow,
  dy: emptyWindow,
  stacked: emptyWindow,
  down: emptyWindow,
  rise: emptyWindow,
  square: emptyWindow,
  apart: null,
  stand: null,
  residual: null,
  lying: false,
};

/** How steeply the trunk climbs to the head (degrees); null if it is not seen. */
export const climbOf = ({ joints: { shoulder, hip }, up }: Pick<LevelBody, 'joints' | 'up'>): number | null =>
  shoulder && hip && inclinationOf(hip, shoulder, up);

export const lies = (body: Pick<LevelBody, 'joints' | 'up'>): boolean => {
  const climb = climbOf(body);
  return climb !== null && climb < LYING_DEG;
};

/**
 * A wrist further than this below its shoulder (torso lengths) belongs to a straight arm, which says nothing about the camera. Basis:
 * straight arms read 1.03 to 1.1 (real clips), a forearm that points at a lens 2 m up .8 (bench).
 */
const STRAIGHT_T = 1;

/** How far the wrist appears below the elbow that bears the body (upper-arm lengths); null if no elbow bears it. */
function forearmDown({ joints: { shoulder, elbow, wrist }, up }: LevelBody, torso: number): number | null {
  if (!shoulder || !elbow || !wrist) return null;
  const [upper, fore] = [dot(minus(shoulder, elbow), up), dot(minus(elbow, wrist), up)];
  return upper > PROPPED_T * torso && upper + fore < STRAIGHT_T * torso ? fore / upper : null;
}

/** The near side's trunk, as long as it has been lately; null if it is not seen. */
function trunkOf({ joints: { shoulder, hip }, torso }: LevelBody): Trunk | null {
  if (!shoulder || !hip) return null;
  const share = torso / distance(shoulder, hip);
  const { x, y } = minus(hip, shoulder);
  return { shoulder, hip: { x: shoulder.x + share * x, y: shoulder.y + share * y } };
}

/** How steeply the line from the middle of the ankles to the middle of the shoulders climbs (degrees); null if one of them is not seen. */
function riseOf({ joints, far, up }: LevelBody): number | null {
  const { shoulder, ankle } = joints;
  if (!shoulder || !ankle || !far.shoulder || !far.ankle) return null;
  return inclinationOf(midpoint(ankle, far.ankle), midpoint(shoulder, far.shoulder), up);
}

const SQUARE = offSquare('shoulder');

/** The window with that value. Without a value it is the same window, and an empty one once its newest value is too old. */
function withValue(window: TimedWindow, timestampMs: number, value: number | null): TimedWindow {
  if (value !== null) return pushValue(window, timestampMs, value, SPAN_MS);
  return lasted(window.times.at(-1) ?? null, timestampMs, SPAN_MS) ? emptyWindow : window;
}

/** In torso lengths as the trunk appears now, because the length differs while the trainee gets down. */
export const middleOf = (dx: TimedWindow, dy: TimedWindow, torso: number): Point => ({
  x: filledMedian(dx) / torso,
  y: filledMedian(dy) / torso,
});

/** Where the camera stands, and the separation of the shoulders that it does not explain. */
function stoodAt(
  body: LevelBody,
  between: Point,
  trunk: Trunk,
  size: PictureSize,
): readonly [CameraStand, Point | null] {
  const stand = standOf(between, body.near, trunk, size);
  return [stand, residualOf(body, between, stand, size)];
}

/**
 * Reads where the camera stands; returns the same readings if the shoulders are not seen. Do not call it inside a rep or hold of an armed
 * exercise.
 */
export function readView(was: ViewReadings, body: LevelBody, size: PictureSize): ViewReadings {
  const { timestampMs, view } = body;
  if (!view) return was;
  const lying = lies(body);
  // How the trainee stood or knelt before says nothing about the view of the posture.
  const [wasX, wasY] = lying && !was.lying ? [emptyWindow, emptyWindow] : [was.dx, was.dy];
  const dx = pushValue(wasX, timestampMs, view.separation.x * body.torso, SPAN_MS);
  const dy = pushValue(wasY, timestampMs, view.separation.y * body.torso, SPAN_MS);
  const stacked = pushValue(was.stacked, timestampMs, Math.abs(view.along), SPAN_MS);
  const trunk = trunkOf(body);
  const known = lying && isEnough(dx);
  const apart = known ? lengthOf(filledMedian(dx), filledMedian(dy)) : was.apart;
  const ratio = forearmDown(body, facingTorso(body.torso, apart));
  const down = ratio === null ? was.down : pushValue(was.down, timestampMs, ratio, SPAN_MS);
  const rise = withValue(was.rise, timestampMs, riseOf(body));
  const square = withValue(was.square, timestampMs, SQUARE.of(asSquare(body)));
  const between = { x: filledMedian(dx), y: filledMedian(dy) };
  const [stand, residual] = known && trunk ? stoodAt(body, between, trunk, size) : [was.stand, was.residual];
  return { dx, dy, stacked, down, rise, square, apart, stand, residual, lying };
}

export const isEnough = (window: TimedWindow): boolean => windowSpan(window) >= SPAN_MS / 2;
