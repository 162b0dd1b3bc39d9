import { degreesOf } from '../../geometry/angle.ts';
import { lengthOf } from '../../geometry/length.ts';
import { keypointName, type PairedJoint } from '../../pose/keypoints.ts';
import type { Joints3 } from './figure.ts';
import { gap, heading, turn, type Spot } from './linkage.ts';
import type { Vector } from './vector.ts';

/**
 * Measurements on joints in space, in the plane through head, feet and up, by the definitions of the coaching notes: degrees, torso
 * lengths, body lengths, or shares of a line.
 */
export type Measure = (joints: Joints3) => number;

const spotOf = ({ x, y }: Vector): Spot => [x, y];

const left =
  (joint: PairedJoint) =>
  (joints: Joints3): Spot =>
    spotOf(joints[keypointName('left', joint)]);
const right =
  (joint: PairedJoint) =>
  (joints: Joints3): Spot =>
    spotOf(joints[keypointName('right', joint)]);
const mid =
  (joint: PairedJoint) =>
  (joints: Joints3): Spot => {
    const [a, b] = [left(joint)(joints), right(joint)(joints)];
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  };

const torso = (joints: Joints3): number => gap(mid('shoulder')(joints), mid('hip')(joints));
export const bodyLengthOf = (joints: Joints3): number =>
  torso(joints) +
  gap(left('hip')(joints), left('knee')(joints)) +
  gap(left('knee')(joints), left('ankle')(joints));

/** Interior angle, 0 to 180. */
const interior = (a: Spot, vertex: Spot, b: Spot): number => {
  const angle = turn(a, vertex, b);
  return angle > 180 ? 360 - angle : angle;
};

/** Distance of `p` from the line a-b divided by its length, positive upwards. */
const offset = (p: Spot, a: Spot, b: Spot): number => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const up = dx * (p[1] - a[1]) - dy * (p[0] - a[0]);
  return (Math.sign(dx) * up) / (dx * dx + dy * dy);
};

export const hipOffset: Measure = (j) => offset(mid('hip')(j), mid('shoulder')(j), mid('ankle')(j));
/** Shoulder-hip-ankle on the belly's side, for a person face down: 180 straight, over 180 arched. */
export const bellyAngle: Measure = (j) => {
  const [shoulder, hip, ankle] = [mid('shoulder')(j), mid('hip')(j), mid('ankle')(j)];
  const angle = turn(shoulder, hip, ankle);
  // With the head at the low end of x the belly is on the other side.
  return shoulder[0] < ankle[0] ? 360 - angle : angle;
};
/** Shoulder-hip-ankle, on either side. */
export const hipAngle: Measure = (j) => interior(mid('shoulder')(j), mid('hip')(j), mid('ankle')(j));
/** Shoulder-hip-knee on the upper side, for a person on their back. */
export const bridgeAngle: Measure = (j) => {
  const angle = turn(mid('shoulder')(j), mid('hip')(j), mid('knee')(j));
  return mid('shoulder')(j)[0] < mid('ankle')(j)[0] ? angle : 360 - angle;
};
/** How far the hip is above the line shoulder-knee, divided by its length. */
export const hipOverThighLine: Measure = (j) => offset(mid('hip')(j), mid('shoulder')(j), mid('knee')(j));
export const kneeAngle: Measure = (j) => interior(left('hip')(j), left('knee')(j), left('ankle')(j));
/** The more bent of the two. */
export const lesserKnee: Measure = (j) =>
  Math.min(kneeAngle(j), interior(right('hip')(j), right('knee')(j), right('ankle')(j)));
/** Distance between elbow and shoulder along the floor. */
export const elbowBesideShoulder: Measure = (j) =>
  Math.abs(left('elbow')(j)[0] - left('shoulder')(j)[0]) / torso(j);
export const lowerElbowBesideShoulder: Measure = (j) => {
  const low = j.left_shoulder.y < j.right_shoulder.y ? left : right;
  return Math.abs(low('elbow')(j)[0] - low('shoulder')(j)[0]) / torso(j);
};
export const shoulderBesideWrist: Measure = (j) =>
  Math.abs(left('wrist')(j)[0] - left('shoulder')(j)[0]) / torso(j);
/** How far the nose or ear is on the floor's side of the trunk's line; the larger of the two. */
export const headBelowTrunk: Measure = (j) => {
  const [shoulder, hip] = [mid('shoulder')(j), mid('hip')(j)];
  const below = (p: Spot): number => (-offset(p, shoulder, hip) * gap(shoulder, hip)) / torso(j);
  return Math.max(below([j.nose.x, j.nose.y]), below(mid('ear')(j)));
};
export const neckLength: Measure = (j) => gap(left('ear')(j), left('shoulder')(j)) / torso(j);
export const wristFromEar: Measure = (j) => gap(left('wrist')(j), left('ear')(j)) / torso(j);
const rise = (from: Spot, to: Spot): number => {
  const angle = heading(from, to);
  return Math.abs(angle) > 90 ? Math.sign(angle) * (180 - Math.abs(angle)) : angle;
};
export const trunkInclination: Measure = (j) => rise(mid('hip')(j), mid('shoulder')(j));
export const legInclination: Measure = (j) => rise(mid('hip')(j), mid('ankle')(j));
export const headOverTrunk: Measure = (j) => rise(mid('shoulder')(j), mid('ear')(j)) - trunkInclination(j);
export const wristHeight: Measure = (j) => left('wrist')(j)[1] / torso(j);
export const hipHeight: Measure = (j) => mid('hip')(j)[1] / bodyLengthOf(j);
export const anklesApartUpwards: Measure = (j) =>
  Math.abs(j.left_ankle.y - j.right_ankle.y) / bodyLengthOf(j);
export const anklesApartAlong: Measure = (j) => Math.abs(j.left_ankle.x - j.right_ankle.x) / bodyLengthOf(j);
/** The angle between the line of the shoulders and the vertical, in space. */
export const shouldersOffUpright: Measure = ({ left_shoulder: a, right_shoulder: b }) =>
  90 - degreesOf(Math.atan2(Math.abs(a.y - b.y), lengthOf(a.x - b.x, a.z - b.z)));
