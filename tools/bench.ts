import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exercises } from '../src/exercises/index.ts';
import { amountsFor, geometricTasks } from './bench/geometric.ts';
import { levelScore, type Judged, type LevelScore } from './bench/score.ts';
import { levelTables, viewChart, viewTable } from './bench/tables.ts';
import { onAllCores } from './bench/threads.ts';
import { AZIMUTHS, HEIGHTS, type ViewCell } from './bench/views.ts';
import type { Job } from './bench/worker.ts';
import { keypointErrors } from './bench/keypoint-errors.ts';
import { renderedLevel } from './bench/rendered/level.ts';
import { recordAll } from './bench/rendered/record-all.ts';
import { readTakes } from './bench/rendered/takes.ts';
import { realText } from './bench/real/text.ts';
import { allGrades } from './bench/evidence/all-grades.ts';
import { geometricAnswers } from './bench/evidence/collect.ts';
import { keepEvidence } from './bench/evidence/files.ts';
import { evidenceText } from './bench/evidence/text.ts';
import { mixedRendered } from './bench/mixed/mixed-rendered.ts';
import { mixedScore, type MixedScore, type MixedSet } from './bench/mixed/mixed-score.ts';
import { mixedTable } from './bench/mixed/mixed-table.ts';
import { drawnText } from './bench/drawn/drawn-text.ts';
import type { ModelId } from '../src/detector/detector.ts';

const docs = (name: string): string => fileURLToPath(new URL(`../docs/${name}`, import.meta.url));

/** A thread gets this many trials at once. */
const BATCH = 5;

interface Geometric {
  readonly all: readonly Judged[];
  readonly level: LevelScore;
  readonly perMinute: number;
}

async function geometric(sets: number): Promise<Geometric> {
  const tasks = geometricTasks(exercises, amountsFor(sets));
  const jobs = Array.from({ length: Math.ceil(tasks.length / BATCH) }, (_, i): Job => ({
    kind: 'trials',
    tasks: tasks.slice(i * BATCH, (i + 1) * BATCH),
  }));
  const startMs = performance.now();
  const all = (await onAllCores<Judged[]>(jobs)).flat();
  const perMinute = Math.round((all.length / (performance.now() - startMs)) * 60_000);
  return { all, level: levelScore(exercises, all), perMinute };
}

/** How many mixed sets are performed for each exercise when the whole bench runs. */
const MIXED_SHARE = 0.5;

async function mixed(sets: number): Promise<readonly MixedSet[]> {
  const jobs = exercises.flatMap(({ id }) =>
    Array.from({ length: Math.ceil(sets / BATCH) }, (_, i): Job => ({
      ...{ kind: 'mixed', exerciseId: id },
      ...{ from: i * BATCH, sets: Math.min(BATCH, sets - i * BATCH) },
    })),
  );
  return (await onAllCores<MixedSet[]>(jobs)).flat();
}

const mixedScores = (all: readonly MixedSet[]): Readonly<Record<string, MixedScore>> =>
  Object.fromEntries(
    exercises.map(({ id }) => [id, mixedScore(all.filter(({ exerciseId }) => exerciseId === id))]),
  );

async function views(sets: number): Promise<readonly { readonly id: string; readonly cells: ViewCell[] }[]> {
  const jobs = exercises.flatMap(({ id }) =>
    AZIMUTHS.flatMap((azimuth) =>
      HEIGHTS.map((height): Job => ({ kind: 'view', exerciseId: id, azimuth, height, sets })),
    ),
  );
  const cells = await onAllCores<ViewCell>(jobs);
  const each = AZIMUTHS.length * HEIGHTS.length;
  return exercises.map(({ id }, i) => ({ id, cells: cells.slice(i * each, (i + 1) * each) }));
}

const USAGE =
  'npm run bench -- [--sets N] [--json FILE] [--real] [--media FOLDER] [--rendered] [--model lightning|thunder] [--only EXERCISE]';

