import type { Rep } from '../events.ts';
import type { FormRule } from './rule.ts';

/** So many first reps that show the range make up the trainee's range of the day. Basis: judgement; before anything fades. */
export const RANGE_REPS = 3;

/** Is the rule about the time of a rep, and not about how the body moves? */
const isOfTime = (rule: FormRule): boolean =>
  rule.at === 'rep' && [rule.measure].flat().every((measure) => measure !== 'peak');

/**
 * Does the rep show how far the trainee can go? A rep with a fault may have gone too far, or not in the way that is asked for. Its tempo
 * does not matter, nor does a rule on trial.
 */
export const showsRange = (
  { rules }: { readonly rules: readonly FormRule[] },
  { counted, faults }: Pick<Rep, 'counted' | 'faults'>,
): boolean =>
  counted && rules.every((rule) => !faults.includes(rule.id) || rule.onTrial !== undefined || isOfTime(rule));
