import { bend, from, gap, heading, type Spot } from './linkage.ts';
import type { Person } from './person.ts';

/** How an arm lies. */
export interface ArmPose {
  /** The elbow above (1) or below (-1) the line from shoulder to wrist. */
  readonly elbow: 1 | -1;
  /** The direction of the palm, in degrees above the mat's direction; otherwise the same as the forearm. */
  readonly palm?: number;
}

/** A hand placed as far from the shoulder towards `wish` as the arm reaches. */
export function arm(
  { upperArm, forearm, hand: palm }: Person,
  shoulder: Spot,
  wish: Spot,
  { elbow: side, palm: pointing }: ArmPose,
): { readonly elbow: Spot; readonly wrist: Spot; readonly hand: Spot } {
  const share = Math.min(1, ((upperArm + forearm) * 0.998) / Math.max(1e-6, gap(shoulder, wish)));
  const wrist: Spot = [
    shoulder[0] + (wish[0] - shoulder[0]) * share,
    shoulder[1] + (wish[1] - shoulder[1]) * share,
  ];
  const elbow = bend(shoulder, wrist, [upperArm, forearm], side);
  return { elbow, wrist, hand: from(wrist, palm, pointing ?? heading(elbow, wrist)) };
}

/** A flat hand on the floor. */
export const HAND_M = 0.03;

/** How a head is held. */
export interface HeadPose {
  readonly facing: 1 | -1;
  /** How far the neck leans from the trunk's line towards the face (degrees). The head leans with it. */
  readonly pitch: number;
  /** The length of the neck, as a multiple of its usual length. */
  readonly stretch?: number;
}

/** The head on a trunk. */
export function headOn(
  { neck }: Person,
  shoulder: Spot,
  hip: Spot,
  { facing, pitch, stretch = 1 }: HeadPose,
): { readonly head: Spot; readonly crown: number; readonly facing: 1 | -1 } {
  const trunk = heading(hip, shoulder);
  const crown = trunk + facing * pitch;
  return { head: from(shoulder, neck * stretch, crown), crown, facing };
}

/** The foot on an ankle, pointing that many degrees above the mat's direction. */
export const toe = ({ foot }: Person, ankle: Spot, degrees: number): { readonly toe: Spot } => ({
  toe: from(ankle, foot, degrees),
});

/** Where the ball of a foot stands: at half its thickness. */
export const TOE_M = 0.02;
/** A foot flat on the floor: from the ankle down to its ball. */
export const flat = (person: Person, ankle: Spot, way: 1 | -1): { readonly toe: Spot } => ({
  toe: [ankle[0] + way * Math.sqrt(person.foot ** 2 - (person.ankle - TOE_M) ** 2), TOE_M],
});
