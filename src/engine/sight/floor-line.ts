import { degreesOf, radiansOf } from '../../geometry/angle.ts';
import { midpoint, type Point } from '../../geometry/point.ts';
import type { SquareBody, Joint } from '../../pose/body/body.ts';
import {
  emptyWindow,
  filledMedian,
  pushValue,
  type TimedWindow,
  windowSpan,
} from '../../signal/timed-window.ts';
import type { Exercise } from '../exercise.ts';
import { meetsAll } from './gate.ts';

/**
 * If the line leans by more than this (degrees), the picture is not meant to be upright, or the line is not on the floor. Basis: our
 * coaching notes: leans of 8 to 12 happen.
 */
const MOST_DEG = 15;
/** The lean is a median over this time, and is known after half a second, which is half of what arms a posture. Basis: as for the view. */
const SPAN_MS = 1500;
const KNOWN_MS = 500;

/** How far the picture leans according to the trainee's own line on the floor, and the readings behind that median. */
export interface FloorState {
  readonly readings: TimedWindow;
  /** Degrees, positive if the floor falls to the right of the picture; 0 before it is known. */
  readonly lean: number;
}

export const noFloor: FloorState = { readings: emptyWindow, lean: 0 };

const placeOf = ({ joints, far }: SquareBody, joint: Joint): Point | null => {
  const [near, other] = [joints[joint], far[joint]];
  return joint === 'ankle' && near && other ? midpoint(near, other) : near;
};

/** How far the line between the contact points falls to the right of the picture (degrees); null if they are not on the floor. */
function tiltOf(exercise: Exercise, body: SquareBody): number | null {
  const { floor } = exercise;
  if (!floor) return null;
  const isDown = meetsAll(exercise, floor.when, body);
  const [from, to] = [placeOf(body, floor.from), placeOf(body, floor.to)];
  if (!isDown || !from || !to || from.x === to.x) return null;
  const rightwards = Math.sign(to.x - from.x);
  const falls = degreesOf(Math.atan2(rightwards * (to.y - from.y), Math.abs(to.x - from.x)));
  return falls + rightwards * floor.reads;
}

/** Reads one frame outside reps and holds. `body`: levelled by the lean known so far. */
export function stepFloor(exercise: Exercise, state: FloorState, body: SquareBody): FloorState {
  const tilt = tiltOf(exercise, body);
  if (tilt === null) return state;
  const readings = pushValue(state.readings, body.timestampMs, state.lean + tilt, SPAN_MS);
  if (windowSpan(readings) < KNOWN_MS) return { ...state, readings };
  const lean = filledMedian(readings);
  return { readings, lean: Math.abs(lean) <= MOST_DEG ? lean : 0 };
}

/** The direction away from the floor in a picture with that lean: a unit vector, y down. */
export const upAt = ({ lean }: FloorState): Point => {
  const radians = radiansOf(lean);
  return lean === 0 ? { x: 0, y: -1 } : { x: Math.sin(radians), y: -Math.cos(radians) };
};
