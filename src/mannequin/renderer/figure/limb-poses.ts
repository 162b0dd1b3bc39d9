import type { Mesh } from 'three';
import { degreesOf } from '../../../geometry/angle.ts';
import type { Side } from '../../../pose/keypoints.ts';
import type { Figure } from '../../body/figure.ts';
import { TOE_M } from '../../body/limbs.ts';
import type { Person } from '../../body/person.ts';
import { across, along, cross, distance, minus, times, unit, vector } from '../../body/vector.ts';
import { hinge, limbAxes, matrixOf, pitched, stretchOf, type Axes } from './axes.ts';

/** The parts of one side of the body. */
export type LimbMeshes = Readonly<
  Record<'upperArm' | 'forearm' | 'hand' | 'thigh' | 'shank' | 'foot' | 'toes', Mesh>
>;

/** The direction in which the trunk faces, as unit vectors. */
export type Facing = Pick<Axes, 'left' | 'front'>;

/** Below this height (m) a hand lies flat on the floor. */
const ON_FLOOR_M = 0.09;
/** This close to the floor (m) the toes bend. */
const TOES_OVER_FLOOR_M = 0.004;
export const DOWN = vector(0, -1);

/** Moves a part of the body to its axes, stretched along them. */
export function put(part: Mesh, axes: Axes, stretch = 1): void {
  matrixOf(axes, stretch, part.matrix);
  part.matrixWorldNeedsUpdate = true;
}

/** How far the toes bend (degrees), so that they do not go through the floor. */
function toesBent(toes: Axes): number {
  const tip = ({ front, up }: Axes): number => toes.origin.y + front.y * 0.05 - up.y * TOE_M;
  let degrees = 0;
  while (degrees < 80 && tip(pitched(toes, degrees)) < TOES_OVER_FLOOR_M) degrees += 5;
  return degrees;
}

export function poseLeg(
  person: Person,
  { thigh, shank, foot, toes }: LimbMeshes,
  { hip, knee, ankle, toe }: Figure[Side],
  { left, front }: Facing,
): void {
  const thighAxes = limbAxes(hip, knee, hinge(left, hip, knee, ankle), front);
  const shankAxes = limbAxes(knee, ankle, thighAxes.left, front);
  put(thigh, thighAxes, stretchOf(hip, knee, person.thigh));
  put(shank, shankAxes, stretchOf(knee, ankle, person.shank));
  const reach = unit(minus(toe, ankle));
  const sideways = across(shankAxes.left, reach);
  const dip = Math.asin(Math.min(0.9, (person.ankle - TOE_M) / Math.max(0.01, distance(ankle, toe))));
  const sloping: Axes = { origin: ankle, left: sideways, up: cross(reach, sideways), front: reach };
  const footAxes = pitched(sloping, degreesOf(dip));
  put(foot, footAxes);
  const toeAxes = { ...footAxes, origin: toe };
  put(toes, pitched(toeAxes, toesBent(toeAxes)));
}

/** `inwards`: from this arm towards the middle of the body, a unit vector. */
export function poseArm(
  person: Person,
  { upperArm, forearm, hand: palm }: LimbMeshes,
  { shoulder, elbow, wrist, hand }: Figure[Side],
  { left, front, inwards }: Facing & { readonly inwards: Axes['left'] },
): void {
  const armAxes = limbAxes(shoulder, elbow, left, front);
  put(upperArm, armAxes, stretchOf(shoulder, elbow, person.upperArm));
  put(forearm, limbAxes(elbow, wrist, armAxes.left, front), stretchOf(elbow, wrist, person.forearm));
  const reach = unit(minus(hand, wrist));
  const faces = hand.y < ON_FLOOR_M && Math.abs(reach.y) < 0.9 ? DOWN : inwards;
  const facing = across(along(faces, front, 0.01), reach);
  const up = times(reach, -1);
  put(palm, { origin: wrist, up, front: facing, left: cross(up, facing) });
}
