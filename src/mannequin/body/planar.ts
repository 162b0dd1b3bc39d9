import { radiansOf } from '../../geometry/angle.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { Ball, Figure, LimbJoint, Limbs } from './figure.ts';
import type { Spot } from './linkage.ts';
import type { Person } from './person.ts';
import type { Vector } from './vector.ts';

/**
 * A posture in the sagittal plane: one point for both joints of a pair. `head`: the middle between the ears; `crown`: the direction of
 * the crown, in degrees above the mat's direction; `facing`: 1 if the nose points 90 degrees further round, -1 in the other direction.
 */
export type Planar = Readonly<Record<LimbJoint, Spot>> & {
  readonly head: Spot;
  readonly crown: number;
  readonly facing: 1 | -1;
};

/** Half the distance between the joints of a pair (m). */
export type Spread = Readonly<Partial<Record<LimbJoint, number>>>;

const direction = (degrees: number): Vector => ({
  x: Math.cos(radiansOf(degrees)),
  y: Math.sin(radiansOf(degrees)),
  z: 0,
});

/** Gives a posture its width. `other`: the right side, if it differs from the left. */
export function inSpace(
  person: Person,
  posture: Planar,
  {
    spread = {},
    other = {},
    ball = null,
  }: {
    readonly spread?: Spread;
    readonly other?: Partial<Record<LimbJoint, Spot>>;
    readonly ball?: Ball | null;
  } = {},
): Figure {
  const { halfShoulders, halfHips } = person;
  const half: Record<LimbJoint, number> = {
    shoulder: halfShoulders,
    elbow: halfShoulders * 1.08,
    wrist: halfShoulders,
    hand: halfShoulders * 0.95,
    hip: halfHips,
    knee: halfHips * 1.05,
    ankle: halfHips,
    toe: halfHips * 1.05,
    ...spread,
  };
  const { head, crown, facing } = posture;
  const limbs = (side: Side): Limbs => {
    // The body's left is in the direction crown x face.
    const sign = side === 'left' ? facing : -facing;
    const at = (joint: LimbJoint): Vector => {
      const [x, y] = (side === 'right' ? other[joint] : undefined) ?? posture[joint];
      return { x, y, z: sign * half[joint] };
    };
    return {
      shoulder: at('shoulder'),
      elbow: at('elbow'),
      wrist: at('wrist'),
      hand: at('hand'),
      hip: at('hip'),
      knee: at('knee'),
      ankle: at('ankle'),
      toe: at('toe'),
    };
  };
  return {
    left: limbs('left'),
    right: limbs('right'),
    head: {
      centre: { x: head[0], y: head[1], z: 0 },
      face: direction(crown + 90 * facing),
      crown: direction(crown),
    },
    ball,
  };
}
