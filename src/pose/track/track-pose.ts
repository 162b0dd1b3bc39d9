import { minus, midpoint, type Point } from '../../geometry/point.ts';
import { splitAlong } from '../../geometry/line.ts';
import { latchAbove } from '../../signal/hysteresis.ts';
import type { SeenBody, Joint, Joints, ViewEstimate } from '../body/body.ts';
import { checkBones, isWhole, lengthsOf, longestBody, noBones, type BoneLengths } from './bones.ts';
import { edgesNear } from './edges-near.ts';
import { newTrack, positionOf, stepTrack, type JointTrack } from './joint-track.ts';
import { KEYPOINT_NAMES, keypointIndex, otherSide, SIDES, type Side } from '../keypoints.ts';
import { mendSwaps, type Before } from './mend-swaps.ts';
import { noNearSide, sideScore, stepNearSide, type NearSideState } from './near-side.ts';
import { UNSEEN, upIn, type Keypoint, type PictureSize, type PoseFrame } from '../pose-frame.ts';
import { noTrainee, stepTrainee, type TraineeState } from './trainee.ts';
import { straightKnee } from './straight-leg.ts';
import { steadyCamera, stepCamera, type CameraState } from './camera-move.ts';

/** Scores at which a person starts and stops being seen. Basis: scores of .2-.4 in a dark room, our coaching notes. */
const PRESENT = { enter: 0.3, leave: 0.2 } as const;

/** Everything that is remembered from frame to frame in order to make bodies out of pose frames. */
export interface PoseState {
  readonly present: boolean;
  readonly before: Before | null;
  readonly tracks: readonly JointTrack[];
  readonly near: NearSideState;
  readonly bones: BoneLengths;
  readonly trainee: TraineeState;
  readonly camera: CameraState;
  /** When the camera was last seen to move (ms); null if it never was. */
  readonly movedMs: number | null;
}

export const noPose: PoseState = {
  present: false,
  before: null,
  tracks: KEYPOINT_NAMES.map(() => newTrack),
  near: noNearSide,
  bones: { left: noBones, right: noBones },
  trainee: noTrainee,
  camera: steadyCamera,
  movedMs: null,
};

/** Keypoints that no picture can contain count as unseen: those that are not finite, or are further outside than half the picture. */
function sane(keypoints: readonly Keypoint[], { width, height }: PictureSize): Keypoint[] {
  return KEYPOINT_NAMES.map((_, i) => {
    const keypoint = keypoints[i] ?? UNSEEN;
    const inside = Math.abs(keypoint[0] - width / 2) <= width && Math.abs(keypoint[1] - height / 2) <= height;
    return inside && Number.isFinite(keypoint[2]) ? keypoint : UNSEEN;
  });
}

const sideJoints = (tracks: readonly JointTrack[], side: Side): Record<Joint, Point | null> => {
  const at = (joint: Joint) => positionOf(tracks[joint === 'nose' ? 0 : keypointIndex(side, joint)]);
  return {
    nose: at('nose'),
    eye: at('eye'),
    ear: at('ear'),
    shoulder: at('shoulder'),
    elbow: at('elbow'),
    wrist: at('wrist'),
    hip: at('hip'),
    knee: at('knee'),
    ankle: at('ankle'),
  };
};

function viewOf(left: Joints, right: Joints, torso: number): ViewEstimate | null {
  if (!left.shoulder || !right.shoulder || !left.hip || !right.hip || torso === 0) return null;
  const trunk = minus(midpoint(left.hip, right.hip), midpoint(left.shoulder, right.shoulder));
  const apart = minus(left.shoulder, right.shoulder);
  const split = splitAlong(apart, trunk);
  const separation = { x: apart.x / torso, y: apart.y / torso };
  return split && { along: split.along / torso, across: split.across / torso, separation };
}

const unseenBody = (frame: PoseFrame, presence: SeenBody['presence'], near: Side): SeenBody => {
  const joints = sideJoints([], near);
  return {
    frame: 'picture',
    timestampMs: frame.timestampMs,
    presence,
    near,
    joints,
    far: joints,
    torso: 0,
    length: 0,
    otherTorso: 0,
    otherLength: 0,
    share: 0,
    up: upIn(frame),
    view: null,
    cutBy: [],
  };
};

