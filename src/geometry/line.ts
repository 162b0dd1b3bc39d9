import { lengthOf } from './length.ts';
import { dot, minus, type Point } from './point.ts';

/**
 * Distance of `p` from the line through `a` and `b`, as a share of the distance between `a` and `b`, positive on the side of `up` (unit
 * vector); null if the line has no length or runs along `up`.
 */
export function signedOffsetOf(p: Point, a: Point, b: Point, up: Point): number | null {
  const ab = minus(b, a);
  const squared = dot(ab, ab);
  if (squared === 0) return null;
  const normal = { x: -ab.y, y: ab.x };
  const side = dot(normal, up);
  if (side === 0) return null;
  return (Math.sign(side) * dot(minus(p, a), normal)) / squared;
}

/** The lengths of `v` along and across the direction `axis`, both positive; null if the axis has no length. */
export function splitAlong(
  v: Point,
  axis: Point,
): { readonly along: number; readonly across: number } | null {
  const length = lengthOf(axis.x, axis.y);
  if (length === 0) return null;
  return {
    along: Math.abs(dot(v, axis)) / length,
    across: Math.abs(v.x * axis.y - v.y * axis.x) / length,
  };
}
