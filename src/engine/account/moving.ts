import { JOINTS, type Joint, type SeenBody } from '../../pose/body/body.ts';
import { emptyWindow, pushValue, type TimedWindow, windowSpread } from '../../signal/timed-window.ts';

/**
 * A joint of the trunk or legs moves if the middle four fifths of its places within a second are spread over more than this (body
 * lengths). Basis: in a body at rest they are spread over .013 to .03 (the bench's noise, median and 99 %), in the slowest rep over .06.
 */
const MOVES_BL = 0.045;
const TAIL = 0.1;
const SPAN_MS = 1000;

const WATCHED: readonly Joint[] = JOINTS.filter((joint) =>
  ['shoulder', 'hip', 'knee', 'ankle'].includes(joint),
);

/** Where the watched joints were in the last second, in pixels. */
export type PlacesState = Readonly<
  Partial<Record<Joint, { readonly x: TimedWindow; readonly y: TimedWindow }>>
>;

/**
 * Adds one frame, and tells whether the body moves. It is the body in the picture: turning it square to the camera multiplies the noise of
 * its places by three.
 */
export function stepPlaces(was: PlacesState, body: SeenBody): readonly [PlacesState, boolean] {
  const { timestampMs, length } = body;
  const next: Partial<Record<Joint, { readonly x: TimedWindow; readonly y: TimedWindow }>> = {};
  let farthest = 0;
  for (const joint of WATCHED) {
    const place = body.joints[joint];
    const { x, y } = was[joint] ?? { x: emptyWindow, y: emptyWindow };
    if (place === null) continue;
    const moved = {
      x: pushValue(x, timestampMs, place.x, SPAN_MS),
      y: pushValue(y, timestampMs, place.y, SPAN_MS),
    };
    farthest = Math.max(farthest, windowSpread(moved.x, TAIL), windowSpread(moved.y, TAIL));
    next[joint] = moved;
  }
  return [next, length > 0 && farthest > MOVES_BL * length];
}
