import type { Joints3 } from '../../src/mannequin/body/figure.ts';
import type { Motion } from '../../src/mannequin/act/motion.ts';
import type { AsSeen } from './truth.ts';
import {
  across,
  add,
  cross,
  length,
  middle,
  minus,
  times,
  unit,
  vector,
  type Vector,
} from '../../src/mannequin/body/vector.ts';
import { keypointName, SIDES, type KeypointName, type PairedJoint } from '../../src/pose/keypoints.ts';

/** How far a keypoint is from its joint (body lengths): along the trunk towards the head, and across it towards the front of the body. */
type Offset = readonly [along: number, across: number];

/**
 * A keypoint is not the centre of a joint. These offsets are rounded and pooled by hand from medians over drawn people of four bodies at
 * azimuths up to 30 degrees and heights of .25 to 1 m, near side, by `npm run bench:errors`. A side plank's `across` is upwards, because
 * its chest faces the camera. Across a supine trunk only the hip has an offset, and only half of it: one full bridge reads 169 to 175
 * degrees on real footage.
 */
const OFFSETS: Readonly<Record<'prone' | 'supine' | 'sideways', Partial<Record<PairedJoint, Offset>>>> = {
  prone: { shoulder: [0.03, -0.003], hip: [0.02, -0.029], knee: [0.009, -0.01], ankle: [0.015, -0.008] },
  supine: { shoulder: [0.038, 0], hip: [0.011, -0.007] },
  sideways: { shoulder: [0.02, 0.01], hip: [0.015, 0.021], knee: [0.006, 0.017], ankle: [-0.002, 0.018] },
};

const JOINTS: readonly PairedJoint[] = ['shoulder', 'hip', 'knee', 'ankle'];

/** Joints where the detector sees them: each moved by its offset along the axes of the trunk. */
const moved =
  (offsets: (typeof OFFSETS)['prone'], upwards: boolean): AsSeen =>
  (joints: Joints3) => {
    const shoulders = middle(joints.left_shoulder, joints.right_shoulder);
    const hips = middle(joints.left_hip, joints.right_hip);
    const trunk = minus(shoulders, hips);
    const axis = unit(trunk);
    const left = minus(joints.left_shoulder, joints.right_shoulder);
    const chest: Vector = upwards ? across(vector(0, 1), axis) : unit(cross(left, trunk));
    const bl =
      length(trunk) +
      length(minus(joints.left_hip, joints.left_knee)) +
      length(minus(joints.left_knee, joints.left_ankle));
    const next: Record<KeypointName, Vector> = { ...joints };
    for (const joint of JOINTS) {
      const [along, square] = offsets[joint] ?? [0, 0];
      const by = add(times(axis, along * bl), times(chest, square * bl));
      for (const side of SIDES) {
        const name = keypointName(side, joint);
        next[name] = add(joints[name], by);
      }
    }
    return next;
  };

const SEEN = {
  prone: moved(OFFSETS.prone, false),
  supine: moved(OFFSETS.supine, false),
  sideways: moved(OFFSETS.sideways, true),
};

/** Where the detector sees the joints of a person who does that motion. */
export const asSeenIn = ({ prone, view }: Pick<Motion, 'prone' | 'view'>): AsSeen =>
  view === 'frontal' ? SEEN.sideways : prone ? SEEN.prone : SEEN.supine;
