import type { Figure, Limbs } from '../../mannequin/body/figure.ts';
import {
  anklesApartAlong,
  hipHeight,
  hipOffset,
  lesserKnee,
  lowerElbowBesideShoulder,
  shouldersOffUpright,
} from '../../mannequin/body/measures.ts';
import { defineMotion, type Shape } from '../../mannequin/act/motion.ts';
import { legOf, type Person } from '../../mannequin/body/person.ts';
import {
  across,
  add,
  along,
  distance,
  minus,
  reach,
  rotated,
  times,
  unit,
  vector,
  type Vector,
} from '../../mannequin/body/vector.ts';
import { chord } from '../../mannequin/body/linkage.ts';
import { BL, DEG, ON_FLOOR_M, T } from '../../mannequin/act/truth-rule.ts';
import { faultOf } from '../true-limits.ts';
import { sidePlank } from './exercise.ts';

/** Half the distance between two ankles on top of each other. */
const stacked = ({ radius }: Person): number => radius.ankle + 0.01;

/** Where a leg of that length ends if it reaches a place in the body's plane by swinging towards the front of the body. */
const swungTo = (hip: Vector, { x, y }: Vector, leg: number): Vector =>
  vector(x, y, hip.z + Math.sqrt(Math.max(0, leg ** 2 - (x - hip.x) ** 2 - (y - hip.y) ** 2)));

type SidePlank = Shape<'offset' | 'elbowOff' | 'roll' | 'tilt' | 'apart' | 'knee' | 'reach'>;

/** The trunk of a side plank, and the places of its feet. */
interface Trunk {
  readonly elbow: Vector;
  readonly shoulders: Vector;
  readonly hips: Vector;
  readonly feet: Vector;
  /** From the shoulders to the feet. */
  readonly axis: Vector;
  /** Perpendicular to the axis, away from the floor. */
  readonly above: Vector;
  /** Along the line of the shoulders, and along the line of the hips. */
  readonly up: Vector;
  readonly girdle: Vector;
  readonly leg: number;
  /** How far the feet are apart along the floor, and how far the upper one is lifted (m). */
  readonly apartM: number;
  readonly lift: number;
}

function trunkOf(person: Person, { offset, elbowOff, roll, tilt, apart }: SidePlank): Trunk {
  const { trunk, upperArm, foot, halfShoulders, radius } = person;
  const elbow = vector(elbowOff * trunk, radius.forearm);
  const low = vector(0, elbow.y + Math.sqrt(Math.max(0.01, upperArm ** 2 - (elbowOff * trunk) ** 2)));
  const leg = legOf(person) * 0.998;
  const apartM = apart * (trunk + leg);
  // One foot on the other, or both on the floor, one in front of the other.
  const lift = stacked(person) * Math.max(0, 1 - apartM / (0.6 * foot));
  const feetY = stacked(person) + lift;
  const bow = offset * (trunk + leg);
  const line = Math.sqrt(trunk ** 2 - bow ** 2) + Math.sqrt(leg ** 2 - bow ** 2) - 0.003;

  // The line of the shoulders is perpendicular to the body, and the slope of the body depends on the shoulders: three iterations settle
  // both.
  let above = vector(0, 1);
  let up = above;
  let shoulders = low;
  let feet = low;
  let axis = vector(1, 0);
  for (let round = 0; round < 3; round++) {
    up = rotated(rotated(above, vector(0, 0, 1), -tilt), axis, roll);
    shoulders = along(low, up, halfShoulders);
    const drop = shoulders.y - feetY;
    feet = vector(shoulders.x + Math.sqrt(line ** 2 - drop ** 2 - shoulders.z ** 2), feetY);
    axis = unit(minus(feet, shoulders));
    above = across(vector(0, 1), axis);
  }
  const off = offset * distance(feet, shoulders);
  const hips = along(along(shoulders, axis, Math.sqrt(trunk ** 2 - off ** 2)), above, off);
  const girdle = rotated(above, axis, roll * 0.6);
  return { elbow, shoulders, hips, feet, axis, above, up, girdle, leg, apartM, lift };
}

/** The leg of one side; `sign` is 1 for the upper one. */
function legAt(
  person: Person,
  { knee }: SidePlank,
  trunk: Trunk,
  sign: 1 | -1,
): Pick<Limbs, 'hip' | 'knee' | 'ankle' | 'toe'> {
  const { thigh, shank, foot, halfHips } = person;
  const { hips, feet, axis, above, girdle, leg, apartM, lift } = trunk;
  const upper = sign > 0;
  const hip = along(hips, girdle, sign * halfHips);
  const foot0 = add(feet, vector(0, sign * lift));
  // A knee that is drawn in moves its foot along the other leg; feet apart swing a straight leg forward.
  const drawn = chord(thigh, shank, knee) < leg - 0.01 && upper;
  const forward = upper && apartM > 0.02;
  const ankle = drawn
    ? along(hip, unit(minus(foot0, hip)), chord(thigh, shank, knee))
    : forward
      ? swungTo(hip, vector(foot0.x - apartM, foot0.y), leg)
      : foot0;
  const bentKnee = reach(
    hip,
    ankle,
    [thigh, shank],
    drawn ? add(above, vector(0, 0, 0.25)) : vector(0, 0, 1),
  );
  const toe = along(ankle, unit(add(vector(0, 0, 0.9), times(axis, 0.35))), foot);
  return { hip, knee: bentKnee, ankle, toe };
}

