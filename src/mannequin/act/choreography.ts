import { mirrored, type Figure } from '../body/figure.ts';
import type { StillPosture } from '../body/still.ts';
import { faultWay, reshaped, type Motion, type Shape, type MotionTempo } from './motion.ts';
import { Performance } from './performance.ts';
import { ballRadiusFor, type Person } from '../body/person.ts';

/** A fault to show, from 0 (just past its limit) to 1 (gross). */
export interface PutIn {
  readonly id: string;
  readonly amount: number;
}

/** How the mannequin does an exercise well. */
export interface OwnWay {
  readonly rest: Shape;
  readonly full: Shape;
}

/** A person's own way within good form, drawn at random from the variety of a motion. */
export function ownWay(motion: Motion, random: () => number): OwnWay {
  const draw = (shape: Shape, ranges: Motion['variety']['both']): Shape => {
    const change: Record<string, number> = {};
    // Numbers for which a motion gives no range are the same for every person.
    for (const [name, range] of Object.entries(ranges ?? {}))
      if (range) change[name] = range[0] + (range[1] - range[0]) * random();
    return reshaped(shape, change);
  };
  const shared = draw({}, motion.variety.both);
  return {
    rest: draw(reshaped(motion.rest, shared), motion.variety.rest),
    full: draw(reshaped(motion.full, shared), motion.variety.full),
  };
}

/** One rep or lift, or one stretch of a hold, as performed. Milliseconds of the performance. */
export interface ShownStretch {
  /** When it leaves rest, reaches the full movement, leaves it, and is back at rest. In a hold: begins, begins, ends, ends. */
  readonly startMs: number;
  readonly topMs: number;
  readonly leftTopMs: number;
  readonly endMs: number;
  readonly faults: readonly PutIn[];
}

/** A still posture of the way in: from when to when it is held, and when it is reached again on the way out. */
export interface TurningPoint {
  readonly fromMs: number;
  readonly toMs: number;
  readonly outMs: number;
}

/** A performance, and the times of its parts. */
export interface Show {
  /** The side of the body that is filmed. */
  readonly facing: Motion['view'];
  readonly performance: Performance;
  readonly stretches: readonly ShownStretch[];
  /** From the first moment of the start posture to the last. */
  readonly setStartMs: number;
  readonly setEndMs: number;
  /** Where the mannequin can turn around on the way in; empty if it does not walk in. */
  readonly turns: readonly TurningPoint[];
}

/** What to do: the faults of each rep, lift, or stretch of a hold, and how long things take. */
export interface Choreography {
  readonly stretches: readonly { readonly faults: readonly PutIn[]; readonly tempo?: Partial<MotionTempo> }[];
  /** A side plank on the left. */
  readonly left?: boolean;
  /** How long to stay in the start posture before the first movement. */
  readonly settleMs?: number;
  /** Whether to walk in and get up at the end. */
  readonly wholeWay?: boolean;
  /** Each rep is slightly shorter and slower than the last: 0 to 1. */
  readonly fatigue?: number;
  /** Begins every rep from the rest that a fault in one of them needs, so that the body does not jump between two rests. */
  readonly sameRest?: true;
}

type Change = 'full' | 'rest' | 'back';

const changed = (motion: Motion, shape: Shape, faults: readonly PutIn[], what: Change): Shape =>
  faults.reduce((sum, { id, amount }) => {
    const change = faultWay(motion, id)[what];
    return change ? reshaped(sum, change(amount)) : sum;
  }, shape);

const tempoOf = (motion: Motion, faults: readonly PutIn[], wanted: Partial<MotionTempo>): MotionTempo =>
  faults.reduce<MotionTempo>((sum, { id, amount }) => ({ ...sum, ...faultWay(motion, id).tempo?.(amount) }), {
    ...motion.tempo,
    ...wanted,
  });

/** A motion, turned to the other side if that side is wanted. */
const sided = (motion: Motion, left: boolean): Motion =>
  left
    ? { ...motion, figure: (person, shape, ball): Figure => mirrored(motion.figure(person, shape, ball)) }
    : motion;

/** How long a body takes to move into a fault of a hold, and out of it. */
const SHIFT_MS = 350;
/** How long the start posture is held before the first movement if the plan does not say. */
const SETTLE_MS = 1800;
/** How long each still posture on the way is held. */
const STILL_MS = 500;

/** One rep, lift or stretch of a hold to perform. */
interface Doing {
  readonly faults: readonly PutIn[];
  readonly tempo: MotionTempo;
}

/** A motion, and its shapes with the faults that last throughout. */
interface Shapes {
  readonly motion: Motion;
  readonly rest: Shape;
  readonly full: Shape;
}

