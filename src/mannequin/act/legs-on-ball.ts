import { ballAt, ballUnder } from '../body/ball.ts';
import type { Figure } from '../body/figure.ts';
import { arm, HAND_M, headOn } from '../body/limbs.ts';
import { bend, chord, from, heading, solve, type Spot } from '../body/linkage.ts';
import type { Person } from '../body/person.ts';
import { inSpace } from '../body/planar.ts';

/** A body on straight arms with its shins on a ball. Degrees; `shoulderAhead` of the wrist towards the head, torso lengths. */
export interface LegsOnBall {
  /** Shoulder-hip-ankle on the floor's side: 180 straight, less piked, more sagging. */
  readonly hipAngle: number;
  readonly knee: number;
  readonly shoulderAhead: number;
  /** Where the hip stays while the knees are drawn in, over where it is with straight legs, body lengths; null: by `hipAngle`. */
  readonly hipRise: number | null;
}

/** Where the ball's centre lies under the shins of a straight body: from the ankles towards the knees, shares of the shank. */
const UNDER_SHIN = 0.45;

interface Chain {
  readonly hip: Spot;
  readonly knee: Spot;
  readonly ankle: Spot;
}

/**
 * The hand stays on the floor, the shin on the ball, which rolls half as far as the ankle travels.
 * Used by the pike, whose knees stay straight, and by the tuck, whose hips stay level.
 */
export function legsOnBall(person: Person, shape: LegsOnBall, ball: number): Figure {
  const { trunk, thigh, shank, upperArm, forearm, foot, radius } = person;
  const reachOf = (ahead: number): Spot => {
    const armLength = (upperArm + forearm) * 0.995;
    return [-ahead * trunk, HAND_M + Math.sqrt(armLength ** 2 - (ahead * trunk) ** 2)];
  };
  const limb = (radius.calf + radius.ankle) / 2;
  const shoulder = reachOf(shape.shoulderAhead);

  /** Everything from the shoulder down, the ankle so many degrees below the mat's direction from it. */
  const byAngle =
    (hipAngle: number, knee: number) =>
    (degrees: number): Chain => {
      const leg = chord(thigh, shank, knee);
      const ankle = from(shoulder, chord(trunk, leg, hipAngle), degrees);
      const hip = bend(shoulder, ankle, trunk, leg, hipAngle <= 180 ? 1 : -1);
      return { hip, knee: bend(hip, ankle, thigh, shank, -1), ankle };
    };
  /** The ball stands on the floor: from that the height of the ankle. It bears the shin so far from the ankle. */
  const settle = (
    chain: (degrees: number) => Chain,
    bearsAt: (ankle: Spot) => number,
    low: number,
    high: number,
  ) => {
    const under = ({ knee, ankle }: Chain): Spot => ballUnder(ankle, knee, bearsAt(ankle), ball, limb);
    const found = chain(solve((d) => under(chain(d))[1] - ball, low, high));
    return { ...found, centre: under(found) };
  };

  const straight = settle(byAngle(180, 178), () => UNDER_SHIN * shank, -25, 25);
  /** The ball rolls half as far as what lies on it, so that it comes to bear the leg nearer to the foot. */
  const rolled = (ankle: Spot): number =>
    Math.max(-0.5 * foot, UNDER_SHIN * shank - (straight.ankle[0] - ankle[0]) / 2);

  let found;
  if (shape.hipRise === null) found = settle(byAngle(shape.hipAngle, shape.knee), rolled, -60, 25);
  else {
    const rise = shape.hipRise * (trunk + thigh + shank);
    const high: Spot = [straight.hip[0], straight.hip[1] + rise];
    // The trunk keeps its length: the hip goes round the shoulder.
    const hip = from(shoulder, trunk, heading(shoulder, high));
    const reached = chord(thigh, shank, shape.knee);
    const drawn = (degrees: number): Chain => {
      const ankle = from(hip, reached, degrees);
      return { hip, knee: bend(hip, ankle, thigh, shank, -1), ankle };
    };
    found = settle(drawn, rolled, -40, 60);
  }
  const { hip, knee, ankle, centre } = found;
  const pointed = heading(knee, ankle);
  return inSpace(
    person,
    {
      shoulder,
      ...arm(person, shoulder, [0, HAND_M], 1, 180),
      hip,
      knee,
      ankle,
      toe: from(ankle, foot, pointed - 12),
      ...headOn(person, shoulder, hip, 1, shape.hipAngle < 150 ? 5 : -5),
    },
    { ball: ballAt(centre[0], ball) },
  );
}
