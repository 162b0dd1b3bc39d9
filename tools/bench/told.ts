import type { Exercise } from '../../src/engine/exercise.ts';
import type { Report } from '../../src/review/report.ts';
import { HOLD_S } from './score.ts';
import type { Answer, Truth } from './truth.ts';

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

/** The part of a span (s) in which nothing was judged, as the report says. Reported spans do not overlap by more than a frame or two. */
const unjudgedS = ({ notJudged }: Report, span: Span): number =>
  notJudged.filter(({ rule }) => rule === '*').reduce((sum, told) => sum + overlapS(told, span), 0);

/** Half of a rep in which nothing was judged is enough to know why it is missing. Basis: half of it is its way up or down. */
const isUnjudged = (report: Report, span: Span): boolean =>
  unjudgedS(report, span) >= (span.endS - span.startS) / 2;

/** Reps that are missing were seen badly, and the report says so; none was made up. */
function repsTold({ reps }: Truth, report: Report): boolean {
  const counted = report.reps.filter((rep) => rep.counted);
  const unseen = report.reps.filter(({ reason }) => reason === 'not-seen');
  const possible = reps.filter(({ counts }) => counts !== 'no').map(({ stretch }) => spanOf(stretch));
  const certain = reps.filter(({ counts }) => counts === 'yes').map(({ stretch }) => spanOf(stretch));
  return (
    counted.every((rep) => possible.some((span) => overlap(span, rep))) &&
    certain.every(
      (span) => [...counted, ...unseen].some((rep) => overlap(span, rep)) || isUnjudged(report, span),
    )
  );
}

/** Seconds that are missing from a hold were not judged, and the report says so; none was made up. */
const holdsTold = ({ holds, lifts }: Truth, report: Report): boolean =>
  [...holds, ...lifts].every((hold) => {
    const span = spanOf(hold);
    const credited = report.holds.filter((told) => overlap(told, span));
    const missingS = hold.goodS - credited.reduce((sum, { goodS }) => sum + goodS, 0);
    return missingS >= -HOLD_S && missingS - unjudgedS(report, span) <= HOLD_S;
  });

/** A major fault that is missing was not judged, and the report says so; none was made up. */
function faultsTold({ rules }: Exercise, truth: Truth, report: Report): boolean {
  const majors = rules.filter(({ severity }) => severity === 'major').map(({ id }) => id);
  const told = (id: string): boolean => report.faults.some((fault) => fault.id === id);
  const spans = (id: string): readonly Span[] => [
    ...truth.reps.filter(({ faults }) => faults[id] === 'yes').map(({ stretch }) => spanOf(stretch)),
    ...truth.lifts.filter(({ faults }) => faults[id] === 'yes').map(spanOf),
  ];
  const unseen = report.reps.filter(({ reason }) => reason === 'not-seen');
  const excused = (id: string): boolean =>
    report.notJudged.some(({ rule }) => rule === id) ||
    (spans(id).length > 0 &&
      spans(id).every((span) => unseen.some((rep) => overlap(span, rep)) || isUnjudged(report, span)));
  const wrong: Readonly<Record<Answer, (id: string) => boolean>> = {
    yes: (id) => !told(id) && !excused(id),
    no: told,
    either: () => false,
  };
  return majors.every((id) => !wrong[truth.faults[id] ?? 'either'](id));
}

/**
 * Does the report explain whatever it lacks? Then the trainee knows what was not seen, which is a right answer too: nothing is made up,
 * and every rep, second or major fault that is missing lies where the report says that it could not judge.
 */
export const isTold = (exercise: Exercise, truth: Truth, report: Report): boolean =>
  repsTold(truth, report) && holdsTold(truth, report) && faultsTold(exercise, truth, report);
