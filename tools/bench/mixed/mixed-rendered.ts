import type { Exercise } from '../../../src/engine/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { drawnSets, keptSets, MODELS } from '../rendered/all-rendered.ts';
import { mixedScore, mixedSet, type MixedScore } from './mixed-score.ts';

/** The same figures over all rendered sets in the folder, by exercise and model, because they mix good and faulty reps too. */
export function mixedRendered(
  exercises: readonly Exercise[],
  folder: string,
): Readonly<Record<string, MixedScore>> {
  const sets = [...keptSets(), ...drawnSets(exercises, folder)];
  return Object.fromEntries(
    exercises.flatMap((exercise) =>
      MODELS.map((model) => {
        const own = sets.filter((set) => set.exerciseId === exercise.id && set.model === model);
        const judged = own.map(({ truth, trace }) =>
          mixedSet(exercise, truth, judgeTrace(exercise, trace).report),
        );
        return [`${exercise.id}, ${model.replace('movenet-', '')}`, mixedScore(judged)] as const;
      }),
    ),
  );
}