/** Walks in from the first posture on the way. Returns how long each one was held. */
function walkIn(
  show: Performance,
  postures: readonly StillPosture[],
): readonly Omit<TurningPoint, 'outMs'>[] {
  show.stays(700);
  const held = [{ fromMs: 0, toMs: show.ms }];
  for (const posture of postures) {
    show.still(posture, STILL_MS);
    held.push({ fromMs: show.ms - STILL_MS, toMs: show.ms });
  }
  return held;
}

/** Gets up the way it came. Returns when each posture was reached again, in the order of the way in. */
function walkOut(show: Performance, postures: readonly StillPosture[]): readonly number[] {
  const takenMs: number[] = [];
  for (const posture of [...postures].reverse()) {
    show.still(posture, STILL_MS);
    takenMs.unshift(show.ms - STILL_MS);
  }
  return takenMs;
}

/** A stretch of a hold, into its faults and out of them again. */
function hold(show: Performance, { motion, full }: Shapes, { faults, tempo }: Doing): ShownStretch {
  const bad = changed(motion, full, faults, 'full');
  const startMs = show.ms;
  const shifts = faults.some(({ id }) => !faultWay(motion, id).throughout);
  if (shifts) show.moves(SHIFT_MS, motion, full, bad);
  show.stays(tempo.pauseMs);
  if (shifts) show.moves(SHIFT_MS, motion, bad, full);
  return { startMs, topMs: startMs, leftTopMs: show.ms, endMs: show.ms, faults };
}

/** A rep or a lift, and the rest after it. `slower`: a factor for the time up and down. */
function repeat(
  show: Performance,
  { motion, rest, full }: Shapes,
  { faults, tempo }: Doing,
  slower: number,
): ShownStretch {
  const bad = changed(motion, full, faults, 'full');
  const low = changed(motion, rest, faults, 'rest');
  const startMs = show.ms;
  show.moves(tempo.riseMs * slower, motion, low, bad);
  const topMs = show.ms;
  show.stays(tempo.pauseMs);
  const leftTopMs = show.ms;
  if (faults.some(({ id }) => faultWay(motion, id).back)) {
    const onTheWay = changed(motion, low, faults, 'back');
    show.moves(tempo.lowerMs, motion, bad, onTheWay).stays(1100).moves(500, motion, onTheWay, low);
  } else show.moves(tempo.lowerMs * slower, motion, bad, low);
  const endMs = show.ms;
  show.stays(tempo.restMs);
  return { startMs, topMs, leftTopMs, endMs, faults };
}
/** The person's own shapes, with the faults that last throughout the plan. */
function shapesFor(motion: Motion, own: OwnWay, { stretches, sameRest }: Choreography): Shapes {
  const all = stretches.flatMap(({ faults }) => faults);
  const throughout = all.filter(({ id }) => faultWay(motion, id).throughout);
  return {
    motion,
    rest: changed(motion, own.rest, sameRest ? all : throughout, 'rest'),
    full: changed(motion, own.full, throughout, 'full'),
  };
}

/** Performs the plan, one stretch after the other. A rep is slower by up to 40 % as the trainee tires. */
function doAll(show: Performance, shapes: Shapes, plan: Choreography): readonly ShownStretch[] {
  const { motion } = shapes;
  const last = plan.stretches.length - 1;
  // The person tires only if the plan says so.
  const fatigue = plan.fatigue ?? 0;
  return plan.stretches.map(({ faults, tempo: wanted = {} }, i) => {
    const doing = { faults, tempo: tempoOf(motion, faults, wanted) };
    const tired = last > 0 ? (fatigue * i) / last : 0;
    return motion.kind === 'hold' ? hold(show, shapes, doing) : repeat(show, shapes, doing, 1 + 0.4 * tired);
  });
}

/** A person walks in, gets into the start posture, performs the plan, and gets up again. */
export function perform(chosen: Motion, person: Person, own: OwnWay, plan: Choreography): Show {
  const motion = sided(chosen, plan.left ?? false);
  const shapes = shapesFor(motion, own, plan);
  const begins = motion.figure(
    person,
    motion.kind === 'hold' ? shapes.full : shapes.rest,
    ballRadiusFor(person),
  );
  const [first, ...wayIn] = motion.wayIn;
  const show = new Performance(person, first ?? 'standing', begins.ball);
  const wholeWay = plan.wholeWay ?? true;
  const held = wholeWay ? walkIn(show, wayIn) : [];
  show.into(wholeWay ? 900 : 1, begins);
  const setStartMs = show.ms;
  show.stays(plan.settleMs ?? SETTLE_MS);
  const stretches = doAll(show, shapes, plan);
  const setEndMs = show.ms;
  const takenMs = wholeWay ? walkOut(show, motion.wayIn) : [];
  // Without a way in it stands only once, and is gone at the end.
  const turns = held.map((still, i) => ({ ...still, outMs: takenMs[i] ?? show.ms }));
  return { facing: motion.view, performance: show, stretches, setStartMs, setEndMs, turns };
}
