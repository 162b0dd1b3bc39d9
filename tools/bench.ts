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

const docs = (name: string): string => fileURLToPath(new URL(`../docs/${name}`, import.meta.url));

/** So many trials are handed to a thread at once. */
const BATCH = 25;

async function geometric(sets: number): Promise<{ readonly level: LevelScore; readonly perMinute: number }> {
  const tasks = geometricTasks(exercises, amountsFor(sets));
  const jobs = Array.from({ length: Math.ceil(tasks.length / BATCH) }, (_, i): Job => ({
    kind: 'trials',
    tasks: tasks.slice(i * BATCH, (i + 1) * BATCH),
  }));
  const startMs = performance.now();
  const all = (await onAllCores<Judged[]>(jobs)).flat();
  const perMinute = Math.round((all.length / (performance.now() - startMs)) * 60_000);
  return { level: levelScore(exercises, all), perMinute };
}

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

const { values } = parseArgs({
  options: { json: { type: 'string' }, sets: { type: 'string', default: '400' } },
});
const sets = Number(values.sets);
if (!Number.isInteger(sets) || sets < 1) {
  console.error(`bench: --sets takes a whole number from 1, not "${values.sets}"`);
  process.exit(2);
}
const { level, perMinute } = await geometric(sets);
const text = levelTables(level, { reps: '.99', fault: '.95' });
console.log(text);
console.error(`${level.trials} trials, ${perMinute} a minute`);
const grid = await views(Math.max(1, Math.round(sets / 20)));
writeFileSync(docs('accuracy-views.svg'), viewChart(grid));
writeFileSync(
  docs('accuracy.md'),
  `# How often the coach is right

Written by \`npm run bench\`; seeds are fixed, so the same code gives the same tables.

## Geometric level

A figure of published proportions (1.50 to 1.95 m, three builds, both sexes) performs ${level.trials} trials, ${level.secondsSimulated} s of
them, in front of cameras up to 30 degrees round, .25 to 1 m high, 16:9, 4:3 and portrait, at 10 to 30 frames a second, from either
side. Its joints are projected and disturbed as MoveNet disturbs them (\`tools/bench/noise.ts\`), then judged by the engine. What is
true is measured on its joints; within 2 degrees or .01 body lengths of a limit either verdict is right.

${text}
### Where the camera stands

Sets judged right / wrong / refused, percent.

![Accuracy over camera azimuth and height](accuracy-views.svg)

${grid.map(({ id, cells }) => `**${id}**\n\n${viewTable(cells)}`).join('\n\n')}
`,
);
if (values.json !== undefined)
  writeFileSync(values.json, JSON.stringify({ schema: 1, geometric: level, rendered: null, real: null }));
