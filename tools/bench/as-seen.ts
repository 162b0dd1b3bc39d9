import type { Joints3 } from '../../src/mannequin/figure.ts';
import type { Motion } from '../../src/mannequin/motion.ts';
import type { AsSeen } from '../../src/mannequin/truth.ts';
import { add, across, middle, minus, times, unit, vector } from '../../src/mannequin/vector.ts';

/** A keypoint is no joint centre: lying face down, MoveNet puts the hip this share of the line shoulder-ankle higher (rendered figures). */
const PRONE_HIP_BIAS = 0.03;

/** The hip joints moved away from the floor, square to the line from shoulder to ankle. */
const raiseHips: AsSeen = (joints: Joints3) => {
  const shoulder = middle(joints.left_shoulder, joints.right_shoulder);
  const ankle = middle(joints.left_ankle, joints.right_ankle);
  const line = minus(ankle, shoulder);
  const rise = times(across(vector(0, 1), unit(line)), PRONE_HIP_BIAS * Math.hypot(line.x, line.y, line.z));
  return { ...joints, left_hip: add(joints.left_hip, rise), right_hip: add(joints.right_hip, rise) };
};

/** Where the detector sees the joints of somebody who does that motion. */
export const asSeenIn = ({ prone }: Pick<Motion, 'prone'>): AsSeen =>
  prone ? raiseHips : (joints) => joints;
