import { seeded } from '../../src/geometry/seeded.ts';
import { exercises } from '../../src/exercises/index.ts';
import { jointsOf } from '../../src/mannequin/body/figure.ts';
import { onOtherSide } from '../../src/mannequin/body/other-side.ts';
import { ballRadiusFor, personBodyLength, type Person } from '../../src/mannequin/body/person.ts';
import { focalLength, projection } from '../../src/mannequin/camera.ts';
import { whereFollowed, type SetInstruction } from '../../src/mannequin/act/follower.ts';
import { faultWay, reshaped, type Motion, type Shape } from '../../src/mannequin/act/motion.ts';
import { Performance } from '../../src/mannequin/act/performance.ts';
import type { Routine } from '../../src/plan/routine.ts';
import { instructionOf } from '../../src/session/judging/instruction-of.ts';
import { startWorkoutJudging, type WorkoutJudging } from '../../src/session/judging/workout-judging.ts';
import { startWorkout } from '../../src/workout/workout.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { asSeenIn } from '../../tools/bench/as-seen.ts';
import { noisy } from '../../tools/bench/noise.ts';
import { drawFrom, type Draw } from '../../tools/bench/random.ts';
import { drawPerson, motionOf } from '../../tools/bench/trial.ts';
import { JudgingDriver } from './judging-driver.ts';

const SIZE = { width: 640, height: 360 } as const;
/** A workout that takes longer than this is given up (ms). */
const LIMIT_MS = 15 * 60_000;
/** This share of reps, and of each two seconds of a hold, has a fault. */
const FAULTY = 0.2;

/** A person who acts: what they do is added to their performance as it goes on. */
interface Actor {
  readonly person: Person;
  readonly performance: Performance;
  readonly draw: Draw;
  /** What the workout asks for now. */
  readonly asked: () => SetInstruction | null;
}

const sided = (motion: Motion, { side }: SetInstruction): Motion =>
  side === 'left'
    ? { ...motion, figure: (person, shape, ball) => onOtherSide(motion.figure(person, shape, ball)) }
    : motion;

/** A fault now and then, one that comes and goes. */
function drawFault({ draw }: Actor, motion: Motion): string | null {
  const passing = Object.keys(motion.faults).filter((id) => faultWay(motion, id).throughout === undefined);
  return draw.chance(FAULTY) ? draw.oneOf(passing) : null;
}

const withFault = (motion: Motion, shape: Shape, fault: string | null, part: 'full' | 'rest'): Shape =>
  reshaped(shape, (fault !== null && faultWay(motion, fault)[part]?.(0.6)) || {});

/** Two seconds of a hold. If they have a fault, the person moves into it and out of it. */
function holdOn(actor: Actor, motion: Motion): void {
  const { performance } = actor;
  const fault = drawFault(actor, motion);
  const bad = withFault(motion, motion.full, fault, 'full');
  if (fault !== null) performance.moves(700, motion, motion.full, bad);
  performance.stays(2000);
  if (fault !== null) performance.moves(700, motion, bad, motion.full);
}

/** A rep, or a lift that is held as long as the set asks for. */
function repeatOnce(actor: Actor, motion: Motion, { dose }: SetInstruction): void {
  const fault = drawFault(actor, motion);
  const tempo = { ...motion.tempo, ...(fault !== null && faultWay(motion, fault).tempo?.(0.6)) };
  const low = withFault(motion, motion.rest, fault, 'rest');
  const top = withFault(motion, motion.full, fault, 'full');
  const isLift = dose.kind === 'holds';
  actor.performance
    .moves(tempo.riseMs, motion, low, top)
    .stays(isLift ? dose.holdS * 1000 + 800 : tempo.pauseMs)
    .moves(tempo.lowerMs, motion, top, low)
    .stays(isLift ? dose.relaxS * 1000 : tempo.restMs);
}

/** Waits while nothing is asked; gets down for a set, does it until it is over, and gets up. Yields after every part. */
function* acting(actor: Actor): Generator<void, never> {
  const { person, performance, draw, asked } = actor;
  for (;;) {
    const set = asked();
    if (set === null) {
      performance.stays(250);
      yield;
      continue;
    }
    const motion = sided(motionOf(set.exerciseId), set);
    for (const posture of motion.wayIn.slice(1)) performance.still(posture, 500);
    const begins = motion.kind === 'hold' ? motion.full : motion.rest;
    performance.into(900, motion.figure(person, begins, ballRadiusFor(person))).stays(draw.pick(1200, 2500));
    yield;
    while (asked()?.index === set.index) {
      if (motion.kind === 'hold') holdOn(actor, motion);
      else repeatOnce(actor, motion, set);
      yield;
    }
    for (const posture of [...motion.wayIn].reverse()) performance.still(posture, 500);
    yield;
  }
}

/**
 * The log of a workout that a random person does as the coach says, with faults now and then, in front of a random good camera. Each frame is
 * judged before the next one is performed.
 */
export function workedOut(routine: Routine, seed: number): readonly LogEvent[] {
  const draw = drawFrom(seed);
  const person = drawPerson(draw);
  const performance = new Performance(person, 'standing').stays(500);
  const driver = new JudgingDriver<WorkoutJudging>(startWorkoutJudging(exercises, startWorkout(routine, 0)));
  const parts = acting({ person, performance, draw, asked: () => instructionOf(driver.judging) });
  const view = { azimuth: draw.pick(-25, 25), height: draw.pick(0.3, 0.9) };
  const camera = {
    ...whereFollowed('side', { pictureWidth: SIZE.width, pictureHeight: SIZE.height }),
    ...view,
  };
  const [projected, detect] = [projection(camera), noisy(seeded(seed), SIZE)];
  const length = (personBodyLength(person) * focalLength(camera)) / camera.distance;
  const frameMs = 1000 / draw.pick(10, 20);
  for (let ms = 0; ms < LIMIT_MS && driver.judging.workout.phase.kind !== 'finished'; ms += frameMs) {
    while (ms >= performance.ms) parts.next();
    const figure = performance.at(ms);
    const asSeen = asSeenIn(motionOf(driver.judging.set?.exercise.id ?? 'plank'));
    const points = figure && projected(asSeen(jointsOf(person, figure)));
    driver.take({ timestampMs: ms, keypoints: detect(points, length, ms) }, SIZE);
  }
  return driver.log;
}
