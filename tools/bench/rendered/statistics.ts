import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { seeded } from '../../../src/geometry/seeded.ts';
import type { Camera } from '../../../src/mannequin/camera.ts';
import { motions } from '../../../src/exercises/index.ts';
import type { Motion } from '../../../src/mannequin/act/motion.ts';
import { Performance } from '../../../src/mannequin/act/performance.ts';
import type { Person } from '../../../src/mannequin/body/person.ts';
import { PAIRED_JOINTS } from '../../../src/pose/keypoints.ts';
import { cast } from './cast.ts';
import { errorsOf, isSwapped } from './errors.ts';
import { allFiguresOf, quantile, type Sample } from './noise-figures.ts';
import { film, type Take } from './record.ts';
import { cameraAt, holds, inMotion } from './scene.ts';
import { openStudio } from './studio.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'tools/bench/rendered/keypoint-errors.json' },
    only: { type: 'string' },
    cast: { type: 'string', default: '0,1,2,3' },
    views: { type: 'string', default: '3' },
    fps: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const JUDGED = ['shoulder', 'hip', 'knee', 'ankle'] as const;
const chance = seeded(Number(values.seed));

/** Still at rest, up, still at the top, down: the times in which the body moves. */
const PARTS_MS = { rest: 1500, rise: 1500, top: 2500, lower: 1500 } as const;
const moves = (ms: number): boolean => {
  const { rest, rise, top } = PARTS_MS;
  return (ms >= rest && ms < rest + rise) || ms >= rest + rise + top;
};

const performed = (motion: Motion, person: Person): Performance =>
  new Performance(person, 'standing', inMotion(motion, person, 0).ball)
    .into(1, inMotion(motion, person, 0))
    .stays(PARTS_MS.rest)
    .moves(PARTS_MS.rise, motion, motion.rest, motion.full)
    .stays(PARTS_MS.top)
    .moves(PARTS_MS.lower, motion, motion.full, motion.rest);

/** A random good view: up to 30 degrees to the side, .25 to 1 m high, and as far away as the whole body needs. */
const goodView = (motion: Motion, person: Person): Camera => {
  const pick = (from: number, to: number): number => from + (to - from) * chance();
  let camera = cameraAt({
    azimuth: pick(-30, 30),
    height: pick(0.25, 1),
    distance: pick(2.1, 2.8),
    fieldOfView: pick(62, 75),
    roll: pick(-2, 2),
  });
  const figures = [0, 0.5, 1].map((share) => inMotion(motion, person, share));
  while (!figures.every((figure) => holds(camera, person, figure)) && camera.distance < 4)
    camera = { ...camera, distance: camera.distance * 1.05 };
  return camera;
};

const samplesOf = (person: Person, camera: Camera, { trace, figures, joints }: Take): Sample[] =>
  trace.frames.flatMap(({ timestampMs, keypoints }, i): Sample[] => {
    const [figure, truth] = [figures[i], joints[i]];
    if (!figure || !truth || !keypoints || timestampMs === 0) return [];
    return [
      {
        timestampMs,
        moving: moves(timestampMs),
        errors: errorsOf(person, figure, camera, keypoints),
        swapped: PAIRED_JOINTS.filter((joint) => isSwapped(truth, keypoints, joint)),
      },
    ];
  });

const studio = await openStudio();
const actors = values.cast.split(',').flatMap((i) => cast[Number(i)] ?? []);
const chosen = motions.filter(({ id }) => values.only === undefined || values.only.split(',').includes(id));
const byMotion = new Map<Motion, Sample[][]>(chosen.map((motion) => [motion, []]));
for (const { person, look, name } of actors) {
  await studio.dress(person, look);
  for (const motion of chosen) {
    for (let view = 0; view < Number(values.views); view++) {
      const camera = goodView(motion, person);
      const take = await film(studio, performed(motion, person), camera, Number(values.fps));
      const samples = samplesOf(person, camera, take);
      byMotion.get(motion)?.push(samples);
      const errors = samples.flatMap((sample) =>
        sample.errors.filter((e) => e.near && JUDGED.some((joint) => joint === e.joint)),
      );
      console.error(
        `${motion.id} ${name} azimuth ${camera.azimuth.toFixed(0)} height ${camera.height.toFixed(2)}: near median ${quantile(
          errors.map((e) => Math.hypot(e.alongBl, e.acrossBl)),
          0.5,
        ).toFixed(3)} BL, score ${quantile(
          errors.map((e) => e.score),
          0.5,
        )}; drawn in ${take.drawMs.toFixed(0)} ms, detected in ${take.detectMs.toFixed(0)} ms`,
      );
    }
  }
}
await studio.close();

const classes = {
  'prone, on the floor': chosen.filter(({ prone, usesBall }) => prone && !usesBall),
  'prone, with the ball': chosen.filter(({ prone, usesBall }) => prone && usesBall),
  supine: chosen.filter(({ id }) => id === 'glute-bridge'),
  'side plank': chosen.filter(({ view }) => view === 'frontal'),
};
const takesOf = (some: readonly Motion[]): Sample[][] => some.flatMap((motion) => byMotion.get(motion) ?? []);
const result = {
  schema: 1,
  all: allFiguresOf(takesOf(chosen)),
  exercises: Object.fromEntries(chosen.map((motion) => [motion.id, allFiguresOf(takesOf([motion]))])),
  classes: Object.fromEntries(
    Object.entries(classes)
      .filter(([, some]) => some.length > 0)
      .map(([name, some]) => [name, allFiguresOf(takesOf(some))]),
  ),
};
writeFileSync(values.out, JSON.stringify(result));

const cell = (value: number | null, digits = 3): string => (value === null ? '-' : value.toFixed(digits));
for (const [name, figures] of [
  ['all', result.all] as const,
  ...Object.entries(result.exercises),
  ...Object.entries(result.classes),
]) {
  console.log(
    `\n${name}\n| joint | side | median BL | p95 | along | across | sd still | sd moving | tau still, ms | tau moving | dropouts/s | jumps/s | swaps/s | score p5 | p50 |`,
  );
  console.log(`|${' --- |'.repeat(15)}`);
  for (const [side, joints] of [['near', figures.near] as const, ['far', figures.far] as const])
    for (const joint of ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'ear'] as const) {
      const f = joints[joint];
      console.log(
        `| ${joint} | ${side} | ${cell(f.medianBl)} | ${cell(f.p95Bl)} | ${cell(f.alongBl)} | ${cell(f.acrossBl)} | ${cell(f.stillSdBl, 4)} | ${cell(f.movingSdBl, 4)} | ${f.stillTauMs ?? '-'} | ${f.movingTauMs ?? '-'} | ${cell(f.dropoutsPerS, 2)} | ${cell(f.jumpsPerS, 2)} | ${cell(f.swapsPerS, 2)} | ${f.scoreP5} | ${f.scoreP50} |`,
      );
    }
}
