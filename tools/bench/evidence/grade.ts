import type { Exercise } from '../../../src/engine/exercise.ts';
import type { FormRule, OnTrial } from '../../../src/engine/rules/rule.ts';
import type { Answers } from './answers.ts';
import { evidenceOf, type Evidence } from './evidence.ts';

/** A rule is on trial if its precision may be lower than this, or its false alarms more frequent. Basis: judgement. */
const LEAST_PRECISION = 0.9;
const MOST_FALSE_ALARMS = 0.1;
/** If a rule reported something about fewer bodies than this, the rendered level says nothing about it. Basis: judgement. */
const ENOUGH_BODIES = 3;

/** What the two levels say about a rule, and which of them grades it. */
export interface RuleEvidence {
  readonly rule: string;
  readonly geometric: Evidence;
  readonly rendered: Evidence;
  readonly gradedBy: 'geometric' | 'rendered';
  /** Whether the rule decides what counts. If so, it is never on trial. */
  readonly decides: boolean;
  /** What puts the rule on trial; null if nothing does. */
  readonly onTrial: OnTrial | null;
}

/** The grade of a rule at one level; null if it is trusted. A rule that never reported anything is trusted, because it did no harm. */
function gradeBy({ precision, falseAlarms, falseOn, clearOf }: Evidence): OnTrial | null {
  if (precision === null) return null;
  const isTrusted = precision.low >= LEAST_PRECISION && (falseAlarms?.high ?? 0) <= MOST_FALSE_ALARMS;
  const toHundredths = (share: number): number => Math.round(share * 100) / 100;
  return isTrusted
    ? null
    : {
        falseAlarms: `${falseOn} of ${clearOf} bodies`,
        precision: [toHundredths(precision.low), toHundredths(precision.high)],
      };
}

/**
 * A rule that decides what counts is never on trial. This is true of rules that turn a movement into an attempt, and of rules that say
 * whether a lift from rest is lifted. Their decision cannot wait, and a trainee whose movement is not counted learns why. How often they
 * are right is measured by exact reps and credited seconds.
 */
const isDecisive = (rule: FormRule): boolean =>
  rule.at === 'rep' ? rule.attempt === true : rule.offBaseline?.lift !== undefined;

/** The evidence for each rule of an exercise, and its grade. */
export const gradesOf = (
  { rules }: Exercise,
  answers: { readonly geometric: Answers; readonly rendered: Answers },
): readonly RuleEvidence[] =>
  rules.map((rule) => {
    const { id } = rule;
    const geometric = evidenceOf(answers.geometric[id] ?? []);
    const rendered = evidenceOf(answers.rendered[id] ?? []);
    const gradedBy = rendered.firedOn >= ENOUGH_BODIES ? 'rendered' : 'geometric';
    const decides = isDecisive(rule);
    const onTrial = decides ? null : gradeBy({ geometric, rendered }[gradedBy]);
    return { rule: id, geometric, rendered, gradedBy, decides, onTrial };
  });

/** The line to write into the exercise file, under the rule; null if the rule is trusted. */
export const lineOf = (onTrial: OnTrial | null | undefined): string | null =>
  onTrial
    ? `onTrial: { falseAlarms: '${onTrial.falseAlarms}', precision: [${onTrial.precision.join(', ')}] },`
    : null;
