import type { Exercise } from '../../src/engine/exercise.ts';
import type { FormRule, OnTrial } from '../../src/engine/rules/rule.ts';

const onTrial: OnTrial = { falseAlarms: '2 of 9 bodies', precision: [0.5, 1] };

function putOnTrial(rule: FormRule): FormRule {
  if (rule.at !== 'rep') return { ...rule, onTrial };
  if (rule.attempt) throw new Error(`${rule.id} decides what counts, and cannot be on trial`);
  return { ...rule, onTrial };
}

function trust({ onTrial: _, ...rule }: FormRule): FormRule {
  return rule;
}

/** The exercise with these rules on trial, and no other. */
export const tried = (exercise: Exercise, ...ids: readonly string[]): Exercise => ({
  ...exercise,
  rules: exercise.rules.map((rule) => (ids.includes(rule.id) ? putOnTrial(rule) : trust(rule))),
});
