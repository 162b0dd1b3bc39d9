import { clamp } from '../../geometry/number.ts';
import { lengthOf } from '../../geometry/length.ts';
import { degreesOf, radiansOf } from '../../geometry/angle.ts';

/** A point of the sagittal plane: metres along the mat and up from the floor. */
export type Spot = readonly [x: number, y: number];

/** A point at a distance from another, in a direction given in degrees above the mat's direction. */
export const from = ([x, y]: Spot, length: number, degrees: number): Spot => [
  x + length * Math.cos(radiansOf(degrees)),
  y + length * Math.sin(radiansOf(degrees)),
];

/** The direction of `b` seen from `a`, in degrees above the mat's direction. */
export const heading = (a: Spot, b: Spot): number => degreesOf(Math.atan2(b[1] - a[1], b[0] - a[0]));

export const gap = (a: Spot, b: Spot): number => lengthOf(b[0] - a[0], b[1] - a[1]);

/** Third side of a triangle with this angle, in degrees, between the other two. */
export const chord = (a: number, b: number, degrees: number): number =>
  Math.sqrt(Math.max(0, a * a + b * b - 2 * a * b * Math.cos(radiansOf(degrees))));

/** Two bones connected by a joint (m). The first one is nearer to the first end. */
export type Bones = readonly [first: number, second: number];

/** The joint between two ends for two bones, bent upwards (`side` 1) or downwards (-1). Straight if they do not reach. */
export function bend(a: Spot, b: Spot, [first, second]: Bones, side: 1 | -1): Spot {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const d = Math.max(1e-6, lengthOf(dx, dy));
  const along = clamp((first * first - second * second + d * d) / (2 * d), [-first, first]);
  const off = side * (dx > 0 ? 1 : -1) * Math.sqrt(Math.max(0, first * first - along * along));
  return [a[0] + (dx * along - dy * off) / d, a[1] + (dy * along + dx * off) / d];
}

/** Angle from `b` round to `a` about the vertex, 0 to 360 degrees. With `a` at the head, this is the angle above the body. */
export const turn = (a: Spot, vertex: Spot, b: Spot): number =>
  (heading(vertex, a) - heading(vertex, b) + 720) % 360;

/** Where a rising function of a number passes zero, to a four-millionth of the distance between two bounds; the nearer bound if it does not. */
export function solve(of: (value: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 22; i++) {
    const half = (a + b) / 2;
    if (of(half) < 0) a = half;
    else b = half;
  }
  return (a + b) / 2;
}
