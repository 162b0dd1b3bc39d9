import type { Exercise } from '../engine/exercise.ts';
import type { FormRule } from '../engine/rules/rule.ts';
import type { MotionTruth, TruthRule } from '../mannequin/act/truth-rule.ts';

type Limits = Pick<TruthRule, 'below' | 'above' | 'overRest' | 'shareOfRest'>;

function ruleOf({ id, rules }: Exercise, ruleId: string): FormRule {
  const rule = rules.find((one) => one.id === ruleId);
  if (!rule) throw new Error(`${id} has no rule ${ruleId}`);
  return rule;
}

const between = (below: number | undefined, above: number | undefined): Limits => ({
  ...(below === undefined ? {} : { below }),
  ...(above === undefined ? {} : { above }),
});

/** The values beyond which the rule is broken: its fixed limits, or, if it has none, those relative to the trainee's own start. */
function limitsIn(rule: FormRule): Limits {
  if (rule.at === 'rep') return between(rule.atLeast, rule.atMost);
  if (rule.below !== undefined || rule.above !== undefined) return between(rule.below, rule.above);
  const { above, lift, belowShare } = rule.offBaseline ?? {};
  return belowShare === undefined
    ? { ...between(lift, above), overRest: true }
    : { below: 1 - belowShare, shareOfRest: true };
}

/**
 * The part of a true fault that comes from the exercise's rule: its id, its limits, and whether it is major. The motion adds how it is
 * measured on the joints. If a limit differs, it is written after this, with its reason.
 */
export const faultOf = (
  exercise: Exercise,
  ruleId: string,
): Limits & Pick<TruthRule, 'id' | 'major' | 'onTrial'> => {
  const rule = ruleOf(exercise, ruleId);
  return {
    id: ruleId,
    ...limitsIn(rule),
    ...(rule.severity === 'major' ? { major: true } : {}),
    ...(rule.onTrial ? { onTrial: true } : {}),
  };
};

/** Defines which movements are reps: those that do not fail the exercise's attempt rule. */
export function repsOf(
  { id, rules }: Exercise,
  by: Pick<NonNullable<MotionTruth['complete']>, 'measure' | 'tolerance'>,
): Required<Pick<MotionTruth, 'complete' | 'incomplete'>> {
  const rule = rules.find((one) => one.at === 'rep' && one.attempt);
  if (rule?.at !== 'rep') throw new Error(`${id} has no rule of which movements are attempts`);
  return { complete: { ...by, ...between(rule.atMost, rule.atLeast) }, incomplete: rule.id };
}

/** The minimum that a rep rule asks for, in milliseconds if it judges a time. */
export function leastOf(exercise: Exercise, ruleId: string): number {
  const rule = ruleOf(exercise, ruleId);
  if (rule.at !== 'rep' || rule.atLeast === undefined) throw new Error(`${ruleId} asks for no least`);
  return rule.atLeast;
}
