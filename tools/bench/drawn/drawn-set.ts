import { motions } from '../../../src/exercises/index.ts';
import { lookFrom, type Look } from '../../../src/mannequin/body/look.ts';
import type { Camera } from '../../../src/mannequin/camera.ts';
import type { Sway } from '../../../src/mannequin/act/performance.ts';
import { cameraFor, swayOf } from '../film.ts';
import { drawFrom } from '../random.ts';
import { sceneOf, type Scene } from '../trial.ts';
import { directed } from '../rendered/directed.ts';
import type { DirectedShot } from '../rendered/mannequin-page.ts';

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

/** The contents of each picture of the set. */
export function drawnShots(set: DrawnSet): readonly DirectedShot[] {
  const { show, camera, sway } = set;
  const { performance, setStartMs, setEndMs } = show;
  const stepMs = 1000 / DRAWN_FPS;
  const first = Math.ceil(Math.max(0, setStartMs - BEFORE_MS) / stepMs);
  const last = Math.floor(Math.min(performance.ms, setEndMs + AFTER_MS) / stepMs);
  const shots = Array.from({ length: last - first + 1 }, (_, i) => {
    const timestampMs = (first + i) * stepMs;
    return { figure: performance.at(timestampMs, sway), camera, timestampMs };
  });
  return directed(show, camera, shots);
}
