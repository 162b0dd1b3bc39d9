import type { Limbs } from '../body/figure.ts';
import type { Person } from '../body/person.ts';
import { add, along, minus, unit, vector } from '../body/vector.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { Motion } from './motion.ts';

/** A forearm of that length (m) ends where the elbow is. */
const NO_FOREARM_M = 0.02;

/** The arm stretched from its shoulder to the wrist of the raised body. `bears`: its hand lies on the floor, pointing away from the feet. */
function straightened(limbs: Limbs, { upperArm, forearm, hand }: Person, bears: boolean): Limbs {
  const { shoulder, elbow } = limbs;
  const way = unit(minus(elbow, shoulder));
  const wrist = along(shoulder, way, upperArm + forearm);
  return {
    ...limbs,
    elbow: along(shoulder, way, upperArm),
    wrist,
    hand: bears ? add(wrist, vector(-hand, 0)) : along(wrist, way, hand),
  };
}

/**
 * The motion of a forearm plank, done on straight arms: performed by a body whose upper arms are as long as its arms, with the elbows
 * then put in place. `bears`: the arms that bear the body.
 */
export const onStraightArms = (motion: Motion, bears: readonly Side[]): Motion => ({
  ...motion,
  figure: (person, shape, ball) => {
    const { upperArm, forearm } = person;
    const long = { ...person, upperArm: upperArm + forearm, forearm: NO_FOREARM_M };
    const raised = motion.figure(long, shape, ball);
    return {
      ...raised,
      left: straightened(raised.left, person, bears.includes('left')),
      right: straightened(raised.right, person, bears.includes('right')),
    };
  },
});
