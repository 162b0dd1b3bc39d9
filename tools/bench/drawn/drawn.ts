import { parseArgs } from 'node:util';
import { exercises } from '../../../src/exercises/index.ts';
import type { Way } from './ways.ts';
import { drawnErrorTables } from './drawn-errors.ts';
import { ALL_WAYS, readDrawn } from './drawn-files.ts';
import { drawnScore, drawnTable } from './drawn-score.ts';
import { drawnSet } from './drawn-set.ts';
import { drawnSetIds, recordMissing } from './record-drawn.ts';
import { renderedAnswers } from '../evidence/collect.ts';
import { keepEvidence } from '../evidence/files.ts';
import { drawnSets } from '../rendered/all-rendered.ts';
import { openStudio } from '../rendered/studio.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '0' },
    folder: { type: 'string', default: 'rendered' },
    only: { type: 'string' },
    'all-ways': { type: 'boolean', default: false },
  },
});
const sets = Number(values.sets);
if (!Number.isInteger(sets) || sets < 0) {
  console.error(`bench:drawn: --sets takes a whole number of sets an exercise, not "${values.sets}"`);
  process.exit(2);
}

/** As the page looks at a trainee in that exercise, with either model; with `--all-ways` also in the ways that the page does not use. */
function waysOf(exerciseId: string): readonly Way[] {
  if (values['all-ways']) return ALL_WAYS;
  const own = exercises.find(({ id }) => id === exerciseId)?.picture ?? 'as-is';
  return ALL_WAYS.filter(({ picture }) => picture === own);
}

await recordMissing(openStudio, values.folder, drawnSetIds(sets, values.only ?? null), waysOf);

const drawn = readDrawn(values.folder);
// The answers of each rule are kept, so that its grade can be checked without the drawn sets.
const seenSets = drawnSets(exercises, values.folder);
if (seenSets.length > 0)
  keepEvidence(
    'drawn',
    Object.fromEntries(exercises.map((exercise) => [exercise.id, renderedAnswers(exercise, seenSets)])),
  );
const scores = exercises
  .flatMap((exercise) =>
    waysOf(exercise.id).map((way) => {
      const seen = drawn.filter(({ model, picture }) => model === way.model && picture === way.picture);
      return { ...way, ...drawnScore(exercise, seen, (set) => drawnSet(set).truth) };
    }),
  )
  .filter((score) => score.sets > 0);
console.log(drawnTable(scores));
console.log(drawnErrorTables(drawn));