/**
 * Turns one pose frame into a body that can be trusted: undoes swaps, drops outliers, smooths once, remembers the near side and
 * checks bones. `underWay`: is the trainee inside a rep or a hold? Then the near side and the lengths of the bones are kept. Keypoints are
 * in pixels of a picture of that size.
 */
export function trackPose(
  state: PoseState,
  frame: PoseFrame,
  size: PictureSize,
  underWay: boolean,
): readonly [PoseState, SeenBody] {
  const { timestampMs } = frame;
  const keypoints = frame.keypoints && sane(frame.keypoints, size);
  const score = keypoints ? Math.max(sideScore(keypoints, 'left'), sideScore(keypoints, 'right')) : 0;
  const present = latchAbove(state.present, score, PRESENT.enter, PRESENT.leave);
  if (!keypoints || !present) {
    return [{ ...state, present, before: null }, unseenBody(frame, 'nobody', state.near.side ?? 'left')];
  }

  const known = longestBody(state.bones);
  const whole = isWhole(state.bones) ? known : null;
  const roughly = known || size.height;
  // A passer-by moves in one piece, as if the camera did. A turn that was already suspected is still looked for.
  const [camera, isMoved] =
    state.trainee.strangerSince === null || state.camera.suspicion !== null
      ? stepCamera(state.camera, keypoints, timestampMs, { length: whole ?? 0, size, up: upIn(frame) })
      : [steadyCamera, false];
  const movedMs = isMoved ? timestampMs : state.movedMs;
  const { state: trainee, changed } = stepTrainee(
    state.trainee,
    { keypoints, timestampMs, length: whole ?? size.height, up: upIn(frame) },
    underWay,
  );
  if (changed) return trackPose({ ...noPose, present, trainee, movedMs }, frame, size, underWay);
  if (trainee.strangerSince !== null)
    return [
      { ...state, present, trainee, camera, movedMs },
      unseenBody(frame, 'another-person', state.near.side ?? 'left'),
    ];

  const { mended, exchanged } = mendSwaps(keypoints, state.before, roughly, timestampMs);
  const tracks = mended.map((keypoint, i) =>
    stepTrack(state.tracks[i] ?? newTrack, keypoint, timestampMs, roughly),
  );
  // The positions that the filters accepted. A dropped jump must not decide which joint is which in the next frame.
  const accepted = mended.map((keypoint, i): Keypoint => {
    const kept = positionOf(tracks[i]);
    return kept ? [kept.x, kept.y, keypoint[2]] : keypoint;
  });
  const near = stepNearSide(state.near, mended, timestampMs, underWay);
  const sides = { left: sideJoints(tracks, 'left'), right: sideJoints(tracks, 'right') };
  const withoutKnee = SIDES.filter((side) => sides[side].knee === null);
  const bones = {
    left: checkBones(sides.left, state.bones.left, timestampMs, underWay),
    right: checkBones(sides.right, state.bones.right, timestampMs, underWay),
  };
  for (const side of withoutKnee) sides[side].knee = straightKnee(sides[side], bones[side]);
  const body = bodyOf(frame, size, near.side ?? 'left', { sides, bones });
  const before = { keypoints: accepted, exchanged };
  return [{ present, before, tracks, near, bones, trainee, camera, movedMs }, body];
}

/** The body with that side as the near one, from its checked joints and the lengths of its bones. */
function bodyOf(
  frame: PoseFrame,
  size: PictureSize,
  side: Side,
  { sides, bones }: { readonly sides: Readonly<Record<Side, Joints>>; readonly bones: BoneLengths },
): SeenBody {
  const { torso, length } = lengthsOf(bones[side]);
  const other = lengthsOf(bones[otherSide(side)]);
  return {
    frame: 'picture',
    timestampMs: frame.timestampMs,
    presence: 'seen',
    near: side,
    joints: sides[side],
    far: sides[otherSide(side)],
    torso,
    length,
    otherTorso: other.torso,
    otherLength: other.length,
    share: length / Math.max(size.width, size.height),
    up: upIn(frame),
    view: viewOf(sides.left, sides.right, torso),
    cutBy: edgesNear([sides.left, sides.right], size),
  };
}
