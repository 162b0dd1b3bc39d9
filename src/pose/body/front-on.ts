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

/** The same body with T and BL of its other side, if they are known. */
function byOtherSide(body: SeenBody): SeenBody {
  const { torso, length, otherTorso, otherLength, view } = body;
  if (torso === 0 || otherTorso === 0) return body;
  const ratio = torso / otherTorso;
  const { x, y } = view?.separation ?? { x: 0, y: 0 };
  return {
    ...body,
    torso: otherTorso,
    length: otherLength,
    otherTorso: torso,
    otherLength: length,
    share: (body.share * otherLength) / length,
    view: view && {
      along: view.along * ratio,
      across: view.across * ratio,
      separation: { x: x * ratio, y: y * ratio },
    },
  };
}

/**
 * The body of a trainee who lies on one side and faces the camera. The near side is the side on the floor, with the lower shoulder by
 * gravity, even if the camera sees the other side better. T and BL are those of the upper side, which nothing hides: from 30 degrees to the
 * side the trunks of the two sides differ by 12 % in the picture, and the model may see either side better (bench).
 */
export function frontOn(body: SeenBody): SeenBody {
  const [near, far] = [body.joints.shoulder, body.far.shoulder];
  if (!near || !far) return body;
  const turned = isLower(near, far, body.up)
    ? byOtherSide(body)
    : { ...body, near: otherSide(body.near), joints: body.far, far: body.joints };
  return lowerArmNear(turned);
}
