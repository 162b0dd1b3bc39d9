import { angleAt, inclination as inclinationOf } from '../geometry/angle.ts';
import { signedOffset as offsetOf } from '../geometry/line.ts';
import { distance, dot, minus, type Point } from '../geometry/point.ts';
import type { Body, Joint } from '../pose/body.ts';
import type { Measurement } from './exercise.ts';

/** Builds a measurement on near-side joints; null wherever one of them is unseen. */
const measure = (
  unit: Measurement['unit'],
  joints: readonly Joint[],
  of: (points: readonly Point[], body: Body) => number | null,
): Measurement => ({
  unit,
  joints,
  of: (body) => {
    const points = joints.map((joint) => body.joints[joint]).filter((point) => point !== null);
    return points.length === joints.length ? of(points, body) : null;
  },
});

const pair = ([a, b]: readonly Point[], of: (a: Point, b: Point) => number | null): number | null =>
  a && b ? of(a, b) : null;

const triple = (
  [a, b, c]: readonly Point[],
  of: (a: Point, b: Point, c: Point) => number | null,
): number | null => (a && b && c ? of(a, b, c) : null);

const inTorsos = (length: number, body: Body): number | null => (body.torso > 0 ? length / body.torso : null);

/** Interior angle at the middle joint, 0 to 180 degrees. */
export const jointAngle = (a: Joint, vertex: Joint, b: Joint): Measurement =>
  measure('deg', [a, vertex, b], (points) => triple(points, angleAt));

/** How steeply the line climbs from the one joint to the other: degrees to the floor, -90 to 90. */
export const inclination = (from: Joint, to: Joint): Measurement =>
  measure('deg', [from, to], (points, body) => pair(points, (a, b) => inclinationOf(a, b, body.up)));

/** Distance of the joint from the line between two others over its length, positive away from the floor. */
export const signedOffset = (joint: Joint, a: Joint, b: Joint): Measurement =>
  measure('ratio', [joint, a, b], (points, body) => triple(points, (p, q, r) => offsetOf(p, q, r, body.up)));

/** How much higher the one joint is than the other, in torso lengths. */
export const heightOver = (joint: Joint, over: Joint): Measurement =>
  measure('T', [joint, over], (points, body) =>
    pair(points, (a, b) => inTorsos(dot(minus(a, b), body.up), body)),
  );

/** How far the one joint lies from being plumb with the other, in torso lengths, whichever way. */
export const besides = (joint: Joint, other: Joint): Measurement =>
  measure('T', [joint, other], (points, body) =>
    pair(points, (a, b) => {
      const v = minus(a, b);
      return inTorsos(Math.abs(v.x * body.up.y - v.y * body.up.x), body);
    }),
  );

/** Distance of two joints in torso lengths. */
export const apart = (a: Joint, b: Joint): Measurement =>
  measure('T', [a, b], (points, body) => pair(points, (p, q) => inTorsos(distance(p, q), body)));

/** How far the joint lies on the floor's side of the trunk's line, drawn on past the shoulder; in torso lengths. */
export const belowTrunk = (joint: Joint): Measurement =>
  measure('T', [joint, 'shoulder', 'hip'], (points, body) =>
    triple(points, (p, shoulder, hip) => {
      const offset = offsetOf(p, shoulder, hip, body.up);
      return offset === null ? null : inTorsos(-offset * distance(shoulder, hip), body);
    }),
  );

/** The larger of two measurements of one unit; of the one that is seen where the other is not. */
export const larger = (a: Measurement, b: Measurement): Measurement => ({
  unit: a.unit,
  joints: [...new Set([...a.joints, ...b.joints])],
  of: (body) => {
    const [first, second] = [a.of(body), b.of(body)];
    return first === null ? second : second === null ? first : Math.max(first, second);
  },
});
