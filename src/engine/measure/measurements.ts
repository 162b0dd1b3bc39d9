import { angleAt, inclinationOf } from '../../geometry/angle.ts';
import { signedOffsetOf } from '../../geometry/line.ts';
import { distance, dot, midpoint, minus, type Point } from '../../geometry/point.ts';
import type { SquareBody, Joint } from '../../pose/body/body.ts';
import type { Degrees } from '../../geometry/units.ts';
import { PART_OF, type BodyPart, type Measurement } from './measurement.ts';

/** Builds a measurement on two near-side joints, about the first of them; null if one of them is unseen. */
const ofTwo = <U extends Measurement['unit']>(
  unit: U,
  [a, b]: readonly [Joint, Joint],
  of: (a: Point, b: Point, body: SquareBody) => number | null,
): Measurement<U> => ({
  unit,
  part: PART_OF[a],
  joints: [a, b],
  of: (body) => {
    const [p, q] = [body.joints[a], body.joints[b]];
    return p && q && of(p, q, body);
  },
});

/** The same on three joints. */
const ofThree = <U extends Measurement['unit']>(
  unit: U,
  [a, b, c]: readonly [Joint, Joint, Joint],
  of: (a: Point, b: Point, c: Point, body: SquareBody) => number | null,
): Measurement<U> => ({
  unit,
  part: PART_OF[a],
  joints: [a, b, c],
  of: (body) => {
    const [p, q, r] = [body.joints[a], body.joints[b], body.joints[c]];
    return p && q && r && of(p, q, r, body);
  },
});

/** The measurement with its heading over a chart. */
export const named = <U extends Measurement['unit']>(
  name: string,
  measurement: Measurement<U>,
): Measurement<U> => ({
  ...measurement,
  name,
});

const inTorsos = (length: number, body: SquareBody): number | null =>
  body.torso > 0 ? length / body.torso : null;

/** The measurement, declared to be about that part of the body. */
const about = <U extends Measurement['unit']>(
  part: BodyPart,
  measurement: Measurement<U>,
): Measurement<U> => ({
  ...measurement,
  part,
});

/** Interior angle at the middle joint, 0 to 180 degrees. */
export const jointAngle = (a: Joint, vertex: Joint, b: Joint): Measurement<'deg'> =>
  about(PART_OF[vertex], ofThree('deg', [a, vertex, b], angleAt));

/** The part of the body that a line between two joints is about: the trunk or the legs, or else the part at its end. */
function partOfLine(from: Joint, to: Joint): BodyPart {
  if (from === 'ankle' || to === 'ankle') return 'legs';
  return from === 'hip' && to === 'shoulder' ? 'trunk' : PART_OF[to];
}

/** How steeply the line climbs from the first joint to the second: degrees to the floor, -90 to 90. */
export const inclination = (from: Joint, to: Joint): Measurement<'deg'> =>
  about(
    partOfLine(from, to),
    ofTwo('deg', [from, to], (a, b, body) => inclinationOf(a, b, body.up)),
  );

/** Distance of the joint from the line between two others, divided by the length of that line, positive away from the floor. */
export const signedOffset = (joint: Joint, a: Joint, b: Joint): Measurement<'ratio'> =>
  ofThree('ratio', [joint, a, b], (p, q, r, body) => signedOffsetOf(p, q, r, body.up));

/** How much higher the first joint is than the second, in torso lengths. */
export const heightOver = (joint: Joint, over: Joint): Measurement<'T'> =>
  ofTwo('T', [joint, over], (a, b, body) => inTorsos(dot(minus(a, b), body.up), body));

/** How far the first joint is from being plumb with the second, in torso lengths, in either direction. */
export const plumbOffset = (joint: Joint, other: Joint): Measurement<'T'> =>
  ofTwo('T', [joint, other], (a, b, body) => {
    const v = minus(a, b);
    return inTorsos(Math.abs(v.x * body.up.y - v.y * body.up.x), body);
  });

/** Distance of two joints in torso lengths. */
export const apart = (a: Joint, b: Joint): Measurement<'T'> =>
  ofTwo('T', [a, b], (p, q, body) => inTorsos(distance(p, q), body));

/** How far the joint is on the floor's side of the trunk's line, extended past the shoulder, in torso lengths. */
export const belowTrunk = (joint: Joint): Measurement<'T'> =>
  ofThree('T', [joint, 'shoulder', 'hip'], (p, shoulder, hip, body) => {
    const offset = signedOffsetOf(p, shoulder, hip, body.up);
    return offset === null ? null : inTorsos(-offset * distance(shoulder, hip), body);
  });

/** Combines two measurements of the same unit into one. `of` receives null for a value that is not seen. */
const joined = <U extends Measurement['unit']>(
  a: Measurement<U>,
  b: Measurement<NoInfer<U>>,
  of: (first: number | null, second: number | null) => number | null,
): Measurement<U> => ({
  unit: a.unit,
  part: a.part,
  joints: [...new Set([...a.joints, ...b.joints])],
  of: (body) => of(a.of(body), b.of(body)),
});

