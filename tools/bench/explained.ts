import type { Exercise } from '../../src/engine/exercise.ts';
import type { Report } from '../../src/review/report.ts';
import { HOLD_S } from './score.ts';
import type { Truth } from './truth.ts';

/** Seconds. */
interface Span {
  readonly startS: number;
  readonly endS: number;
}

const spanOf = ({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }): Span => ({
  startS: startMs / 1000,
  endS: endMs / 1000,
});

const overlapS = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.endS, b.endS) - Math.max(a.startS, b.startS));

const overlap = (a: Span, b: Span): boolean => overlapS(a, b) > 0;

/** The part of a span (s) in which the rule was not judged, or nothing was. Reported spans overlap by a frame or two at most. */
const unjudgedS = ({ notJudged }: Report, span: Span, ruleId = '*'): number =>
  notJudged
    .filter(({ rule }) => rule === '*' || rule === ruleId)
    .reduce((sum, unjudged) => sum + overlapS(unjudged, span), 0);

/** If half of a span was not judged, that explains why the span is missing. Basis: half of a rep is its way up or down. */
const isUnjudged = (report: Report, span: Span, ruleId?: string): boolean =>
  unjudgedS(report, span, ruleId) >= (span.endS - span.startS) / 2;

const unseenReps = ({ reps }: Report): readonly Span[] => reps.filter(({ reason }) => reason === 'not-seen');

/** Every missing rep was reported as not seen or not judged, and none was made up. */
function repsExplained({ reps }: Truth, report: Report): boolean {
  const counted = report.reps.filter((rep) => rep.counted);
  const possible = reps.filter(({ counts }) => counts !== 'no').map(({ stretch }) => spanOf(stretch));
  const certain = reps.filter(({ counts }) => counts === 'yes').map(({ stretch }) => spanOf(stretch));
  const seen = [...counted, ...unseenReps(report)];
  return (
    counted.every((rep) => possible.some((span) => overlap(span, rep))) &&
    possible.every((span) => counted.filter((rep) => overlap(span, rep)).length <= 1) &&
    certain.every((span) => seen.some((rep) => overlap(span, rep)) || isUnjudged(report, span))
  );
}

/** Every missing second of a hold was reported as not judged, and none was made up. */
function holdsExplained({ holds, lifts }: Truth, report: Report): boolean {
  const real = [...holds, ...lifts].map((hold) => ({ ...spanOf(hold), goodS: hold.goodS }));
  const credited = report.holds.filter(({ goodS }) => goodS > HOLD_S);
  return (
    credited.every((hold) => real.some((span) => overlap(span, hold))) &&
    real.every((span) => {
      const seen = report.holds.filter((hold) => overlap(span, hold));
      const missingS = span.goodS - seen.reduce((sum, { goodS }) => sum + goodS, 0);
      return missingS >= -HOLD_S && missingS - unjudgedS(report, span) <= HOLD_S;
    })
  );
}

/** The stretches of a set that have the fault; for an exercise that is held, all its holds. */
const faultySpans = ({ reps, lifts, holds }: Truth, id: string): readonly Span[] => [
  ...reps.filter(({ faults }) => faults[id] === 'yes').map(({ stretch }) => spanOf(stretch)),
  ...lifts.filter(({ faults }) => faults[id] === 'yes').map(spanOf),
  ...holds.map(spanOf),
];

/** Every missing major fault was reported as not judged, and none was made up. */
function faultsExplained({ rules }: Exercise, truth: Truth, report: Report): boolean {
  const majors = rules.filter(({ severity }) => severity === 'major').map(({ id }) => id);
  return majors.every((id) => {
    const isReported = report.faults.some((fault) => fault.id === id);
    if (truth.faults[id] === 'no') return !isReported;
    if (truth.faults[id] !== 'yes' || isReported) return true;
    const spans = faultySpans(truth, id);
    const isSeen = (span: Span): boolean =>
      !unseenReps(report).some((rep) => overlap(span, rep)) && !isUnjudged(report, span, id);
    return spans.length > 0 && !spans.some(isSeen);
  });
}

/**
 * Does the report explain whatever it lacks? If so, the trainee knows what was not seen, which is a right answer too: nothing is made up,
 * and every rep, second or major fault that is missing lies where the report says that it could not judge.
 */
export const isExplained = (exercise: Exercise, truth: Truth, report: Report): boolean =>
  repsExplained(truth, report) && holdsExplained(truth, report) && faultsExplained(exercise, truth, report);
