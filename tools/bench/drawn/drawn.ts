import { parseArgs } from 'node:util';
import { exercises } from '../../../src/exercises/index.ts';
import { drawnErrorTables } from './drawn-errors.ts';
import { readDrawn, WAYS } from './drawn-files.ts';
import { drawnScore, drawnTable } from './drawn-score.ts';
import { drawnSet } from './drawn-set.ts';
import { drawnSetIds, recordMissing } from './record-drawn.ts';
import { openStudio } from '../rendered/studio.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '0' },
    folder: { type: 'string', default: 'rendered' },
    only: { type: 'string' },
  },
});
const sets = Number(values.sets);
if (!Number.isInteger(sets) || sets < 0) {
  console.error(`bench:drawn: --sets takes a whole number of sets an exercise, not "${values.sets}"`);
  process.exit(2);
}

await recordMissing(openStudio, values.folder, drawnSetIds(sets, values.only ?? null), WAYS);

const drawn = readDrawn(values.folder);
const scores = exercises
  .flatMap((exercise) =>
    WAYS.map((way) => {
      const seen = drawn.filter(({ model, picture }) => model === way.model && picture === way.picture);
      return { ...way, ...drawnScore(exercise, seen, (set) => drawnSet(set).truth) };
    }),
  )
  .filter((score) => score.sets > 0);
console.log(drawnTable(scores));
console.log(drawnErrorTables(drawn));
