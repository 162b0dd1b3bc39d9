import { describe, expect, it } from 'vitest';
import { perform } from '../../src/mannequin/act/choreography.ts';
import { LIMB_JOINTS, type Figure, type LimbJoint } from '../../src/mannequin/body/figure.ts';
import { shapeBetween } from '../../src/mannequin/act/motion.ts';
import { motions } from '../../src/exercises/index.ts';
import { otherMovements } from '../../tools/bench/other-movements.ts';
import { ballRadiusFor, BUILDS, makePerson, SEXES, type Person } from '../../src/mannequin/body/person.ts';
import { STILL_POSTURES, stillPosture } from '../../src/mannequin/body/still.ts';
import { truthOf } from '../../tools/bench/truth.ts';
import { distance } from '../../src/mannequin/body/vector.ts';
import { SIDES } from '../../src/pose/keypoints.ts';

const people: readonly Person[] = [1.5, 1.62, 1.78, 1.95].flatMap((height, i) =>
  BUILDS.map((build) =>
    makePerson({ height, build, sex: SEXES[i % 2] ?? 'male', legginess: 0.03 * (i - 1.5) }),
  ),
);

const bonesOf = (person: Person): readonly (readonly [LimbJoint, LimbJoint, number])[] => [
  ['shoulder', 'elbow', person.upperArm],
  ['elbow', 'wrist', person.forearm],
  ['hip', 'knee', person.thigh],
  ['knee', 'ankle', person.shank],
];

/** Bone lengths may be off by this (m): a shoulder blade slides, a soft body gives. */
const GIVES_M = 0.03;

function expectBody(person: Person, figure: Figure): void {
  for (const side of SIDES) {
    for (const [a, b, long] of bonesOf(person))
      expect(Math.abs(distance(figure[side][a], figure[side][b]) - long), `${a}-${b}`).toBeLessThan(GIVES_M);
    for (const joint of LIMB_JOINTS) expect(figure[side][joint].y, joint).toBeGreaterThan(0.01);
  }
}

const moments = [0, 0.25, 0.5, 0.75, 1];

describe.each([...motions, ...otherMovements])('$id', (motion) => {
  it('keeps its bones and stays above the floor, for people of every size', () => {
    for (const person of people)
      for (const share of moments)
        expectBody(
          person,
          motion.figure(person, shapeBetween(motion.rest, motion.full, share), ballRadiusFor(person)),
        );
  });

  it('keeps the ball on the floor, and rolls it no further than the body goes', () => {
    if (!motion.usesBall) return;
    for (const person of people) {
      const balls = moments.map(
        (share) =>
          motion.figure(person, shapeBetween(motion.rest, motion.full, share), ballRadiusFor(person)).ball,
      );
      for (const ball of balls) expect(ball?.centre.y).toBeCloseTo(ball?.radius ?? 0, 2);
      const xs = balls.map((ball) => ball?.centre.x ?? NaN);
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(0.5);
    }
  });
});

/** The parts that stay in place during a movement. */
const PLANTED: Readonly<Record<string, readonly LimbJoint[]>> = {
  'ball-back-extension': ['toe', 'ankle', 'hip'],
  'ball-pike': ['wrist', 'hand'],
  'ball-knee-tuck': ['wrist', 'hand', 'shoulder'],
  'ball-reverse-leg-raise': ['wrist', 'shoulder', 'hip'],
  'glute-bridge': ['ankle', 'toe', 'shoulder', 'wrist'],
  locust: ['hip'],
};

describe.each(motions.filter(({ id }) => PLANTED[id]))('$id', (motion) => {
  it('slides on nothing', () => {
    for (const person of people) {
      const at = (share: number) =>
        motion.figure(person, shapeBetween(motion.rest, motion.full, share), ballRadiusFor(person));
      for (const joint of PLANTED[motion.id] ?? [])
        for (const share of moments)
          for (const side of SIDES)
            expect(distance(at(0)[side][joint], at(share)[side][joint]), joint).toBeLessThan(0.01);
    }
  });
});

it('a plank that sags or pikes keeps elbows and toes where they are', () => {
  const plank = motions.find(({ id }) => id === 'plank');
  for (const person of people)
    for (const offset of [-0.1, 0, 0.1, 0.2]) {
      const [a, b] = [plank?.full ?? {}, { ...plank?.full, offset }].map((shape) =>
        plank?.figure(person, shape, 0.3),
      );
      for (const joint of ['elbow', 'wrist', 'toe'] as const)
        expect(
          distance(a?.left[joint] ?? { x: 9, y: 9, z: 9 }, b?.left[joint] ?? { x: 0, y: 0, z: 0 }),
        ).toBeLessThan(0.01);
    }
});

describe('postures that are no exercise', () => {
  it.each(STILL_POSTURES)('%s keeps its bones and stays above the floor', (posture) => {
    for (const person of people) expectBody(person, stillPosture(person, posture));
  });
});

describe.each(motions)('what is true of $id', (motion) => {
  const person = makePerson({ height: 1.72 });
  const own = { rest: motion.rest, full: motion.full };
  const seen = <T>(joints: T): T => joints;
  const performed = (stretches: Parameters<typeof perform>[3]['stretches']) =>
    truthOf(motion, perform(motion, person, own, { stretches }), seen);

  it('without a fault: none, and every rep counts', () => {
    const { faults, reps, goodS } = performed([{ faults: [] }, { faults: [] }]);
    expect(Object.entries(faults).filter(([, answer]) => answer !== 'no')).toEqual([]);
    if (motion.kind === 'reps') expect(reps.map(({ counts }) => counts)).toEqual(['yes', 'yes']);
    else expect(goodS).toBeGreaterThan((2 * motion.tempo.pauseMs) / 1000 - 0.2);
  });

  it.each(Object.keys(motion.faults))('with %s, slight or gross: that one', (id) => {
    for (const amount of [0.3, 1]) {
      const { faults } = performed([{ faults: [] }, { faults: [{ id, amount }] }, { faults: [] }]);
      const found = Object.entries(faults).filter(([, answer]) => answer === 'yes');
      expect(
        found.map(([name]) => name),
        `amount ${amount}`,
      ).toEqual([id]);
    }
  });
});
