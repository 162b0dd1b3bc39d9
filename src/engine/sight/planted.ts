import { distance, type Point } from '../../geometry/point.ts';
import type { Joint, LevelBody } from '../../pose/body/body.ts';
import {
  emptyWindow,
  pushValue,
  windowMedian,
  windowSpan,
  type TimedWindow,
} from '../../signal/timed-window.ts';
import type { Exercise } from '../exercise.ts';
import { LOST_MS } from './tracking.ts';

/** The place of a joint is the median of this long before it went out of sight, milliseconds, and is known after half of it. Basis: judgement; jumps last up to 200. */
const PLACE_MS = 1000;
/** A hip this share of a torso nearer to the remembered shoulder, or further from it, has moved away with it. Basis: as for bones that change. */
const TOLERANCE = 0.35;

/** Where a planted joint was seen, pixels of the levelled picture. */
interface Place {
  readonly x: TimedWindow;
  readonly y: TimedWindow;
  readonly lastMs: number;
}

/** Where the planted joints of the near side were seen while the trainee was in the posture. */
export type PlantedState = Readonly<Partial<Record<Joint, Place>>>;

export const nothingPlanted: PlantedState = {};

function seenAt(was: Place | undefined, { x, y }: Point, timestampMs: number): Place {
  return {
    x: pushValue(was?.x ?? emptyWindow, timestampMs, x, PLACE_MS),
    y: pushValue(was?.y ?? emptyWindow, timestampMs, y, PLACE_MS),
    lastMs: timestampMs,
  };
}

/** Where the joint must still be; null if that is not known, or no longer. */
function placeOf(place: Place | undefined, timestampMs: number): Point | null {
  if (!place || timestampMs - place.lastMs > LOST_MS || windowSpan(place.x) < PLACE_MS / 2) return null;
  const [x, y] = [windowMedian(place.x), windowMedian(place.y)];
  return x === null || y === null ? null : { x, y };
}

/** Is the trunk as long as ever, if that is where the shoulder is? */
const fits = ({ joints, torso }: LevelBody, joint: Joint, at: Point): boolean =>
  joint !== 'shoulder' ||
  (joints.hip !== null && Math.abs(distance(joints.hip, at) - torso) <= TOLERANCE * torso);

/** A body, with planted joints where they are assumed to be. */
interface PlantedStep {
  readonly planted: PlantedState;
  readonly body: LevelBody;
  /** Is any joint assumed to be where it is? */
  readonly assumed: boolean;
}

/**
 * Puts planted joints that are out of sight, on both sides, where they were last seen. `inside`: was the trainee in the posture in
 * the frame before? Elsewhere nothing is planted.
 */
export function stepPlanted(
  { planted = [] }: Exercise,
  was: PlantedState,
  body: LevelBody,
  inside: boolean,
): PlantedStep {
  if (!inside || planted.length === 0) return { planted: nothingPlanted, body, assumed: false };
  const places: Partial<Record<Joint, Place>> = { ...was };
  const joints: Record<Joint, Point | null> = { ...body.joints };
  for (const joint of planted) {
    const seen = joints[joint];
    if (seen !== null) places[joint] = seenAt(was[joint], seen, body.timestampMs);
    else if (body.presence === 'seen' && body.far[joint] === null) {
      const at = placeOf(was[joint], body.timestampMs);
      joints[joint] = at !== null && fits(body, joint, at) ? at : null;
    }
  }
  const assumed = planted.some((joint) => joints[joint] !== body.joints[joint]);
  return { planted: places, body: assumed ? { ...body, joints } : body, assumed };
}
