import { degreesOf, inclinationOf } from '../../geometry/angle.ts';
import { splitAlong } from '../../geometry/line.ts';
import { dot, midpoint, minus, type Point } from '../../geometry/point.ts';
import type { SquareBody, Joint } from '../../pose/body/body.ts';
import { PART_OF, type Measurement } from './measurement.ts';

/** Builds a measurement between the two joints of a pair; null if one of them is unseen. */
const acrossSides = <U extends Measurement['unit']>(
  unit: U,
  joint: Joint,
  of: (near: Point, far: Point, body: SquareBody) => number | null,
): Measurement<U> => ({
  unit,
  part: PART_OF[joint],
  joints: [joint],
  of: (body) => {
    const [near, far] = [body.joints[joint], body.far[joint]];
    return near && far && of(near, far, body);
  },
});

/** The difference in height of the two joints of a pair, in body lengths. */
export const uneven = (joint: Joint): Measurement<'BL'> =>
  acrossSides('BL', joint, (near, far, body) =>
    body.length > 0 ? Math.abs(dot(minus(near, far), body.up)) / body.length : null,
  );

/** The angle between plumb and the line from the near to the far joint of a pair, 0 to 180 degrees. */
export const lean = (joint: Joint): Measurement<'deg'> =>
  acrossSides('deg', joint, (near, far, body) => {
    const slope = inclinationOf(near, far, body.up);
    return slope === null ? null : 90 - slope;
  });

/**
 * How far the line from the near to the far joint of a pair leans towards the feet from being square to the body's own line (middle of
 * the shoulders to middle of the ankles), -90 to 90 degrees. A leaning picture does not change it.
 */
export const offSquare = (joint: Joint): Measurement<'deg'> =>
  acrossSides('deg', joint, (near, far, body) => {
    const { joints, far: others } = body;
    if (!joints.shoulder || !others.shoulder || !joints.ankle || !others.ankle) return null;
    const line = minus(midpoint(joints.ankle, others.ankle), midpoint(joints.shoulder, others.shoulder));
    const across = minus(far, near);
    const along = dot(across, line);
    const off = Math.abs(across.x * line.y - across.y * line.x);
    return along === 0 && off === 0 ? null : degreesOf(Math.atan2(along, off));
  });

/** Distance of the two joints of a pair along the line from shoulders to ankles, in body lengths. */
export const apartAlongBody = (joint: Joint): Measurement<'BL'> =>
  acrossSides('BL', joint, (near, far, body) => {
    const { shoulder, ankle } = body.joints;
    const split = shoulder && ankle && splitAlong(minus(near, far), minus(ankle, shoulder));
    return split && body.length > 0 ? split.along / body.length : null;
  });
