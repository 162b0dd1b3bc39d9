import type { Side } from '../../pose/keypoints.ts';
import { AIM, type Camera } from '../camera.ts';
import { ownWay, perform, type Choreography, type Show } from './choreography.ts';
import { cameraFrom } from './demonstration.ts';
import { faced, withBall, type Ball, type Figure } from '../body/figure.ts';
import type { Motion } from './motion.ts';
import { onOtherSide } from '../body/other-side.ts';
import { easeInOut } from './performance.ts';
import { ballRadiusFor, type Person } from '../body/person.ts';
import { stillPosture } from '../body/still.ts';
import type { Stand } from './stand.ts';
import { along, minus, vector } from '../body/vector.ts';

/**
 * The mannequin follows a workout: it gets down for the set that it is given, performs it until it is told to stop, gets up the same way,
 * and stands and waits. The duration is not known in advance, so an exercise is performed as if it had an end of its own, and is left or
 * repeated at points where the body is the same at two times of the performance.
 */

/** The set that the mannequin should do. A different `index` means a different set. */
export interface SetInstruction {
  readonly index: number;
  readonly exerciseId: string;
  /** The side that bears the body: `right` is a side plank on the right forearm. */
  readonly side: Side | null;
  readonly dose: ShownDose;
}

export type ShownDose =
  | { readonly kind: 'reps'; readonly reps: number }
  | { readonly kind: 'hold'; readonly holdS: number }
  | { readonly kind: 'holds'; readonly times: number; readonly holdS: number; readonly relaxS: number };

/** What the mannequin does beyond the dose before it pauses for breath and continues (times, seconds). Basis: judgement. */
const SPARE = { times: 3, holdS: 6, liftS: 1.5 } as const;

/** Time in the start posture before the first movement (ms): longer than the judging takes to recognise a posture. */
const SETTLE_MS = 1800;

/** Turning around on the feet, and the ball rolling to its place (ms). Basis: judgement. */
const TURN_MS = 1200;
const ROLL_MS = 2000;

/** Where the ball waits on the floor: beyond the feet, where it hides nobody in the picture. */
const WAITING = { x: 2.4, z: -0.9 } as const;

/** The camera shows a mannequin that stands between two exercises up to the shoulders, so that it is not lost from sight. */
export const whereFollowed = (
  stand: Stand,
  picture: Pick<Camera, 'pictureWidth' | 'pictureHeight'>,
): Camera => ({ ...cameraFrom(stand, picture), aim: { ...AIM, y: 0.55 }, distance: 2.6 });

/** Between these times of a performance the body is the same as at `outMs`, and can continue from there. */
interface Door {
  readonly fromMs: number;
  readonly toMs: number;
  readonly outMs: number;
}

/** An exercise in progress, and how far its performance has come. */
interface Act {
  readonly instruction: SetInstruction;
  readonly usesBall: boolean;
  readonly show: Show;
  readonly doors: readonly Door[];
  readonly showMs: number;
}

/** Plain values: a state can be stored and followed again. */
export interface Following {
  readonly person: Person;
  /** The motions that the person can do. */
  readonly motions: readonly Motion[];
  readonly atMs: number | null;
  readonly act: Act | null;
  /** How far the body is turned around, from 0 (head at the low end of x) to 1 (at the high end). */
  readonly turned: number;
  /** How far the ball has rolled from where it waits to where it is used, 0 to 1. */
  readonly rolled: number;
}

/** The mannequin standing and waiting. */
export const startFollowing = (person: Person, motions: readonly Motion[]): Following => ({
  person,
  motions,
  atMs: null,
  act: null,
  turned: 0,
  rolled: 0,
});

function stretchesFor(dose: ShownDose): Choreography['stretches'] {
  const again = (times: number, tempo: Choreography['stretches'][0]['tempo']): Choreography['stretches'] =>
    Array.from({ length: times }, () => ({ faults: [], ...(tempo ? { tempo } : {}) }));
  switch (dose.kind) {
    case 'reps':
      return again(dose.reps + SPARE.times, undefined);
    case 'hold':
      return again(1, { pauseMs: (dose.holdS + SPARE.holdS) * 1000 });
    case 'holds':
      return again(dose.times + SPARE.times, {
        pauseMs: (dose.holdS + SPARE.liftS) * 1000,
        restMs: dose.relaxS * 1000,
      });
  }
}

/** Between repeated holds the mannequin comes down, as after a lift. */
const asInstructed = (motion: Motion, { kind }: ShownDose): Motion =>
  kind === 'holds' && motion.kind === 'hold' ? { ...motion, kind: 'lifts' } : motion;