function asked() {
  try {
    return parseArgs({
      options: {
        json: { type: 'string' },
        sets: { type: 'string', default: '200' },
        real: { type: 'boolean', default: false },
        media: { type: 'string' },
        rendered: { type: 'boolean', default: false },
        model: { type: 'string', default: 'lightning' },
        only: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}: ${USAGE}`);
  }
}

function fail(message: string): never {
  console.error(`bench: ${message}`);
  process.exit(2);
}

const values = asked();
const sets = Number(values.sets);
if (!Number.isInteger(sets) || sets < 1) fail(`--sets takes a whole number from 1, not "${values.sets}"`);
if (values.model !== 'lightning' && values.model !== 'thunder')
  fail(`--model takes lightning or thunder: ${USAGE}`);
if (values.only !== undefined && !exercises.some(({ id }) => id === values.only))
  fail(`there is no exercise "${values.only}"`);
if (values.media !== undefined) process.env['LONGLINE_MEDIA'] = values.media;
const { realLevel } = await import('./bench/real/level.ts');
const { negativesText, realNegatives } = await import('./bench/real/negatives.ts');

if (values.rendered) {
  await recordAll(`movenet-${values.model}`, values.only ?? null);
}
const rendered = (model: ModelId) => {
  const takes = readTakes(model);
  return takes.length > 0 ? { takes: takes.length, level: renderedLevel(exercises, takes) } : null;
};
const lightning = rendered('movenet-lightning');
const thunder = rendered('movenet-thunder');
const real = realLevel(exercises);
const negatives = realNegatives(exercises);
if (!real) console.error('bench: no labelled footage: the real level is skipped');

const { all, level, perMinute } = await geometric(sets);
const geometricText = levelTables(level, { reps: '.99', fault: '.95' });
console.log(geometricText);
const mixedSets = await mixed(Math.ceil(sets * MIXED_SHARE));
const mixedFigures = mixedScores(mixedSets);
keepEvidence(
  'geometric',
  Object.fromEntries(exercises.map((exercise) => [exercise.id, geometricAnswers(exercise, all, mixedSets)])),
);
const mixedText = mixedTable(mixedFigures, { boundaries: '.95', verdicts: '.97' });
console.log(mixedText);
if (lightning) console.log(levelTables(lightning.level, { reps: '.97', fault: '.90' }));
if (real) console.log(`real: ${real.right} of ${real.clips} clips as labelled\n${real.wrongs.join('\n')}`);
console.error(`geometric: ${level.trials} trials, ${perMinute} a minute`);
const grid = await views(Math.max(1, Math.round(sets / 20)));
writeFileSync(docs('accuracy-views.svg'), viewChart(grid));
writeFileSync(
  docs('accuracy.md'),
  `# How often the coach is right

Written by \`npm run bench\`; seeds are fixed, so the same code gives the same tables.

## Geometric level

The mannequin, of published proportions (1.50 to 1.95 m, three builds, both sexes), performs ${level.trials} trials, ${level.secondsSimulated} s of
them, in front of cameras up to 30 degrees round, .25 to 1 m high, 16:9, 4:3 and portrait, at 10 to 30 frames a second, from either
side. Its joints are projected, moved to where MoveNet sees them (\`tools/bench/as-seen.ts\`) and disturbed as MoveNet disturbs them
(\`tools/bench/noise.ts\`), both measured on drawn people, then judged by the engine. What is true is measured on the joints in space
(the \`truth\` of each \`src/exercises/<id>/motion.ts\`); within 2 degrees or .01 body lengths of a limit either verdict is right.

${geometricText}
### Mixed sets

Every rep of a set is drawn by itself: good, half, with another fault, or with an odd pause (too short for the bridge, long for the
others), 6 to 10 reps a set. A verdict on a rep is right if the rep is counted or not as it should be, and if its faults, the major ones
and those that are judged once a rep, are told and no others. Starts and ends are compared with the moments in which the joints leave rest
and are back there. Plank and side plank are held, sink to the floor for 4.5 to 8 s, and are held again: two holds, each right to .7 s.

${mixedText}

### Where the camera stands

Sets judged right / wrong / refused, percent, every other set filmed from the opposite side. A hold is right within .7 s.

![Accuracy over camera azimuth and height](accuracy-views.svg)

${grid.map(({ id, cells }) => `**${id}**\n\n${viewTable(cells)}`).join('\n\n')}

## Rendered level

The mannequin drawn by three.js, its pictures seen by the real model in a real browser, 10 a second; good views, four people, a set
with each major fault and two without. The traces are kept in \`test/golden/rendered\`; \`npm run bench -- --rendered\` draws and looks
afresh. Negatives are the other exercises' sets.

${lightning ? `### MoveNet Lightning, ${lightning.takes} sets\n\n${levelTables(lightning.level, { reps: '.97', fault: '.90' })}` : 'Not recorded.'}
${thunder ? `### MoveNet Thunder, ${thunder.takes} sets\n\n${levelTables(thunder.level, { reps: '.97', fault: '.90' })}` : ''}
### Mixed sets, rendered

The same figures over all rendered sets, the kept ones and those drawn at random.

${mixedTable(mixedRendered(exercises, 'rendered'), { boundaries: '.95', verdicts: '.92' })}

${drawnText(exercises, 'rendered')}
${keypointErrors()}
${evidenceText(allGrades(exercises))}
## Real level

${real ? realText(real) : 'Skipped: no labelled footage here.'}
${negatives ? negativesText(negatives) : ''}`,
);
if (values.json !== undefined)
  writeFileSync(
    values.json,
    JSON.stringify({
      schema: 1,
      geometric: { ...level, mixed: mixedFigures },
      rendered: lightning?.level ?? null,
      real: real?.level ?? null,
      negatives,
    }),
  );
