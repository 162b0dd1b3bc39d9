import { lengthOf } from './length.ts';
import { clamp } from './number.ts';
import { dot, minus, type Point } from './point.ts';
import type { Degrees, Radians } from './units.ts';

export const degreesOf = (radians: Radians): Degrees => (radians * 180) / Math.PI;

export const radiansOf = (degrees: Degrees): Radians => (degrees * Math.PI) / 180;

/** The products differ from those of {@link degreesOf} in the last bit, so changing this would change recorded logs. */
const DEGREES_PER_RADIAN = 180 / Math.PI;

/** Interior angle at `vertex`, 0 to 180 degrees; null if two of the points coincide. */
export function angleAt(a: Point, vertex: Point, b: Point): Degrees | null {
  const u = minus(a, vertex);
  const v = minus(b, vertex);
  const lengths = lengthOf(u.x, u.y) * lengthOf(v.x, v.y);
  if (lengths === 0) return null;
  return Math.acos(clamp(dot(u, v) / lengths, [-1, 1])) * DEGREES_PER_RADIAN;
}

/**
 * How steeply the line from `from` to `to` climbs along `up` (unit vector), in either sideways direction: -90 to 90 degrees, 0 if level;
 * null if the points coincide.
 */
export function inclinationOf(from: Point, to: Point, up: Point): Degrees | null {
  const v = minus(to, from);
  const length = lengthOf(v.x, v.y);
  if (length === 0) return null;
  return Math.asin(clamp(dot(v, up) / length, [-1, 1])) * DEGREES_PER_RADIAN;
}
