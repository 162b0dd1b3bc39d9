import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { perform } from '../../../src/mannequin/act/choreography.ts';
import type { ModelId } from '../../../src/detector/detector.ts';
import { exercises, motions } from '../../../src/exercises/index.ts';
import type { Motion } from '../../../src/mannequin/act/motion.ts';
import { truthOf, type Truth } from '../truth.ts';
import { parseTrace } from '../../../src/pose/trace-schema.ts';
import type { PoseTrace } from '../../../src/pose/pose-frame.ts';
import { asSeenIn } from '../as-seen.ts';
import { cameraFor } from '../film.ts';
import { drawFrom } from '../random.ts';
import { motionOf, shortPlan } from '../trial.ts';
import { cast } from './cast.ts';
import { directed } from './directed.ts';
import { shotsOf } from './record.ts';
import type { Studio } from './studio.ts';

/** One set for the renderer: the exercise, the fault (null for none), the person, and the seed of the camera. */
export interface TakeId {
  readonly exerciseId: string;
  readonly fault: string | null;
  readonly n: number;
}

/** What the real model saw, and the truth: the file that is kept. */
export interface KeptTake extends TakeId {
  readonly model: string;
  readonly truth: Truth;
  readonly trace: PoseTrace;
}

export const takesFolder = fileURLToPath(new URL('../../../test/golden/rendered', import.meta.url));
/** Pictures a second: a compromise between cost and detail, enough for every rule except the fastest. */
const FPS = 10;

const nameOf = ({ exerciseId, fault, n }: TakeId, model: string): string =>
  `${exerciseId}_${fault ?? 'clean'}_${n}${model === 'movenet-thunder' ? '_thunder' : ''}.json`;

/** Faults that stop a clock or mark a rep. Each is drawn once. */
const majorOf = ({ truth: { rules, incomplete, shortPauseMs } }: Motion): readonly string[] => [
  ...(incomplete === undefined ? [] : [incomplete]),
  ...(shortPauseMs === undefined ? [] : ['short-pause']),
  ...rules.filter(({ major }) => major).map(({ id }) => id),
];

/** Two clean sets of every exercise by two people, and one with each major fault. */
export const takeIds = (only: readonly Motion[] = motions): readonly TakeId[] =>
  only.flatMap((motion) =>
    [null, null, ...majorOf(motion)].map((fault, n): TakeId => ({ exerciseId: motion.id, fault, n })),
  );

/** The set itself, determined by its number. */
export function stage({ exerciseId, fault, n }: TakeId) {
  const motion = motionOf(exerciseId);
  const draw = drawFrom(40_000 + 31 * n);
  const actor = cast[n % cast.length];
  if (!actor) throw new Error('nobody to be drawn');
  const show = perform(
    motion,
    actor.person,
    { rest: motion.rest, full: motion.full },
    { ...shortPlan(motion, fault, draw.pick(0.3, 0.8)), left: motion.view === 'frontal' && n % 2 === 1 },
  );
  const camera = cameraFor(show, 'good', draw, n % 3 === 2 ? [480, 360] : [640, 360]);
  return { motion, actor, show, camera, truth: truthOf(motion, show, asSeenIn(motion)) };
}

/** Draws a set, lets the real model look at it as the page does, and keeps the file. */
export async function recordTake(studio: Studio, id: TakeId, model: ModelId): Promise<KeptTake> {
  const { actor, show, camera, truth } = stage(id);
  const picture = exercises.find((exercise) => exercise.id === id.exerciseId)?.picture ?? 'as-is';
  await studio.dress(actor.person, actor.look);
  const shots = directed(show, camera, shotsOf(show.performance, camera, FPS));
  const { frames } = await studio.look(shots, [{ model, picture }]);
  const { pictureWidth: width, pictureHeight: height } = camera;
  const trace: PoseTrace = { schema: 1, width, height, frames: frames[0] ?? [] };
  const kept = { ...id, model, truth, trace };
  writeFileSync(`${takesFolder}/${nameOf(id, model)}`, JSON.stringify(kept));
  return kept;
}

/** The recorded takes, sorted by name. The truth is measured again on the performance. */
export function readTakes(model: string): readonly KeptTake[] {
  return readdirSync(takesFolder)
    .filter(
      (name) => name.endsWith('.json') && name.endsWith('_thunder.json') === (model === 'movenet-thunder'),
    )
    .sort()
    .map((name) => {
      const kept = JSON.parse(readFileSync(`${takesFolder}/${name}`, 'utf8')) as KeptTake;
      const read = parseTrace(JSON.stringify(kept.trace));
      if ('wrong' in read) throw new Error(`${name}: ${read.wrong}`);
      return { ...kept, truth: stage(kept).truth, trace: { ...read.trace, model: kept.model } };
    });
}
