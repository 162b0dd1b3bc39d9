import { inclinationOf } from '../../geometry/angle.ts';
import { lengthOf } from '../../geometry/length.ts';
import { distance, dot, midpoint, minus, type Point } from '../../geometry/point.ts';
import { offSquare } from '../measure/across-sides.ts';
import type { LevelBody } from '../../pose/body/body.ts';
import { standOf, type CameraStand, type Trunk } from '../../pose/body/camera-stand.ts';
import { asSquare, facingTorso, residualOf } from '../../pose/body/square-on.ts';
import { lasted } from '../../signal/hysteresis.ts';
import type { PictureSize } from '../../pose/pose-frame.ts';
import {
  emptyWindow,
  filledMedian,
  pushValue,
  type TimedWindow,
  windowSpan,
} from '../../signal/timed-window.ts';
import type { Exercise } from '../exercise.ts';

/** The view is read over this time (ms). Basis: judgement. */
export const SPAN_MS = 1000;
/**
 * In a mediocre view, shoulders that lie on the floor throughout the exercise are read over this time (ms), so over several rests.
 * Basis: read over one rest, the camera's pitch varies by 3 degrees and the hips at rest by 4, of the 15 that a bridge with the feet too
 * far out has (bench: bridges from 1.5 m up); bridges follow each other every 5 to 8 s.
 */
export const PLANTED_SPAN_MS = 20_000;
/** A trunk that climbs to the head by less than this (degrees) is not upright; in a deep pike the head is lower than the hips. */
const LYING_DEG = 60;
/**
 * An elbow at least this far below its shoulder (torso lengths) bears the body. Basis: side planks .39 to .63, lying on the arm below .2
 * (real clips).
 */
const PROPPED_T = 0.3;

/** The readings that show where the camera stands. Some are only read for exercises in which the trainee faces the camera, or does not. */
export interface ViewReadings {
  readonly lying: boolean;
  /** The separation of the shoulders, x and y in pixels, since the trainee has been lying there. */
  readonly dx: TimedWindow;
  readonly dy: TimedWindow;
  /** Facing: the separation of the shoulders along the trunk (torso lengths), in any posture. */
  readonly stacked: TimedWindow;
  /** Facing: how far the camera looks down on the forearm; see `DOWN_ON` in view-verdict.ts. */
  readonly down: TimedWindow;
  /** Facing: how steeply the line from the ankles to the shoulders climbs (degrees). */
  readonly rise: TimedWindow;
  /** Facing: how far the shoulders lean towards the feet from being square to that line (degrees). */
  readonly square: TimedWindow;
  /** Facing: how far apart the shoulders were (pixels), the last median over a second while the trainee lay there. */
  readonly apart: number | null;
  /** From the side: where the camera stands, according to the last medians over a second while the trainee lay there. */
  readonly stand: CameraStand | null;
  /** From the side: the separation of the shoulders that this does not explain (torso lengths); see {@link residualOf}. */
  readonly residual: Point | null;
}

export const noReadings: ViewReadings = {
  lying: false,
  dx: emptyWindow,
  dy: emptyWindow,
  stacked: emptyWindow,
  down: emptyWindow,
  rise: emptyWindow,
  square: emptyWindow,
  apart: null,
  stand: null,
  residual: null,
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

/** The readings of a trainee who faces the camera. `between`: the shoulders, in pixels; null if not known yet. */
function facing(was: ViewReadings, body: LevelBody, along: number, between: Point | null): ViewReadings {
  const { timestampMs, torso } = body;
  const apart = between === null ? was.apart : lengthOf(between.x, between.y);
  const ratio = forearmDown(body, facingTorso(torso, apart));
  return {
    ...was,
    apart,
    stacked: pushValue(was.stacked, timestampMs, Math.abs(along), SPAN_MS),
    down: ratio === null ? was.down : pushValue(was.down, timestampMs, ratio, SPAN_MS),
    rise: withValue(was.rise, timestampMs, riseOf(body)),
    square: withValue(was.square, timestampMs, SQUARE.of(asSquare(body))),
  };
}

/** The readings of a trainee whom the camera sees from the side. */
function fromTheSide(
  was: ViewReadings,
  body: LevelBody,
  between: Point | null,
  size: PictureSize,
): ViewReadings {
  const trunk = between && trunkOf(body);
  if (between === null || trunk === null) return was;
  const stand = standOf(between, body.near, trunk, size);
  return { ...was, stand, residual: residualOf(body, between, stand, size) };
}

/**
 * Reads where the camera stands; returns the same readings if the shoulders are not seen. `spanMs`: the time over which their separation
 * is read. Do not call it inside a rep or hold of an armed exercise.
 */
export function readView(
  was: ViewReadings,
  body: LevelBody,
  { view, spanMs }: { readonly view: Exercise['view']; readonly spanMs: number },
  size: PictureSize,
): ViewReadings {
  const { timestampMs } = body;
  if (!body.view) return was;
  const { separation, along } = body.view;
  const lying = lies(body);
  // How the trainee stood or knelt before says nothing about the view of the posture.
  const [wasX, wasY] = lying && !was.lying ? [emptyWindow, emptyWindow] : [was.dx, was.dy];
  const dx = pushValue(wasX, timestampMs, separation.x * body.torso, spanMs);
  const dy = pushValue(wasY, timestampMs, separation.y * body.torso, spanMs);
  const between = lying && isEnough(dx) ? { x: filledMedian(dx), y: filledMedian(dy) } : null;
  const read = { ...was, dx, dy, lying };
  return view === 'frontal' ? facing(read, body, along, between) : fromTheSide(read, body, between, size);
}

export const isEnough = (window: TimedWindow): boolean => windowSpan(window) >= SPAN_MS / 2;
