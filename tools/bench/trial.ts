import {
  ownWay,
  perform,
  type Choreography,
  type PutIn,
  type Show,
} from '../../src/mannequin/act/choreography.ts';
import type { Motion } from '../../src/mannequin/act/motion.ts';
import { motions } from '../../src/exercises/index.ts';
import { AGES, BUILDS, makePerson, SEXES, type Person } from '../../src/mannequin/body/person.ts';
import { truthOf, type Truth } from './truth.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { asSeenIn } from './as-seen.ts';
import { cameraFor, film, swayOf, type View } from './film.ts';
import { drawFrom, type Draw } from './random.ts';

/** A set that was performed and filmed, and the truth about it. */
export interface Trial {
  readonly exerciseId: string;
  readonly trace: PoseTrace;
  readonly truth: Truth;
}

export const motionOf = (exerciseId: string): Motion => {
  const motion = motions.find(({ id }) => id === exerciseId);
  if (!motion) throw new Error(`the mannequin does not know ${exerciseId}`);
  return motion;
};

export const drawPerson = (draw: Draw): Person =>
  makePerson({
    height: draw.pick(1.5, 1.95),
    legginess: draw.pick(-0.05, 0.05),
    sex: draw.oneOf(SEXES),
    age: draw.oneOf(AGES),
    build: draw.oneOf(BUILDS),
  });

/** Two of three sets have a fault in some of their reps, one of those two faults. Basis: judgement. */
function drawFaults(motion: Motion, draw: Draw): readonly string[] {
  const ids = Object.keys(motion.faults);
  if (!draw.chance(0.65)) return [];
  return draw.chance(0.15) ? [draw.oneOf(ids), draw.oneOf(ids)] : [draw.oneOf(ids)];
}

function drawPlan(motion: Motion, draw: Draw): Choreography {
  const faults = drawFaults(motion, draw);
  const amounts = new Map(faults.map((id) => [id, draw.random()]));
  const put = (share: number): readonly PutIn[] => {
    const chosen = faults.filter(() => draw.chance(share)).slice(0, 1);
    return chosen.map((id) => ({ id, amount: amounts.get(id) ?? 0 }));
  };
  const settleMs = draw.pick(1500, 3000);
  const fatigue = draw.chance(0.5) ? draw.random() : 0;
  if (motion.kind === 'hold') {
    const held = (faultsOfIt: readonly PutIn[], from: number, to: number) => ({
      faults: faultsOfIt,
      tempo: { pauseMs: draw.pick(from, to) },
    });
    const [fault] = faults;
    const bad = fault === undefined ? [] : [{ id: fault, amount: amounts.get(fault) ?? 0 }];
    return {
      settleMs,
      left: draw.chance(0.5) && motion.view === 'frontal',
      stretches: [
        held([], 4000, 9000),
        ...(bad.length > 0 ? [held(bad, 1400, 2300), held([], 4000, 9000)] : []),
      ],
    };
  }
  const { tempo } = motion;
  const pace = draw.pick(0.75, 1.4);
  const reps = motion.kind === 'lifts' ? 2 : Math.floor(draw.pick(3, 7));
  return {
    settleMs,
    fatigue,
    stretches: Array.from({ length: reps }, () => ({
      faults: put(0.45),
      tempo: {
        riseMs: tempo.riseMs * pace * draw.pick(0.9, 1.1),
        lowerMs: tempo.lowerMs * pace * draw.pick(0.9, 1.1),
        restMs: tempo.restMs * draw.pick(0.7, 1.3),
        // The bridge's three seconds are counted out; other pauses vary.
        pauseMs:
          motion.kind === 'lifts'
            ? draw.pick(3000, 17_000)
            : tempo.pauseMs >= 3000
              ? draw.pick(3200, 4200)
              : tempo.pauseMs * draw.pick(0.7, 1.6),
      },
    })),
  };
}

/** A short set for the camera, with a fault in the middle or without one. */
export function shortPlan(motion: Motion, faultId: string | null, amount: number): Choreography {
  const faults: readonly PutIn[] = faultId === null ? [] : [{ id: faultId, amount }];
  const settleMs = 1600;
  if (motion.kind === 'hold') {
    const held = (put: readonly PutIn[], pauseMs: number) => ({ faults: put, tempo: { pauseMs } });
    return {
      settleMs,
      stretches: [held([], 4000), ...(faultId === null ? [] : [held(faults, 2200), held([], 3500)])],
    };
  }
  const tempo = motion.kind === 'lifts' ? { pauseMs: 3500, restMs: 2000 } : {};
  return {
    settleMs,
    stretches: [[], faults, []].map((put) => ({ faults: put, tempo })),
  };
}

/** Everything of a trial except the filming, so that the same set can be filmed in several ways. */
export interface Scene {
  readonly motion: Motion;
  readonly show: Show;
  readonly truth: Truth;
  readonly draw: Draw;
  readonly seed: number;
}

/** A set by a random person. `planOf` draws what is done in it. */
export function sceneOf(exerciseId: string, seed: number, planOf = drawPlan): Scene {
  const draw = drawFrom(seed);
  const motion = motionOf(exerciseId);
  const show = perform(motion, drawPerson(draw), ownWay(motion, draw.random), planOf(motion, draw));
  return { motion, show, truth: truthOf(motion, show, asSeenIn(motion)), draw, seed };
}

/** Films a scene from a camera position. `fps` is drawn if it is not given. */
export function filmed({ motion, show, draw, seed }: Scene, view: View, fps?: number): PoseTrace {
  const camera = cameraFor(show, view, draw);
  const sway = swayOf(draw);
  return film(show.performance, {
    camera,
    asSeen: asSeenIn(motion),
    sway,
    seed: seed + 1,
    fps: fps ?? draw.pick(10, 30),
  });
}

/** Films a scene in a picture of that size; everything else is drawn as usual. */
export function filmAt(
  { motion, show, seed }: Scene,
  size: readonly [number, number],
  fps: number,
): PoseTrace {
  const draw = drawFrom(seed + 2);
  const camera = cameraFor(show, 'good', draw, size);
  return film(show.performance, {
    camera,
    asSeen: asSeenIn(motion),
    sway: swayOf(draw),
    seed: seed + 1,
    fps,
  });
}

/** A set of an exercise, sometimes with faults, with the ways in and out. */
export function setTrial(exerciseId: string, seed: number, view: View, fps?: number): Trial {
  const scene = sceneOf(exerciseId, seed);
  return { exerciseId, trace: filmed(scene, view, fps), truth: scene.truth };
}
