import type { Exercise } from '../../../src/engine/exercise.ts';
import { table } from '../tables.ts';
import type { Estimate, Evidence } from './evidence.ts';
import type { RuleEvidence } from './grade.ts';

const shown = (estimate: Estimate | null): string =>
  estimate ? `${estimate.value} [${estimate.low}, ${estimate.high}]` : '-';

const tableOf = (
  rows: readonly (readonly [Exercise, RuleEvidence])[],
  evidence: (rule: RuleEvidence) => Evidence,
  grade: (rule: RuleEvidence) => string,
): string =>
  table(
    ['exercise', 'rule', 'bodies', 'told of', 'precision', 'recall', 'false alarms', 'grade'],
    rows.map(([{ id }, rule]) => {
      const { bodies, firedOn, precision, recall, falseAlarms } = evidence(rule);
      return [
        id,
        rule.rule,
        bodies,
        firedOn,
        shown(precision),
        shown(recall),
        shown(falseAlarms),
        grade(rule),
      ];
    }),
  );

/** How much each rule can be trusted at either level, and its grade. */
export function evidenceText(rows: readonly (readonly [Exercise, RuleEvidence])[]): string {
  const gradeAt =
    (level: RuleEvidence['gradedBy']) =>
    ({ gradedBy, decides, onTrial }: RuleEvidence): string =>
      gradedBy !== level ? '' : decides ? 'decides what counts' : onTrial ? 'on trial' : 'trusted';
  return `## How far each rule can be trusted

With 95 % intervals by bootstrap over bodies: a body's sets are drawn together. An interval without width is one without an error, however few the
bodies; \`told of\` is the number of bodies of which the rule told something. False alarms are the share of sets in which a rule told what
is not true, of those in which it is not true. A rule is **on trial** if its precision may be below .9 or its false alarms above .1; a rule that told
something of fewer than 3 rendered bodies is graded by the geometric level. [bench.md](bench.md) says what being on trial means.

### Rendered, kept sets and sets drawn at random, both models

${tableOf(rows, ({ rendered }) => rendered, gradeAt('rendered'))}

### Geometric, sets and mixed sets

${tableOf(rows, ({ geometric }) => geometric, gradeAt('geometric'))}
`;
}
