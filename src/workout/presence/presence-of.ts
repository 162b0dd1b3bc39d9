import { inclinationOf } from '../../geometry/angle.ts';
import { dot, minus, type Point } from '../../geometry/point.ts';
import type { Joint, SeenBody } from '../../pose/body/body.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { Presence } from '../workout-events.ts';

/** A trunk steeper than this (degrees) is upright. Basis: judgement; a deep pike reads 48 (labelled frames). */
const UPRIGHT_DEG = 60;
/**
 * If the hips are this far above the ankles (body lengths), the trainee is standing. Basis: legs are .64 of a body length; kneeling has a
 * third.
 */
const STANDS_BL = 0.45;
/** Raised wrists are this far above the nose (torso lengths). Basis: judgement. */
const RAISED_T = 0.15;

/** The joint of the near side, or of the far side if the near one is hidden. One of them is enough to be present. */
const either = ({ joints, far }: SeenBody, joint: Joint): Point | null => joints[joint] ?? far[joint];

/** Is the trunk upright? False if it is not seen. */
export function isUpright(body: SeenBody): boolean {
  const [hip, shoulder] = [either(body, 'hip'), either(body, 'shoulder')];
  const slope = hip && shoulder && inclinationOf(hip, shoulder, body.up);
  return typeof slope === 'number' && Math.abs(slope) > UPRIGHT_DEG;
}

/** What the camera shows of the trainee, in any exercise. `side` and `tries` come from the judging of the set. */
export function presenceOf(body: SeenBody, side: Side | null, tries: boolean): Presence {
  const { joints, far, up, torso, length } = body;
  const hip = either(body, 'hip');
  const inFrame = body.presence === 'seen' && either(body, 'shoulder') !== null && hip !== null;
  if (!inFrame) return { inFrame: false, standing: false, armsUp: false, tries: false, side };
  const upright = isUpright(body);
  const above = (a: Point | null, b: Point | null): number | null => a && b && dot(minus(a, b), up);
  const legs = above(hip, either(body, 'ankle'));
  const raised = (wrist: Point | null): boolean => {
    const height = above(wrist, joints.nose);
    return height !== null && height > RAISED_T * torso;
  };
  return {
    inFrame,
    standing: upright && legs !== null && legs > STANDS_BL * length,
    armsUp: upright && raised(joints.wrist) && raised(far.wrist),
    tries,
    side,
  };
}
