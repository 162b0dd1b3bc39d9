import { AIM, type Camera } from '../camera.ts';
import { perform, type OwnWay, type Choreography, type PutIn, type Show } from './choreography.ts';
import { faultWay, type Motion } from './motion.ts';
import type { Person } from '../body/person.ts';
import type { Stand } from './stand.ts';

/** A kneeling mannequin beside the mat fits into the picture too. */
const SIDE = {
  aim: { ...AIM, y: 0.42 },
  azimuth: 0,
  height: 0.5,
  distance: 2.4,
  roll: 0,
  fieldOfView: 66,
} as const;

export const cameraFrom = (stand: Stand, picture: Pick<Camera, 'pictureWidth' | 'pictureHeight'>): Camera => {
  const moved = { side: {}, round: { azimuth: 30 }, high: { height: 2.2 }, feet: { azimuth: 90 } };
  return { ...SIDE, ...moved[stand], ...picture };
};

/** How gross a shown fault is, 0 to 1: beyond doubt, and still realistic. */
const AMOUNT = 0.7;

/** Stretches of a hold (ms): good for a while, wrong for long enough to get a cue, good again to get praise. */
const HELD_MS = { before: 5000, wrong: 4500, after: 5000 } as const;

/** A motion's own numbers, without the variety of people. */
export const plainWay = ({ rest, full }: Motion): OwnWay => ({ rest, full });

/** That fault as it is shown; nothing for null. */
export const putIn = (fault: string | null): readonly PutIn[] =>
  fault === null ? [] : [{ id: fault, amount: AMOUNT }];

/** Good, then with the fault, then good again. A fault that lasts throughout is shown throughout. */
const stretchesWith = (motion: Motion, fault: string | null): Choreography['stretches'] => {
  const clean = fault !== null && faultWay(motion, fault).throughout ? putIn(fault) : [];
  const held = (pauseMs: number) => (motion.kind === 'hold' ? { tempo: { pauseMs } } : {});
  return [
    { faults: clean, ...held(HELD_MS.before) },
    { faults: putIn(fault), ...held(HELD_MS.wrong) },
    { faults: clean, ...held(HELD_MS.after) },
  ];
};

/**
 * The mannequin gets down on the mat, does the exercise well, with the fault, and well again, and gets up. Null: well all the time. It
 * never stands, because a camera at mat height would cut off its head.
 */
export const demonstrate = (motion: Motion, person: Person, fault: string | null): Show =>
  perform(
    { ...motion, wayIn: motion.wayIn.filter((posture) => posture !== 'standing') },
    person,
    plainWay(motion),
    { stretches: stretchesWith(motion, fault) },
  );
