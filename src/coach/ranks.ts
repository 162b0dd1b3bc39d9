import type { Exercise } from '../engine/exercise.ts';
import type { FormRule } from '../engine/rules/rule.ts';

/** `way`: what keeps a movement from counting at all. Lines of a lower rank than `alignment` lead to no offer of something easier. */
export const RANK = {
  visibility: 0,
  variation: 5,
  way: 6,
  alignment: 10,
  range: 20,
  tempo: 30,
  offer: 40,
} as const;

const categoryOf = (rule: FormRule): keyof typeof RANK =>
  rule.at !== 'rep' ? 'alignment' : rule.attempt ? 'range' : 'tempo';

/** Lower ranks are spoken first: by category, then major faults, then the order of the exercise's rules. */
export function rankOf(exercise: Exercise, fault: string): number {
  const index = exercise.rules.findIndex(({ id }) => id === fault);
  const rule = exercise.rules[index];
  return rule ? RANK[categoryOf(rule)] + (rule.severity === 'major' ? 0 : 5) + index / 100 : RANK.offer;
}
