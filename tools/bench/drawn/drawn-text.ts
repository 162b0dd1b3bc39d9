import type { Exercise } from '../../../src/engine/exercise.ts';
import { ALL_WAYS, readDrawn } from './drawn-files.ts';
import { drawnScore, drawnTable } from './drawn-score.ts';
import { drawnSet } from './drawn-set.ts';
import type { Way } from './ways.ts';

/** How the recorded drawn sets are judged as the page looks at them: each exercise's own sets, and those of the others. */
export function drawnText(exercises: readonly Exercise[], folder: string): string {
  const drawn = readDrawn(folder).filter((set) => {
    const own = exercises.find(({ id }) => id === set.exerciseId)?.picture ?? 'as-is';
    return set.picture === own;
  });
  if (drawn.length === 0) return '';
  const models = [...new Set(ALL_WAYS.map(({ model }) => model))];
  const scores = exercises.flatMap((exercise) =>
    models.map((model) => {
      const seen = drawn.filter((set) => set.model === model);
      const picture: Way['picture'] = exercise.picture ?? 'as-is';
      return { model, picture, ...drawnScore(exercise, seen, (set) => drawnSet(set).truth) };
    }),
  );
  return `### Sets drawn at random

Bodies, looks, cameras and faults by chance, as in the geometric level (\`npm run bench:drawn\`). A set
is explained if the report makes nothing up, and if each rep, second or major fault that it lacks lies where it says that it could not judge.

${drawnTable(scores)}`;
}
