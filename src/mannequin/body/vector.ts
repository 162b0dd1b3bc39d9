import { radiansOf } from '../../geometry/angle.ts';
import { clamp } from '../../geometry/number.ts';
/** Metres: x along the mat, y up from the floor, z towards a camera at azimuth 0. */
export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const vector = (x: number, y: number, z = 0): Vector => ({ x, y, z });
export const add = (a: Vector, b: Vector): Vector => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z });
export const minus = (a: Vector, b: Vector): Vector => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
export const times = (a: Vector, by: number): Vector => ({ x: a.x * by, y: a.y * by, z: a.z * by });
export const along = (a: Vector, direction: Vector, by: number): Vector => add(a, times(direction, by));
export const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const cross = (a: Vector, b: Vector): Vector => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});
/** As {@link lengthOf}. It corrects the rounding of the first sum as V8's `Math.hypot` does, so that drawn bodies stay the same to the last bit. */
export function length({ x, y, z }: Vector): number {
  const most = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  if (most === 0) return 0;
  const [a, b, c] = [x / most, y / most, z / most];
  const sum = a * a + b * b;
  const excess = sum - a * a - b * b;
  return Math.sqrt(sum + (c * c - excess)) * most;
}
export const distance = (a: Vector, b: Vector): number => length(minus(a, b));
export const middle = (a: Vector, b: Vector): Vector => times(add(a, b), 0.5);

/** The direction of a vector; along x for a vector of length 0. */
export const unit = (a: Vector): Vector => {
  const size = length(a);
  return size > 0 ? times(a, 1 / size) : vector(1, 0, 0);
};

/** The direction of `a` after removing its part along the unit vector `axis`. */
export const across = (a: Vector, axis: Vector): Vector => unit(along(a, axis, -dot(a, axis)));

/** A share of the way from one direction to another, around the sphere. Opposite directions turn by way of up. */
export function turned(a: Vector, b: Vector, share: number): Vector {
  const [from, to] = [unit(a), unit(b)];
  const angle = Math.acos(clamp(dot(from, to), [-1, 1]));
  if (angle < 1e-6) return to;
  const side = Math.PI - angle < 1e-3 ? across(vector(0.01, 1, 0.02), from) : across(to, from);
  return add(times(from, Math.cos(angle * share)), times(side, Math.sin(angle * share)));
}

/** The vector turned about a unit axis, degrees, right-handed. */
export function rotated(a: Vector, axis: Vector, degrees: number): Vector {
  const [cos, sin] = [Math.cos(radiansOf(degrees)), Math.sin(radiansOf(degrees))];
  return add(add(times(a, cos), times(cross(axis, a), sin)), times(axis, dot(axis, a) * (1 - cos)));
}

/**
 * The joint between two ends for two bones of these lengths, towards `pole`. Straight if they do not reach, and then the far end is out
 * of reach.
 */
export function reach(
  a: Vector,
  b: Vector,
  [first, second]: readonly [number, number],
  pole: Vector,
): Vector {
  const gap = minus(b, a);
  const d = Math.max(1e-6, length(gap));
  const axis = unit(gap);
  const on = clamp((first * first - second * second + d * d) / (2 * d), [-first, first]);
  return along(along(a, axis, on), across(pole, axis), Math.sqrt(Math.max(0, first * first - on * on)));
}
