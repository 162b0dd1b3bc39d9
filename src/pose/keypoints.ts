import { valueAt } from '../signal/value-at.ts';

/**
 * The 17 COCO keypoints in the order in which MoveNet returns them.
 * Source: tfjs-models pose-detection, `COCO_KEYPOINTS`.
 */
export const KEYPOINT_NAMES = [
  'nose',
  'left_eye',
  'right_eye',
  'left_ear',
  'right_ear',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
] as const;

export type KeypointName = (typeof KEYPOINT_NAMES)[number];

/** The joints that come in pairs, head to foot; `nose` has no pair. */
export const PAIRED_JOINTS = ['eye', 'ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'] as const;

export type PairedJoint = (typeof PAIRED_JOINTS)[number];

export const SIDES = ['left', 'right'] as const;

/** The body's own left or right, never the picture's. */
export type Side = (typeof SIDES)[number];

/** The position of the left joint of each pair in {@link KEYPOINT_NAMES}; the right one follows it. */
const LEFT_PLACES: Readonly<Record<PairedJoint, number>> = {
  eye: 1,
  ear: 3,
  shoulder: 5,
  elbow: 7,
  wrist: 9,
  hip: 11,
  knee: 13,
  ankle: 15,
};

/** Position of a name in {@link KEYPOINT_NAMES}: 0 to 16. */
export const keypointIndex = (side: Side, joint: PairedJoint): number =>
  side === 'left' ? LEFT_PLACES[joint] : LEFT_PLACES[joint] + 1;

export const keypointName = (side: Side, joint: PairedJoint): KeypointName =>
  valueAt(KEYPOINT_NAMES, keypointIndex(side, joint));

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');
