import { radiansOf } from '../../../geometry/angle.ts';
import type { Matrix4 } from 'three';
import { Vector3 } from 'three';
import {
  across,
  add,
  along,
  cross,
  distance,
  dot,
  minus,
  times,
  unit,
  type Vector,
} from '../../body/vector.ts';

/** The place of a part of the body: its joint, and unit vectors: left x up = front. */
export interface Axes {
  readonly origin: Vector;
  readonly left: Vector;
  readonly up: Vector;
  readonly front: Vector;
}

const fallback = (preferred: Vector, other: Vector, axis: Vector): Vector =>
  Math.abs(dot(preferred, axis)) < 0.985 ? across(preferred, axis) : across(other, axis);

/** Axes of a limb from its inner to its outer joint, with its left as near to `left` as possible. */
export function limbAxes(inner: Vector, outer: Vector, left: Vector, spare: Vector): Axes {
  const up = unit(minus(inner, outer));
  const side = fallback(left, spare, up);
  return { origin: inner, left: side, up, front: cross(side, up) };
}

/** The axis about which a bent joint turns, on the side of `left`; `left` itself if the joint is straight. */
export function hinge(left: Vector, inner: Vector, joint: Vector, outer: Vector): Vector {
  const turn = cross(unit(minus(joint, inner)), unit(minus(outer, joint)));
  const sign = dot(turn, left) < 0 ? -1 : 1;
  return unit(add(left, times(turn, 4 * sign)));
}

/** As three.js expects them, with the part stretched along `up`. */
export function matrixOf({ origin, left, up, front }: Axes, stretch: number, into: Matrix4): Matrix4 {
  const column = ({ x, y, z }: Vector, by = 1): Vector3 => new Vector3(x * by, y * by, z * by);
  return into
    .makeBasis(column(left), column(up, stretch), column(front))
    .setPosition(origin.x, origin.y, origin.z);
}

export const stretchOf = (inner: Vector, outer: Vector, length: number): number =>
  distance(inner, outer) / length;

/** Turned about its own left (degrees): forwards goes up. */
export function pitched({ origin, left, up, front }: Axes, degrees: number): Axes {
  const [cos, sin] = [Math.cos(radiansOf(degrees)), Math.sin(radiansOf(degrees))];
  return {
    origin,
    left,
    up: along(times(up, cos), front, -sin),
    front: along(times(front, cos), up, sin),
  };
}
