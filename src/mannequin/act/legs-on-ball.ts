import { ballAt, ballUnder } from '../body/ball.ts';
import type { Figure } from '../body/figure.ts';
import { arm, HAND_M, headOn } from '../body/limbs.ts';
import { bend, chord, from, heading, solve, type Spot } from '../body/linkage.ts';
import type { Person } from '../body/person.ts';
import { inSpace } from '../body/planar.ts';

/** A body on straight arms with its shins on a ball. Degrees; `shoulderAhead`: of the wrist towards the head, in torso lengths. */
export interface LegsOnBall {
  /** Shoulder-hip-ankle on the floor's side: 180 straight, less when piked, more when sagging. */
  readonly hipAngle: number;
  readonly knee: number;
  readonly shoulderAhead: number;
  /**
   * Where the hip stays while the knees are drawn in, relative to where it is with straight legs (body lengths); null: computed from
   * `hipAngle`.
   */
  readonly hipRise: number | null;
}

/** Where the ball's centre is under the shins of a straight body: from the ankles towards the knees, in shares of the shank. */
const UNDER_SHIN = 0.45;

interface Chain {
  readonly hip: Spot;
  readonly knee: Spot;
  readonly ankle: Spot;
}

/** Everything from the shoulder down, when the line to the ankle points that many degrees below the mat's direction. */
type ChainAt = (degrees: number) => Chain;

/** The leg between a hip and an ankle, with the knee towards the floor. */
function legFrom({ thigh, shank }: Person, hip: Spot, ankle: Spot): Chain {
  return { hip, knee: bend(hip, ankle, [thigh, shank], -1), ankle };
}

/** The chain whose hip and knee have these angles (degrees). */
const byAngles =
  (person: Person, shoulder: Spot, hipAngle: number, knee: number): ChainAt =>
  (degrees) => {
    const { trunk, thigh, shank } = person;
    const leg = chord(thigh, shank, knee);
    const ankle = from(shoulder, chord(trunk, leg, hipAngle), degrees);
    return legFrom(person, bend(shoulder, ankle, [trunk, leg], hipAngle <= 180 ? 1 : -1), ankle);
  };

/** The chain whose hip stays in place; its knee has this angle (degrees). */
const byHip =
  (person: Person, hip: Spot, knee: number): ChainAt =>
  (degrees) =>
    legFrom(person, hip, from(hip, chord(person.thigh, person.shank, knee), degrees));

interface Ball {
  readonly radius: number;
  /** Half the thickness of the shin that rests on it (m). */
  readonly limb: number;
  /** How far from the ankle it supports the shin (m). */
  readonly bearsAt: (ankle: Spot) => number;
}

/** Finds the chain whose ball stands on the floor, between two directions (degrees). */
function settle(
  chainAt: ChainAt,
  { radius, limb, bearsAt }: Ball,
  [low, high]: readonly [number, number],
): Chain & { readonly centre: Spot } {
  const under = ({ knee, ankle }: Chain): Spot => ballUnder(ankle, knee, bearsAt(ankle), radius + limb);
  const found = chainAt(solve((degrees) => under(chainAt(degrees))[1] - radius, low, high));
  return { ...found, centre: under(found) };
}

/** Where the legs and the ball are. */
function chainOnBall(person: Person, shape: LegsOnBall, shoulder: Spot, radius: number) {
  const { trunk, thigh, shank, foot } = person;
  const limb = (person.radius.calf + person.radius.ankle) / 2;
  const underShin = { radius, limb, bearsAt: () => UNDER_SHIN * shank };
  const straight = settle(byAngles(person, shoulder, 180, 178), underShin, [-25, 25]);
  // The ball rolls half as far as what rests on it, so that its support moves nearer to the foot.
  const rolled = {
    radius,
    limb,
    bearsAt: (ankle: Spot): number =>
      Math.max(-0.5 * foot, UNDER_SHIN * shank - (straight.ankle[0] - ankle[0]) / 2),
  };
  if (shape.hipRise === null)
    return settle(byAngles(person, shoulder, shape.hipAngle, shape.knee), rolled, [-60, 25]);
  const rise = shape.hipRise * (trunk + thigh + shank);
  const high: Spot = [straight.hip[0], straight.hip[1] + rise];
  // The trunk keeps its length: the hip goes round the shoulder.
  const hip = from(shoulder, trunk, heading(shoulder, high));
  return settle(byHip(person, hip, shape.knee), rolled, [-40, 60]);
}

/**
 * The hand stays on the floor and the shin on the ball, which rolls half as far as the ankle travels. The pike uses it with straight
 * knees, the tuck with level hips. `ball`: its radius (m).
 */
export function legsOnBall(person: Person, shape: LegsOnBall, ball: number): Figure {
  const { trunk, upperArm, forearm, foot } = person;
  const ahead = shape.shoulderAhead * trunk;
  const armLength = (upperArm + forearm) * 0.995;
  const shoulder: Spot = [-ahead, HAND_M + Math.sqrt(armLength ** 2 - ahead ** 2)];
  const { hip, knee, ankle, centre } = chainOnBall(person, shape, shoulder, ball);
  return inSpace(
    person,
    {
      shoulder,
      ...arm(person, shoulder, [0, HAND_M], { elbow: 1, palm: 180 }),
      hip,
      knee,
      ankle,
      toe: from(ankle, foot, heading(knee, ankle) - 12),
      ...headOn(person, shoulder, hip, { facing: 1, pitch: shape.hipAngle < 150 ? 5 : -5 }),
    },
    { ball: ballAt(centre[0], ball) },
  );
}