/** The arm of one side; the lower one supports the body. */
function armAt(
  person: Person,
  { reach: raise }: SidePlank,
  trunk: Trunk,
  sign: 1 | -1,
): Omit<Limbs, 'hip' | 'knee' | 'ankle' | 'toe'> {
  const { upperArm, forearm, hand, halfShoulders } = person;
  const { elbow, shoulders, up, axis } = trunk;
  const shoulder = along(shoulders, up, sign * halfShoulders);
  if (sign < 0) {
    const wrist = add(elbow, vector(-0.25 * forearm, 0, Math.sqrt(1 - 0.25 ** 2) * forearm));
    return {
      shoulder,
      elbow,
      wrist,
      hand: along(wrist, unit(minus(wrist, elbow)), hand),
    };
  }
  const way: Vector = unit(add(times(axis, 1 - raise), times(up, 0.12 + raise)));
  const wrist = along(shoulder, way, (upperArm + forearm) * 0.985);
  return {
    shoulder,
    elbow: reach(shoulder, wrist, [upperArm, forearm], add(up, vector(0, 0, 0.3))),
    wrist,
    hand: along(wrist, way, hand),
  };
}

/**
 * A side plank on the right forearm, head at the low end of x, chest towards the camera at azimuth 0; its mirror image is the left one.
 * Elbow and lower foot stay in place; the hips move up and down.
 */
export const sidePlankMotion = defineMotion({
  id: 'side-plank',
  kind: 'hold',
  view: 'frontal',
  usesBall: false,
  prone: false,
  /**
   * `offset`: of the mid-hip from the line mid-shoulder to mid-ankle; `elbowOff`: the lower elbow towards the feet from
   * its shoulder, torso lengths; `roll`: how far the upper shoulder leans forward, `tilt`: towards the feet, degrees; `apart`: ankles along the
   * body, body lengths; `knee`: of the upper leg; `reach`: the upper arm, 0 along the body to 1 straight up.
   */
  rest: { offset: -0.12, elbowOff: 0, roll: 5, tilt: 0, apart: 0, knee: 176, reach: 0 },
  full: { offset: 0, elbowOff: 0, roll: 5, tilt: 0, apart: 0, knee: 176, reach: 0 },
  tempo: { riseMs: 900, pauseMs: 8000, lowerMs: 900, restMs: 1000 },
  variety: {
    both: { elbowOff: [-0.1, 0.1], roll: [0, 12], tilt: [-10, 2], knee: [172, 179], reach: [0, 1] },
    full: { offset: [-0.012, 0.02] },
  },
  faults: {
    'hips-sag': { full: (a) => ({ offset: -0.075 - 0.05 * a }) },
    'knees-bent': { full: (a) => ({ knee: 138 - 40 * a }) },
    'elbows-not-under-shoulders': { full: (a) => ({ elbowOff: -0.33 - 0.1 * a }), throughout: true },
    'shoulders-not-stacked': { full: (a) => ({ tilt: 19 + 14 * a }) },
    'feet-not-stacked': { full: (a) => ({ apart: 0.2 + 0.06 * a }), throughout: true },
  },
  truth: {
    inPosture: (j) =>
      Math.min(j.left_elbow.y, j.right_elbow.y) < ON_FLOOR_M &&
      shouldersOffUpright(j) < 60 &&
      hipHeight(j) < 0.5,
    rules: [
      { ...faultOf(sidePlank, 'hips-sag'), measure: hipOffset, tolerance: BL, at: 'all' },
      { ...faultOf(sidePlank, 'knees-bent'), measure: lesserKnee, tolerance: DEG, at: 'all' },
      {
        ...faultOf(sidePlank, 'elbows-not-under-shoulders'),
        measure: lowerElbowBesideShoulder,
        tolerance: T,
        at: 'all',
      },
      {
        ...faultOf(sidePlank, 'shoulders-not-stacked'),
        measure: shouldersOffUpright,
        tolerance: 2 * DEG,
        at: 'all',
      },
      {
        ...faultOf(sidePlank, 'feet-not-stacked'),
        // The coaching notes' limit; a foot that is put forward is nearer to the camera, and .15 body lengths read .1.
        above: 0.15,
        measure: anklesApartAlong,
        tolerance: 2 * BL,
        at: 'all',
      },
    ],
  },
  wayIn: ['standing', 'kneeling'],
  figure(person, shape) {
    const trunk = trunkOf(person, shape);
    const { shoulders, hips } = trunk;
    const limbsOf = (sign: 1 | -1): Limbs => ({
      ...armAt(person, shape, trunk, sign),
      ...legAt(person, shape, trunk, sign),
    });
    const crown = unit(add(minus(shoulders, hips), vector(0, 0.03)));
    const face = across(vector(0, 0, 1), crown);
    const figure: Figure = {
      left: limbsOf(1),
      right: limbsOf(-1),
      head: { centre: along(shoulders, crown, person.neck), face, crown },
      ball: null,
    };
    return figure;
  },
});
