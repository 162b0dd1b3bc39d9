import type { Exercise } from '../../../src/engine/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { judged, levelScore, type Judged, type LevelScore } from '../score.ts';
import type { KeptTake } from './takes.ts';

/** The rendered level: every kept take is judged as its exercise, and as every other one, in which nothing may be counted. */
export function renderedLevel(exercises: readonly Exercise[], takes: readonly KeptTake[]): LevelScore {
  const all = takes.flatMap(({ exerciseId, trace, truth }) =>
    exercises.map((exercise): Judged => {
      const seconds = (trace.frames.at(-1)?.timestampMs ?? 0) / 1000;
      const own = exercise.id === exerciseId;
      const { report } = judgeTrace(exercise, trace);
      return judged(
        { exerciseId: exercise.id, what: own ? 'set' : 'negative', seconds, truth: own ? truth : null },
        report,
      );
    }),
  );
  return levelScore(exercises, all);
}