/** Combines two values if both are seen; otherwise returns the one that is seen, if any. */
const ifBoth =
  (both: (first: number, second: number) => number) =>
  (first: number | null, second: number | null): number | null =>
    first === null ? second : second === null ? first : both(first, second);

/** The larger of two measurements of one unit; if only one is seen, that one. */
export const larger = <U extends Measurement['unit']>(
  a: Measurement<U>,
  b: Measurement<NoInfer<U>>,
): Measurement<U> => joined(a, b, ifBoth(Math.max));

/** The smaller of two measurements of one unit; if only one is seen, that one. */
export const smaller = <U extends Measurement['unit']>(
  a: Measurement<U>,
  b: Measurement<NoInfer<U>>,
): Measurement<U> => joined(a, b, ifBoth(Math.min));

/**
 * The measurement, which depends on the direction of a bone, or `otherwise` if that bone appears shorter than `leastT` torso lengths.
 * Such a bone points at the camera or away from it, and its direction in the picture means nothing.
 */
export const unlessForeshortened = <U extends Measurement['unit']>(
  [a, b]: readonly [Joint, Joint],
  leastT: number,
  measurement: Measurement<U>,
  otherwise: number,
): Measurement<U> => {
  const bone = apart(a, b);
  return {
    ...measurement,
    of: (body) => {
      const value = measurement.of(body);
      const length = bone.of(body);
      return value !== null && length !== null && length < leastT ? otherwise : value;
    },
  };
};

/** One measurement minus another of the same unit. */
export const difference = <U extends Measurement['unit']>(
  a: Measurement<U>,
  b: Measurement<NoInfer<U>>,
): Measurement<U> =>
  joined(a, b, (first, second) => (first === null || second === null ? null : first - second));

/** The measurement taken on the far side's joints. */
export const onFar = <U extends Measurement['unit']>(measurement: Measurement<U>): Measurement<U> => ({
  ...measurement,
  of: (body) => measurement.of({ ...body, joints: body.far, far: body.joints }),
});

/** The measurement taken on the middles of both sides' joints. */
export const onMiddles = <U extends Measurement['unit']>(measurement: Measurement<U>): Measurement<U> => ({
  ...measurement,
  of: (body) => {
    const joints: Record<Joint, Point | null> = { ...body.joints };
    for (const joint of measurement.joints) {
      const [near, far] = [body.joints[joint], body.far[joint]];
      joints[joint] = near && far && midpoint(near, far);
    }
    return measurement.of({ ...body, joints });
  },
});

/** The measurement with the midpoint of that pair in place of its near joint, if the far joint is seen too. */
export const onMiddleOf = <U extends Measurement['unit']>(
  joint: Joint,
  measurement: Measurement<U>,
): Measurement<U> => ({
  ...measurement,
  of: (body) => {
    const [near, far] = [body.joints[joint], body.far[joint]];
    if (!near || !far) return measurement.of(body);
    return measurement.of({ ...body, joints: { ...body.joints, [joint]: midpoint(near, far) } });
  },
});

/**
 * The angle at the middle joint as it opens downwards, 0 to 360 degrees: 180 is straight, more if both ends are above it. An interior
 * angle would reach 180 and fall again, so a movement through straight would count twice.
 */
export const signedAngle = (a: Joint, vertex: Joint, b: Joint): Measurement<'deg'> =>
  about(
    PART_OF[vertex],
    ofThree('deg', [a, vertex, b], (p, v, q, body) => {
      const [one, other] = [inclinationOf(v, p, body.up), inclinationOf(v, q, body.up)];
      return one === null || other === null ? null : 180 + one + other;
    }),
  );

/**
 * The interior angle at the middle joint. If that joint sags below the line of the others, the angle reads at least `least` degrees, so
 * that a sag is not mistaken for the movement.
 */
export const angleUnder = (a: Joint, vertex: Joint, b: Joint, least: Degrees): Measurement<'deg'> => {
  const [interior, signed] = [jointAngle(a, vertex, b), signedAngle(a, vertex, b)];
  return {
    ...interior,
    of: (body) => {
      const [angle, side] = [interior.of(body), signed.of(body)];
      return angle === null || side === null || side <= 180 ? angle : Math.max(least, angle);
    },
  };
};

/** The same angle as it opens upwards: 180 is straight, more if both ends are below it. */
export const angleAbove = (a: Joint, vertex: Joint, b: Joint): Measurement<'deg'> => {
  const below = signedAngle(a, vertex, b);
  return {
    ...below,
    of: (body) => {
      const angle = below.of(body);
      return angle === null ? null : 360 - angle;
    },
  };
};

/** How much higher the first joint is than the second, in body lengths. */
export const riseOver = (joint: Joint, over: Joint): Measurement<'BL'> =>
  ofTwo('BL', [joint, over], (a, b, body) =>
    body.length > 0 ? dot(minus(a, b), body.up) / body.length : null,
  );
