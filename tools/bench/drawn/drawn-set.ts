import { motions } from '../../../src/exercises/index.ts';
import { midHip, midShoulder } from '../../../src/mannequin/body/figure.ts';
import { lookFrom, type Look } from '../../../src/mannequin/body/look.ts';
import { cameraAxesOf, type Camera } from '../../../src/mannequin/camera.ts';
import type { Sway } from '../../../src/mannequin/act/performance.ts';
import { dot, minus } from '../../../src/mannequin/body/vector.ts';
import { cameraFor, swayOf } from '../film.ts';
import { drawFrom } from '../random.ts';
import { sceneOf, type Scene } from '../trial.ts';
import type { DirectedShot } from '../rendered/mannequin-page.ts';
import type { HeadAt } from './ways.ts';

/** The n-th set of an exercise, counting from 0. */
export interface DrawnSetId {
  readonly exerciseId: string;
  readonly n: number;
}

/** A set drawn at random as at the geometric level, with a look and a camera for the renderer. */
export interface DrawnSet extends Scene {
  readonly look: Look;
  readonly camera: Camera;
  readonly sway: Sway;
}

/** Pictures a second: enough for every rule except the fastest. */
export const DRAWN_FPS = 10;

/** How much of the way into the start posture and out of it is drawn (ms). The rest of the way is covered by the geometric level. */
const BEFORE_MS = 3000;
const AFTER_MS = 2000;

/** Seeds of the drawn sets. No other level uses them. */
const FIRST_SEED = 1_200_000;
const SEEDS_PER_EXERCISE = 10_000;

/** The set itself, determined by its exercise and number. */
export function drawnSet({ exerciseId, n }: DrawnSetId): DrawnSet {
  const which = motions.findIndex(({ id }) => id === exerciseId);
  const seed = FIRST_SEED + SEEDS_PER_EXERCISE * which + 7 * n;
  const scene = sceneOf(exerciseId, seed);
  const draw = drawFrom(seed + 3);
  const look = lookFrom(draw.random);
  return { ...scene, look, camera: cameraFor(scene.show, 'good', draw), sway: swayOf(draw) };
}

/** The side of the picture at which the head is in the start posture. */
function headOf({ show }: DrawnSet, camera: Camera): HeadAt | null {
  const figure = show.performance.at(show.setStartMs);
  if (!figure) return null;
  const along = dot(minus(midShoulder(figure), midHip(figure)), cameraAxesOf(camera).right);
  return along < 0 ? 'left' : 'right';
}

/** The contents of each picture of the set. The direction of the head is given from the start posture to the end of the set. */
export function drawnShots(set: DrawnSet): readonly DirectedShot[] {
  const { show, camera, sway } = set;
  const { performance, setStartMs, setEndMs } = show;
  const lying = headOf(set, camera);
  const stepMs = 1000 / DRAWN_FPS;
  const first = Math.ceil(Math.max(0, setStartMs - BEFORE_MS) / stepMs);
  const last = Math.floor(Math.min(performance.ms, setEndMs + AFTER_MS) / stepMs);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const timestampMs = (first + i) * stepMs;
    const head = timestampMs >= setStartMs && timestampMs <= setEndMs ? lying : null;
    return { figure: performance.at(timestampMs, sway), camera, timestampMs, head };
  });
}
