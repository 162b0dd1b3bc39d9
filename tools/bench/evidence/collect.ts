import type { Exercise } from '../../../src/engine/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import type { MixedSet } from '../mixed/mixed-score.ts';
import type { RenderedSet } from '../rendered/all-rendered.ts';
import type { Judged } from '../score.ts';
import { answersOf, saidOf, type Answers } from './answers.ts';

/** The answers of an exercise's rules about the sets of the geometric level, each from another body. */
export const geometricAnswers = (
  exercise: Exercise,
  judged: readonly Judged[],
  mixed: readonly MixedSet[],
): Answers =>
  answersOf(exercise, [
    ...judged.flatMap(({ exerciseId, what, truth, faults }) =>
      exerciseId === exercise.id && what === 'set' && truth
        ? [
            [
              saidOf(
                exercise,
                truth,
                faults.map((id) => ({ id })),
              ),
            ],
          ]
        : [],
    ),
    ...mixed.filter(({ exerciseId }) => exerciseId === exercise.id).map(({ said }) => [said]),
  ]);

/** The answers about the bodies of both. */
export const joined = (one: Answers, other: Answers): Answers =>
  Object.fromEntries(Object.entries(one).map(([rule, words]) => [rule, [...words, ...(other[rule] ?? [])]]));

/**
 * The answers of an exercise's rules about rendered sets. The recordings of a set by both models are judged together, because they show
 * one body.
 */
export function renderedAnswers(exercise: Exercise, sets: readonly RenderedSet[]): Answers {
  const own = sets.filter(({ exerciseId }) => exerciseId === exercise.id);
  const names = [...new Set(own.map(({ set }) => set))];
  return answersOf(
    exercise,
    names.map((name) =>
      own
        .filter(({ set }) => set === name)
        .map(({ truth, trace }) => saidOf(exercise, truth, judgeTrace(exercise, trace).report.faults)),
    ),
  );
}
