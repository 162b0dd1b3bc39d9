import type { Point } from '../../geometry/point.ts';
import type { SeenBody, Joint, Joints } from './body.ts';
import { otherSide } from '../keypoints.ts';

/** Is the first point lower than the second, by gravity? */
const isLower = (one: Point, other: Point, up: Point): boolean =>
  (other.x - one.x) * up.x + (other.y - one.y) * up.y >= 0;

/** The arm that bears the body is the lower one. Seen from the front, the detector mixes up the elbows and wrists of the two arms. */
const ARM: readonly Joint[] = ['elbow', 'wrist'];

function lowerArmNear(body: SeenBody): SeenBody {
  const [near, far]: [Record<Joint, Point | null>, Record<Joint, Point | null>] = [
    { ...body.joints },
    { ...body.far },
  ];
  for (const joint of ARM) {
    const [a, b]: readonly Joints[Joint][] = [near[joint], far[joint]];
    if (a && b && !isLower(a, b, body.up)) [near[joint], far[joint]] = [b, a];
  }
  return { ...body, joints: near, far };
}

/**
 * The body of a trainee who lies on one side and faces the camera. The near side is the side on the floor, with the lower shoulder by
 * gravity, even if the camera sees the other side better.
 */
export function frontOn(body: SeenBody): SeenBody {
  const [near, far] = [body.joints.shoulder, body.far.shoulder];
  if (!near || !far) return body;
  const turned = isLower(near, far, body.up)
    ? body
    : { ...body, near: otherSide(body.near), joints: body.far, far: body.joints };
  return lowerArmNear(turned);
}
