import type { Exercise } from '../engine/exercise.ts';
import type { RepRule } from '../engine/rules/rule.ts';
import { motions } from './index.ts';

/** Whether the mannequin can do the exercise. */
export const isShown = ({ id }: Exercise): boolean => motions.some((motion) => motion.id === id);

/** The faults that the mannequin can show, in the order of the exercise's rules. */
export function faultsShown({ id, rules }: Exercise): readonly string[] {
  const faults = motions.find((motion) => motion.id === id)?.faults ?? {};
  return rules.map((rule) => rule.id).filter((rule) => rule in faults);
}

/** The rule that asks for a pause at the top; null if there is none. */
export function pauseRule({ rules }: Exercise): RepRule | null {
  const rule = rules.find((one) => one.at === 'rep' && one.measure === 'pauseMs');
  return rule?.at === 'rep' ? rule : null;
}

/** The most common fault: a pause cut short if the exercise asks for one, otherwise the first major fault. */
export function usualFault(exercise: Exercise): string | null {
  const shown = faultsShown(exercise);
  const pause = pauseRule(exercise)?.id;
  if (pause !== undefined && shown.includes(pause)) return pause;
  return exercise.rules.find(({ id, severity }) => severity === 'major' && shown.includes(id))?.id ?? null;
}
