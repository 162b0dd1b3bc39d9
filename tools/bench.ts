import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exercises } from '../src/exercises/index.ts';
import { benchGeometric, type LevelScore } from './bench/score.ts';

const accuracy = fileURLToPath(new URL('../docs/accuracy.md', import.meta.url));

const show = (value: number | null): string => (value === null ? '-' : String(value));

/** The figures as Markdown tables, each beside its goal. */
function tables(level: LevelScore): string {
  const rows = Object.entries(level.exercises);
  const figures = rows.map(
    ([id, s]) =>
      `| ${id} | ${s.sets} | ${show(s.repsExact)} | ${show(s.holdErrorP50S)} | ${show(s.holdErrorP95S)} | ${s.phantomReps} | ${s.negativesCreditedS} | ${s.negativesMinutes} |`,
  );
  const faults = rows.flatMap(([id, s]) =>
    Object.entries(s.faults).map(
      ([fault, f]) => `| ${id} | ${fault} | ${show(f.precision)} | ${show(f.recall)} | ${f.n} |`,
    ),
  );
  return `| exercise | sets | reps exact (goal .99) | hold error p50, s (.3) | p95, s (.7) | phantom reps (0) | credited in negatives, s (0) | negatives, min |
| --- | --- | --- | --- | --- | --- | --- | --- |
${figures.join('\n')}

| exercise | major fault | precision (.95) | recall (.95) | sets with it |
| --- | --- | --- | --- | --- |
${faults.join('\n')}

Sag told as pike or pike as sag: ${level.sagPikeConfusions} (goal 0). Views that cannot be judged, refused: ${level.refused.unjudgeableViews} (goal .99).
`;
}

const { values } = parseArgs({
  options: { json: { type: 'string' }, sets: { type: 'string', default: '400' } },
});
const sets = Number(values.sets);
if (!Number.isInteger(sets) || sets < 1) {
  console.error(`bench: --sets takes a whole number from 1, not "${values.sets}"`);
  process.exit(2);
}
const geometric = benchGeometric(exercises, sets);
const text = tables(geometric);
console.log(text);
writeFileSync(
  accuracy,
  `# How often the coach is right

Written by \`npm run bench\`; seeds are fixed, so the same code gives the same tables.

## Geometric level

A figure of published proportions (1.50 to 1.95 m) performs ${geometric.trials} trials, ${geometric.secondsSimulated} s of them, in front of cameras
up to 30 degrees round, .25 to 1 m high, 16:9, 4:3 and portrait, at 10 to 30 frames a second, from either side. Its joints
are projected and disturbed as MoveNet disturbs them (\`tools/bench/noise.ts\`), then judged by the engine.

${text}
What stands in the way of counting every set right: a lift that stops short at 150 to 154 degrees reads up to 8 degrees fuller
from a camera 30 degrees round and 1 m high (and up to 4 less from 30 degrees the other way), and some of them are counted; and a rep in which a joint of the judged line is out of sight for
half a second or more is an attempt by rule.

The noise is taken from measurements on real footage; its rates of dropouts, swaps and jumps are judgements. A rendered level
and the other exercises are still to come; real footage is held to its labels by \`test/footage.test.ts\`.
`,
);
if (values.json !== undefined)
  writeFileSync(values.json, JSON.stringify({ schema: 1, geometric, rendered: null, real: null }));
