import type { Exercise } from '../../../src/engine/exercise.ts';
import { keptSets } from '../rendered/all-rendered.ts';
import { joined, renderedAnswers } from './collect.ts';
import { readEvidence } from './files.ts';
import { gradesOf, type RuleEvidence } from './grade.ts';

/**
 * The evidence for every rule from the files in the repository: the kept sets are judged, and the answers about the drawn and the
 * geometric sets are read from the files that `npm run bench:drawn` and `npm run bench` wrote.
 */
export function allGrades(exercises: readonly Exercise[]): readonly (readonly [Exercise, RuleEvidence])[] {
  const kept = keptSets();
  const [drawn, geometric] = [readEvidence('drawn'), readEvidence('geometric')];
  return exercises.flatMap((exercise) =>
    gradesOf(exercise, {
      geometric: geometric[exercise.id] ?? {},
      rendered: joined(renderedAnswers(exercise, kept), drawn[exercise.id] ?? {}),
    }).map((rule) => [exercise, rule] as const),
  );
}
