import type { Severity } from '../events.ts';
import type { FormRule } from './rule.ts';

type Judged = Pick<FormRule, 'severity' | 'onTrial'>;

/** Does the rule stop a clock, mark a rep and lower a score? A rule on trial does none of these. */
export const isMajor = ({ severity, onTrial }: Judged): boolean =>
  severity === 'major' && onTrial === undefined;

/** The faults whose rules are not on trial: these mark a rep, withhold praise and are counted. */
export const trustedFaults = (
  { rules }: { readonly rules: readonly Pick<FormRule, 'id' | 'onTrial'>[] },
  faults: readonly string[],
): readonly string[] =>
  faults.filter((fault) => !rules.some(({ id, onTrial }) => id === fault && onTrial !== undefined));

/** How an event reports a fault of the rule: a rule on trial only advises. `severity`: the rule's own, or the severity of this fault. */
export const reportedAs = (
  { onTrial }: Judged,
  severity: Severity,
): { readonly severity: Severity; readonly onTrial?: true } =>
  onTrial === undefined ? { severity } : { severity: 'advice', onTrial: true };
