import type { Exercise } from '../../engine/exercise.ts';
import { CAST } from '../../mannequin/body/cast.ts';
import { LIMB_JOINTS, mirrored, type Figure, type LimbJoint } from '../../mannequin/body/figure.ts';
import { middle, type Vector } from '../../mannequin/body/vector.ts';
import type { Side } from '../../pose/keypoints.ts';

/** The person in every drawing. */
export const { person } = CAST.woman;

/** The figure of a motion, mirrored if the side is left. Motions are defined on the right. */
export const figureOn = (side: Side | null, onRight: Figure): Figure =>
  side === 'left' ? mirrored(onRight) : onRight;

/** Where a joint is drawn: the joint of that side, or the middle of both if the exercise faces the camera. Metres. */
export const jointOf =
  (figure: Figure, side: Side, { view }: Pick<Exercise, 'view'>) =>
  (joint: LimbJoint): Vector =>
    view === 'frontal' ? middle(figure.left[joint], figure.right[joint]) : figure[side][joint];

/** Where the judged line is drawn, joint by joint; a joint of the head is its middle. Metres. */
export function judgedLineOf(figure: Figure, side: Side, exercise: Exercise): readonly Vector[] {
  const at = jointOf(figure, side, exercise);
  return exercise.line.map((joint) => {
    const limb = LIMB_JOINTS.find((one) => one === joint);
    return limb ? at(limb) : figure.head.centre;
  });
}
