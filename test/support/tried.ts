import type { Exercise } from '../../src/engine/exercise.ts';

/** The exercise with these rules on trial, and no other. */
export const tried = (exercise: Exercise, ...ids: readonly string[]): Exercise => ({
  ...exercise,
  rules: exercise.rules.map(({ onTrial: _, ...rule }) =>
    ids.includes(rule.id)
      ? { ...rule, onTrial: { falseAlarms: '2 of 9 bodies', precision: [0.5, 1] } }
      : rule,
  ),
});
