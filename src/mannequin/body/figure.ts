import { radiansOf } from '../../geometry/angle.ts';
import { SIDES, type KeypointName, type Side } from '../../pose/keypoints.ts';
import type { Person } from './person.ts';
import { add, along, cross, length, middle, minus, times, turned, type Vector } from './vector.ts';

export const LIMB_JOINTS = ['shoulder', 'elbow', 'wrist', 'hand', 'hip', 'knee', 'ankle', 'toe'] as const;
export type LimbJoint = (typeof LIMB_JOINTS)[number];

/** The joint centres of one side. `hand` is the middle of the fingers, `toe` the ball of the foot. */
export type Limbs = Readonly<Record<LimbJoint, Vector>>;

/** The middle between the ears, and unit vectors, perpendicular to each other, in which the nose and the crown point. */
export interface Head {
  readonly centre: Vector;
  readonly face: Vector;
  readonly crown: Vector;
}

export interface Ball {
  readonly centre: Vector;
  readonly radius: number;
}

/** Where a body is in space, at one moment. Left and right are the body's own. */
export interface Figure {
  readonly left: Limbs;
  readonly right: Limbs;
  readonly head: Head;
  readonly ball: Ball | null;
}

/** The places of the 17 keypoints in space. */
export type Joints3 = Readonly<Record<KeypointName, Vector>>;

/** Where eyes and nose are on a head, in its own `face`: forward, up, to the side. Basis: proportions of a face in drawing. */
const EYE = { forward: 0.82, up: 0.3, side: 0.27 } as const;
const NOSE = { forward: 1, up: -0.1 } as const;

/** The keypoints of a figure: joint centres, and nose, eyes and ears by the head's proportions. */
export function jointsOf({ face: size, halfHead }: Person, { left, right, head }: Figure): Joints3 {
  const { centre, face, crown } = head;
  const leftwards = cross(crown, face);
  const on = (forward: number, up: number, side: number): Vector => ({
    x: centre.x + face.x * forward + crown.x * up + leftwards.x * side,
    y: centre.y + face.y * forward + crown.y * up + leftwards.y * side,
    z: centre.z + face.z * forward + crown.z * up + leftwards.z * side,
  });
  return {
    nose: on(NOSE.forward * size, NOSE.up * size, 0),
    left_eye: on(EYE.forward * size, EYE.up * size, EYE.side * size),
    right_eye: on(EYE.forward * size, EYE.up * size, -EYE.side * size),
    left_ear: on(0, 0, halfHead),
    right_ear: on(0, 0, -halfHead),
    left_shoulder: left.shoulder,
    right_shoulder: right.shoulder,
    left_elbow: left.elbow,
    right_elbow: right.elbow,
    left_wrist: left.wrist,
    right_wrist: right.wrist,
    left_hip: left.hip,
    right_hip: right.hip,
    left_knee: left.knee,
    right_knee: right.knee,
    left_ankle: left.ankle,
    right_ankle: right.ankle,
  };
}

export const midShoulder = ({ left, right }: Figure): Vector => middle(left.shoulder, right.shoulder);
export const midHip = ({ left, right }: Figure): Vector => middle(left.hip, right.hip);

const eachLimb = (of: (joint: LimbJoint) => Vector): Limbs => ({
  shoulder: of('shoulder'),
  elbow: of('elbow'),
  wrist: of('wrist'),
  hand: of('hand'),
  hip: of('hip'),
  knee: of('knee'),
  ankle: of('ankle'),
  toe: of('toe'),
});

/** The figure with every point moved; `turn` does the same to a direction. The ball stays where it is. */
const mapped = (figure: Figure, move: (p: Vector) => Vector, turn: (v: Vector) => Vector): Figure => ({
  left: eachLimb((joint) => move(figure.left[joint])),
  right: eachLimb((joint) => move(figure.right[joint])),
  head: {
    centre: move(figure.head.centre),
    face: turn(figure.head.face),
    crown: turn(figure.head.crown),
  },
  ball: figure.ball,
});

/** The body carried along by a vector. */
export const shifted = (figure: Figure, by: Vector): Figure =>
  mapped(
    figure,
    (p) => add(p, by),
    (v) => v,
  );

