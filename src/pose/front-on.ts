import type { Body } from './body.ts';
import { otherSide } from './keypoints.ts';

/**
 * The body of somebody who lies on one side and faces the camera: near is the side that they lie on, the lower shoulder
 * by gravity, whichever side the camera sees better.
 */
export function frontOn(body: Body): Body {
  const [near, far] = [body.joints.shoulder, body.far.shoulder];
  if (!near || !far) return body;
  const lower = (far.x - near.x) * body.up.x + (far.y - near.y) * body.up.y >= 0;
  return lower ? body : { ...body, near: otherSide(body.near), joints: body.far, far: body.joints };
}

/** The body with some joints of the near side taken from the far one where they are not seen; for bodies squared to the camera. */
export function withStandIns(body: Body, joints: readonly (keyof Body['joints'])[]): Body {
  const hidden = joints.filter((joint) => body.joints[joint] === null && body.far[joint] !== null);
  if (hidden.length === 0) return body;
  return {
    ...body,
    joints: { ...body.joints, ...Object.fromEntries(hidden.map((joint) => [joint, body.far[joint]])) },
  };
}
