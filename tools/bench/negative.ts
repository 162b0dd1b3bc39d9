import { ownWay, perform, type Show } from '../../src/mannequin/act/choreography.ts';
import { shifted, type Figure } from '../../src/mannequin/body/figure.ts';
import { shapeBetween, type Motion } from '../../src/mannequin/act/motion.ts';
import { motions } from '../../src/exercises/index.ts';
import { otherMovements } from './other-movements.ts';
import { Performance } from '../../src/mannequin/act/performance.ts';
import { ballRadiusFor } from '../../src/mannequin/body/person.ts';
import { STILL_POSTURES, stillPosture } from '../../src/mannequin/body/still.ts';
import { vector } from '../../src/mannequin/body/vector.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { asSeenIn } from './as-seen.ts';
import { cameraFor, film, swayOf } from './film.ts';
import { drawFrom, type Draw } from './random.ts';
import { drawPerson, motionOf } from './trial.ts';

/** How long one of them lasts. */
const LASTS_MS = 55_000;

/** Dashes off a movement `times` times. `reach`: the share of the full movement. */
const toss = (
  show: Performance,
  motion: Motion,
  draw: Draw,
  { reach, times }: { readonly reach: number; readonly times: number },
): void => {
  const own = ownWay(motion, draw.random);
  const ball = ballRadiusFor(show.person);
  show.into(1000, motion.figure(show.person, own.rest, ball)).stays(draw.pick(600, 2500));
  const top = shapeBetween(own.rest, own.full, reach);
  for (let i = 0; i < times; i++) {
    const ms = draw.pick(350, 1300);
    show.moves(ms, motion, own.rest, top).stays(draw.pick(100, 900)).moves(ms, motion, top, own.rest);
    show.stays(draw.pick(200, 900));
  }
};

/** The kinds of movements that are not an exercise, each a stretch of a minute. */
const KINDS = ['still', 'other-movement', 'other-exercise', 'half', 'camera', 'empty', 'passer-by'] as const;

function act(kind: (typeof KINDS)[number], show: Performance, exercise: Motion, draw: Draw): void {
  switch (kind) {
    case 'still':
      show.still(draw.oneOf(STILL_POSTURES), draw.pick(1000, 6000));
      return;
    case 'other-movement':
      toss(show, draw.oneOf(otherMovements.filter(({ id }) => id !== exercise.id)), draw, {
        reach: draw.pick(0.8, 1),
        times: 3,
      });
      return;
    case 'other-exercise':
      toss(show, draw.oneOf(motions.filter(({ id }) => id !== exercise.id)), draw, { reach: 1, times: 3 });
      return;
    case 'half':
      // Half of a hold is not in its posture; half of a rep is an attempt; a third of a lift is seen as one.
      if (exercise.kind !== 'hold')
        toss(show, exercise, draw, {
          reach: draw.pick(0.1, exercise.kind === 'lifts' ? 0.25 : 0.4),
          times: 4,
        });
      return;
    case 'camera': {
      // Up to the device, over it, and back.
      show.still('standing', 300);
      show.walks(1200, vector(0, 0, 0), vector(0.3, 0, 1.2));
      const there = show.last;
      show
        .into(600, shifted(stillPosture(show.person, 'toe-touch'), vector(0.3, 0, 1.2)))
        .stays(draw.pick(500, 2500));
      show.into(600, there).walks(1200, vector(0, 0, 0), vector(-0.3, 0, -1.2));
      return;
    }
    case 'empty':
      show.still('standing', 300).walks(1500, vector(0, 0, 0), vector(3, 0, 0));
      show.gone(draw.pick(1500, 5000)).walks(1500, vector(0, 0, 0), vector(-3, 0, 0));
      return;
    case 'passer-by':
      show.still('lying-prone', draw.pick(2000, 4000));
  }
}

/** A person who walks by in the background, and is found instead of the trainee for part of the way. */
function passerBy(show: Performance, draw: Draw): (timestampMs: number) => Figure | null {
  const fromMs = draw.pick(5000, LASTS_MS - 8000);
  const figure = stillPosture(show.person, 'standing');
  const seenMs = draw.pick(300, 1500);
  return (timestampMs) =>
    timestampMs < fromMs || timestampMs > fromMs + seenMs
      ? null
      : shifted(figure, vector(-1 + (2.5 * (timestampMs - fromMs)) / 2000, 0, -1.2));
}

/** About a minute of movement that is not an exercise, or a different one, filmed as a set would be. */
export function negativeTrace(exerciseId: string, seed: number): PoseTrace {
  const draw = drawFrom(seed);
  const exercise = motionOf(exerciseId);
  const person = drawPerson(draw);
  const asked: Show = perform(exercise, person, ownWay(exercise, draw.random), {
    stretches: [{ faults: [] }],
    wholeWay: false,
  });
  const show = new Performance(person, 'standing', asked.performance.last.ball);
  let passes = false;
  while (show.ms < LASTS_MS) {
    const kind = draw.oneOf(KINDS);
    passes ||= kind === 'passer-by';
    act(kind, show, exercise, draw);
    if (draw.chance(0.5)) show.still(draw.oneOf(STILL_POSTURES), draw.pick(500, 2000));
  }
  // The order in which numbers are drawn is part of the seed's meaning.
  return film(show, {
    camera: cameraFor(asked, 'good', draw),
    asSeen: asSeenIn(exercise),
    sway: swayOf(draw),
    seed: seed + 1,
    fps: draw.pick(10, 30),
    ...(passes ? { instead: passerBy(show, draw) } : {}),
  });
}