/** The body turned about the vertical through a point (degrees), counter-clockwise seen from above. */
export function faced(figure: Figure, degrees: number, about: Vector): Figure {
  const [cos, sin] = [Math.cos(radiansOf(degrees)), Math.sin(radiansOf(degrees))];
  const turn = ({ x, y, z }: Vector): Vector => ({ x: x * cos + z * sin, y, z: -x * sin + z * cos });
  return mapped(figure, (p) => add(about, turn(minus(p, about))), turn);
}

/** The figure mirrored at x = 0, so left becomes right. The ball is mirrored too. */
export function mirrored(figure: Figure): Figure {
  const flip = ({ x, y, z }: Vector): Vector => ({ x: -x, y, z });
  const flipped = mapped(figure, flip, flip);
  const ball = figure.ball && { ...figure.ball, centre: flip(figure.ball.centre) };
  return { ...flipped, left: flipped.right, right: flipped.left, ball };
}

export const withBall = (figure: Figure, ball: Ball | null): Figure => ({ ...figure, ball });

/** Bones from the trunk outwards, each turned on its own way from one figure to another. */
const CHAIN = [
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['wrist', 'hand'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['ankle', 'toe'],
] as const;

const lerp = (a: Vector, b: Vector, share: number): Vector => along(a, minus(b, a), share);
const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** A vector between two others: its direction turned, its length in between. */
const swung = (a: Vector, b: Vector, share: number): Vector =>
  times(turned(a, b, share), mix(length(a), length(b), share));

/** The minimum height of a joint's centre above the floor (m): half a wrist's thickness. */
const CLEAR_M = 0.02;

/** Lifts a figure that has sunk into the floor on its way. */
export function raised(figure: Figure): Figure {
  let lowest = figure.head.centre.y - 0.05;
  for (const side of SIDES) for (const joint of LIMB_JOINTS) lowest = Math.min(lowest, figure[side][joint].y);
  return lowest < CLEAR_M ? shifted(figure, { x: 0, y: CLEAR_M - lowest, z: 0 }) : figure;
}

/**
 * A figure on the way from one to another, `share` 0 to 1: the pelvis moves on a straight line, every bone turns at its own length, and
 * nothing goes through the floor. For ways in and out; hands and feet are moved along, not planted.
 */
export function between(a: Figure, b: Figure, share: number): Figure {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const pelvis = lerp(midHip(a), midHip(b), share);
  const chest = add(pelvis, swung(minus(midShoulder(a), midHip(a)), minus(midShoulder(b), midHip(b)), share));
  const limbs = (side: Side): Limbs => {
    const [one, two] = [a[side], b[side]];
    const girdle = (joint: 'shoulder' | 'hip', from: Vector, mids: (figure: Figure) => Vector): Vector =>
      add(from, swung(minus(one[joint], mids(a)), minus(two[joint], mids(b)), share));
    const found: Record<LimbJoint, Vector> = {
      ...one,
      shoulder: girdle('shoulder', chest, midShoulder),
      hip: girdle('hip', pelvis, midHip),
    };
    for (const [inner, outer] of CHAIN)
      found[outer] = add(
        found[inner],
        swung(minus(one[outer], one[inner]), minus(two[outer], two[inner]), share),
      );
    return found;
  };
  const face = turned(a.head.face, b.head.face, share);
  const crownish = turned(a.head.crown, b.head.crown, share);
  const crown = cross(face, unitCross(crownish, face));
  const centre = add(
    chest,
    swung(minus(a.head.centre, midShoulder(a)), minus(b.head.centre, midShoulder(b)), share),
  );
  const ball =
    a.ball && b.ball
      ? { radius: b.ball.radius, centre: lerp(a.ball.centre, b.ball.centre, share) }
      : (a.ball ?? b.ball);
  return raised({ left: limbs('left'), right: limbs('right'), head: { centre, face, crown }, ball });
}

/** Perpendicular to both, of length 1. For two parallel vectors, to the side. */
function unitCross(a: Vector, b: Vector): Vector {
  const c = cross(a, b);
  const size = length(c);
  return size > 1e-6 ? times(c, 1 / size) : { x: 0, y: 0, z: 1 };
}
