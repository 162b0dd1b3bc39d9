import { otherMovements } from '../../tools/bench/other-movements.ts';
import { motionOf } from '../../tools/bench/trial.ts';
import type { Figure, Limbs } from '../../src/mannequin/body/figure.ts';
import type { Motion, MotionTempo } from '../../src/mannequin/act/motion.ts';
import type { Person } from '../../src/mannequin/body/person.ts';
import { add, along, minus, times, unit, vector, type Vector } from '../../src/mannequin/body/vector.ts';
import { performedAs } from './performed.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';

const LONG = { riseMs: 700, pauseMs: 6000, lowerMs: 700, restMs: 1500 } as const;

/** The motion with its bodies changed. */
const reposed = (motion: Motion, change: (figure: Figure, person: Person) => Figure): Motion => ({
  ...motion,
  figure: (person, shape, ball) => change(motion.figure(person, shape, ball), person),
});

/** Both sides of a figure changed. */
const onBothSides = (figure: Figure, change: (limbs: Limbs) => Limbs): Figure => ({
  ...figure,
  left: change(figure.left),
  right: change(figure.right),
});

const way = (from: Vector, to: Vector): Vector => unit(minus(to, from));

/** A push-up that is held at the top. */
function highPlank(): Motion {
  const pushUp = otherMovements.find(({ id }) => id === 'push-up');
  if (!pushUp) throw new Error('there is no push-up');
  return { ...pushUp, kind: 'hold', full: pushUp.rest, tempo: LONG };
}

/** Performed by a body whose legs end at the knees; then the shanks are added, turned up behind them. */
function onTheKnees(id: string, shankWay: Vector): Motion {
  const motion = motionOf(id);
  return {
    ...motion,
    tempo: LONG,
    figure: (person, shape, ball) => {
      const { shank, foot } = person;
      const kneeling = motion.figure({ ...person, shank: 0.02, foot: 0.02 }, shape, ball);
      return onBothSides(kneeling, (limbs) => {
        const knee = limbs.ankle;
        const ankle = along(knee, unit(shankWay), shank);
        return { ...limbs, knee, ankle, toe: along(ankle, unit(shankWay), foot) };
      });
    },
  };
}

/** Performed by a body whose upper arms are as long as its arms; then the elbow is put in the middle. */
function onAStraightArm(): Motion {
  const motion = motionOf('side-plank');
  return {
    ...motion,
    tempo: LONG,
    figure: (person, shape, ball) => {
      const { upperArm, forearm, hand } = person;
      const raised = motion.figure({ ...person, upperArm: upperArm + forearm, forearm: 0.02 }, shape, ball);
      const { shoulder, elbow: wrist } = raised.right;
      const elbow = along(shoulder, way(shoulder, wrist), upperArm);
      return { ...raised, right: { ...raised.right, elbow, wrist, hand: add(wrist, vector(-hand, 0, 0)) } };
    },
  };
}

/** A bridge in which one leg is stretched in line with its thigh whenever the hips are up. */
export const onOneLeg = (side: 'left' | 'right'): Motion => {
  const motion = motionOf('glute-bridge');
  return {
    ...motion,
    figure: (person, shape, ball) => {
      const figure = motion.figure(person, shape, ball);
      const limbs = figure[side];
      const stretched = way(limbs.hip, limbs.knee);
      const lift = Math.min(1, Math.max(0, (shape['lift'] ?? 0) * 2));
      const bone = (from: Vector, to: Vector, length: number): Vector =>
        along(from, unit(add(times(way(from, to), 1 - lift), times(stretched, lift))), length);
      const ankle = bone(limbs.knee, limbs.ankle, person.shank);
      return { ...figure, [side]: { ...limbs, ankle, toe: bone(ankle, limbs.toe, person.foot) } };
    },
  };
};

const armsAhead = (): Motion => {
  const motion = motionOf('locust');
  return {
    ...motion,
    rest: { ...motion.rest, ahead: 1 },
    full: { ...motion.full, ahead: 1 },
  };
};

const armsAtSides = (): Motion => {
  const motion = motionOf('ball-back-extension');
  return reposed(
    { ...motion, tempo: { ...motion.tempo, pauseMs: 1500 } },
    (figure, { upperArm, forearm, hand }) =>
      onBothSides(figure, (limbs) => {
        const down = way(limbs.shoulder, limbs.hip);
        const elbow = along(limbs.shoulder, down, upperArm);
        const wrist = along(elbow, down, forearm);
        return { ...limbs, elbow, wrist, hand: along(wrist, down, hand) };
      }),
  );
};

/** By exercise and variation: the mannequin does it three times, or holds it for six seconds. */
export const VARIED: Readonly<Record<string, Readonly<Record<string, () => PoseTrace>>>> = {
  plank: {
    'straight-arms': () => performedAs(highPlank(), [], 1),
    'on-the-knees': () => performedAs(onTheKnees('plank', vector(0.8, 0.6)), [], 1),
  },
  'side-plank': {
    'straight-arm': () => performedAs(onAStraightArm(), [], 1),
    'on-the-knees': () => performedAs(onTheKnees('side-plank', vector(0.1, 0.05, -1)), [], 1),
  },
  'glute-bridge': {
    'one-leg': () => performedAs(onOneLeg('right'), [], 3),
  },
  locust: { 'arms-ahead': () => performedAs(armsAhead(), [], 1) },
  'ball-back-extension': { 'arms-at-sides': () => performedAs(armsAtSides(), [], 3) },
};

/** A high plank in which the trainee stays still for two seconds and then rocks the hips up and down, without a pause. */
export function rockingHighPlank(): PoseTrace {
  const tempo = { riseMs: 500, pauseMs: 0, lowerMs: 500, restMs: 0 };
  const { full, ...motion } = highPlank();
  return performedAs({ ...motion, kind: 'reps', full: { ...full, hipAngle: 155 }, tempo }, [], 20);
}

/** Six push-ups, at their usual pace or another one; the mannequin stays up for two seconds before the first. */
export function pushUps(tempo: Partial<MotionTempo> = {}): PoseTrace {
  const pushUp = otherMovements.find(({ id }) => id === 'push-up');
  if (!pushUp) throw new Error('there is no push-up');
  return performedAs({ ...pushUp, wayIn: ['standing', 'all-fours'] }, [], 6, { tempo });
}
