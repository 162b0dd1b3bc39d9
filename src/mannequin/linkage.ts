/** A point of the sagittal plane: metres along the mat and up from the floor. */
export type Spot = readonly [x: number, y: number];

/** A point so far from another, in degrees above the mat's direction. */
export const from = ([x, y]: Spot, length: number, degrees: number): Spot => [
  x + length * Math.cos((degrees * Math.PI) / 180),
  y + length * Math.sin((degrees * Math.PI) / 180),
];

/** Third side of a triangle with this angle, in degrees, between the other two. */
export const chord = (a: number, b: number, degrees: number): number =>
  Math.sqrt(a * a + b * b - 2 * a * b * Math.cos((degrees * Math.PI) / 180));

/** The joint between two ends for two bones, bent upwards (`side` 1) or downwards (-1); straight where they do not reach. */
export function bend(a: Spot, b: Spot, first: number, second: number, side: 1 | -1): Spot {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const d = Math.hypot(dx, dy);
  const along = Math.max(-first, Math.min(first, (first * first - second * second + d * d) / (2 * d)));
  const off = side * (dx > 0 ? 1 : -1) * Math.sqrt(Math.max(0, first * first - along * along));
  return [a[0] + (dx * along - dy * off) / d, a[1] + (dy * along + dx * off) / d];
}

/** Angle from `b` round to `a` about the vertex, 0 to 360 degrees: with `a` at the head, the angle above the body. */
export function turn(a: Spot, vertex: Spot, b: Spot): number {
  const one = Math.atan2(a[1] - vertex[1], a[0] - vertex[0]);
  const other = Math.atan2(b[1] - vertex[1], b[0] - vertex[0]);
  return (((one - other) * 180) / Math.PI + 720) % 360;
}