/** Still postures, rest and holds lead to the way out. The top of a lift leads to its end, and a rep is finished. */
function doorsOf({ kind }: Motion, { turns, stretches, setStartMs, setEndMs }: Show): readonly Door[] {
  const out = (fromMs: number, toMs: number): Door => ({ fromMs, toMs, outMs: setEndMs });
  if (kind === 'hold') return [...turns, out(setStartMs, setEndMs)];
  const starts = [...stretches.slice(1).map(({ startMs }) => startMs), setEndMs];
  const rests = stretches.map(({ endMs }, i) => out(endMs, starts[i] ?? setEndMs));
  const tops = kind === 'lifts' ? stretches : [];
  return [
    ...turns,
    out(setStartMs, stretches[0]?.startMs ?? setEndMs),
    ...tops.map(({ topMs, leftTopMs }) => ({ fromMs: topMs, toMs: leftTopMs, outMs: leftTopMs })),
    ...rests,
  ];
}

/** Of all ways within good form, the one farthest from every limit, so that a person who does as told is not corrected. */
const inTheMiddle = (): number => 0.5;

/** Throws if no motion does that exercise. */
function actFor({ person, motions }: Following, instruction: SetInstruction): Act {
  const found = motions.find(({ id }) => id === instruction.exerciseId);
  if (!found) throw new Error(`the mannequin cannot do ${instruction.exerciseId}`);
  const motion = asInstructed(found, instruction.dose);
  const plan = { stretches: stretchesFor(instruction.dose), settleMs: SETTLE_MS };
  const show = perform(motion, person, ownWay(motion, inTheMiddle), plan);
  return { instruction, usesBall: motion.usesBall, show, doors: doorsOf(motion, show), showMs: 0 };
}

/** The act that many milliseconds later; null when it is over. A mannequin that is getting up finishes that, whatever the instruction. */
function goneOn(act: Act, byMs: number, leaving: boolean): Act | null {
  const { show, doors, showMs } = act;
  let nextMs = showMs + byMs;
  if (leaving) {
    const door = doors.find(({ fromMs, toMs }) => fromMs <= nextMs && showMs <= toMs);
    if (door) nextMs = door.outMs + nextMs - Math.max(showMs, door.fromMs);
  } else if (showMs < show.setEndMs && nextMs >= show.setEndMs) nextMs += show.setStartMs - show.setEndMs;
  return nextMs < show.performance.ms ? { ...act, showMs: nextMs } : null;
}

/** Moves from one share towards another by at most `most`. */
const towards = (share: number, goal: number, most: number): number =>
  Math.abs(goal - share) <= most ? goal : share + Math.sign(goal - share) * most;

/** The motions are performed on the right; the body turned around is on the left. */
const turnedFor = ({ side }: SetInstruction): number => (side === 'left' ? 1 : 0);

/** Whether the ball is on its way to its place, or there. */
const needsBall = ({ usesBall, show, showMs }: Act): boolean =>
  usesBall && showMs >= show.setStartMs - ROLL_MS && showMs < show.setEndMs;

/** The state at that time, which must not be before the last one. `instruction` is null if there is nothing to do. */
export function follow(state: Following, instruction: SetInstruction | null, timestampMs: number): Following {
  const { turned } = state;
  const byMs = timestampMs - (state.atMs ?? timestampMs);
  const doing = state.act && goneOn(state.act, byMs, state.act.instruction.index !== instruction?.index);
  const next = {
    ...state,
    atMs: timestampMs,
    act: doing,
    rolled: towards(state.rolled, doing && needsBall(doing) ? 1 : 0, byMs / ROLL_MS),
  };
  if (doing || state.act) return next;
  const way = instruction ? turnedFor(instruction) : Math.round(turned);
  if (turned !== way) return { ...next, turned: towards(turned, way, byMs / TURN_MS) };
  return instruction ? { ...next, act: actFor(state, instruction) } : next;
}

function ballOf({ person, rolled }: Following, used: Ball | null): Ball {
  const radius = ballRadiusFor(person);
  const centre = vector(WAITING.x, radius, WAITING.z);
  return { radius, centre: used ? along(centre, minus(used.centre, centre), easeInOut(rolled)) : centre };
}

/** Where the body and the ball are. */
export function figureOf(state: Following): Figure {
  const { person, act, turned } = state;
  const figure = act?.show.performance.at(act.showMs);
  if (!act || !figure) {
    const standing = stillPosture(person, 'standing');
    return withBall(faced(standing, 180 * easeInOut(turned), vector(AIM.x, 0)), ballOf(state, null));
  }
  const shown = turnedFor(act.instruction) === 1 ? onOtherSide(figure) : figure;
  return withBall(shown, ballOf(state, act.usesBall ? shown.ball : null));
}
