import type { Exercise } from '../../../src/engine/exercise.ts';
import { median } from '../../../src/signal/median.ts';
import type { Report } from '../../../src/review/report.ts';
import { saidOf, type Said } from '../evidence/answers.ts';
import { HOLD_S, round } from '../score.ts';
import type { Truth } from '../truth.ts';
import {
  BOUNDARY_S,
  LIFT_S,
  overlapS,
  reportedVerdicts,
  trueVerdicts,
  wrongOf,
  wrongOfLift,
  type Span,
  type TrueVerdict,
} from './mixed-verdicts.ts';

/** The judgement of a mixed set compared with the truth: a plain value, so that it can be passed between threads. */
export interface MixedSet {
  readonly exerciseId: string;
  /** Starts and ends: how many were reported within {@link BOUNDARY_S} of a true one, how many were reported, and how many were true. */
  readonly boundaries: { readonly both: number; readonly reported: number; readonly true: number };
  /** How much later than performed starts and ends were reported (s). */
  readonly lateS: { readonly starts: readonly number[]; readonly ends: readonly number[] };
  /** Reps, attempts and lifts whose whole verdict is right, of all that were performed or reported. */
  readonly verdicts: { readonly right: number; readonly all: number };
  /** Were as many holds reported as performed, each credited correctly? Null if the set has no holds. */
  readonly holdsRight: boolean | null;
  /** What was wrong, one line per rep. */
  readonly wrongs: readonly string[];
  /** The answer of each rule about the set as a whole. */
  readonly said: Readonly<Record<string, Said>>;
}

/** For each true one, the reported one with the largest overlap in time. Each is used once, largest overlap first. */
function paired<A extends Span, B extends Span>(truths: readonly A[], reported: readonly B[]) {
  const overlaps = truths
    .flatMap((one) => reported.map((told) => ({ one, told, ms: overlapS(one, told) })))
    .filter(({ ms }) => ms > 0)
    .sort((a, b) => b.ms - a.ms);
  const partners = new Map<A, B>();
  const taken = new Set<B>();
  for (const { one, told } of overlaps) {
    if (partners.has(one) || taken.has(told)) continue;
    partners.set(one, told);
    taken.add(told);
  }
  return {
    pairs: truths.map((one): readonly [A, B | null] => [one, partners.get(one) ?? null]),
    extra: reported.filter((told) => !taken.has(told)),
  };
}

/** How many of the reported times are near a true one, with each true one used once; both in order. */
function near(truths: readonly Span[], reported: readonly number[]): number {
  let [both, from] = [0, 0];
  for (const timeS of reported) {
    while ((truths[from]?.endS ?? Infinity) < timeS - BOUNDARY_S) from++;
    if ((truths[from]?.startS ?? Infinity) > timeS + BOUNDARY_S) continue;
    both++;
    from++;
  }
  return both;
}

/** How far a reported time is outside a true one (s); negative if too early. */
const lateBy = ({ startS, endS }: Span, timeS: number): number =>
  round(timeS < startS ? timeS - startS : Math.max(0, timeS - endS));

const nearBoundaries = (seen: readonly TrueVerdict[], reported: readonly Span[]): number =>
  near(
    seen.map(startOf),
    reported.map(({ startS }) => startS),
  ) +
  near(
    seen.map(endOf),
    reported.map(({ endS }) => endS),
  );

const startOf = ({ startS }: TrueVerdict): Span => ({ startS, endS: startS });
const endOf = ({ endsFromS, endS }: TrueVerdict): Span => ({ startS: endsFromS, endS });

/** Judges the verdicts on a set of reps or lifts, one by one. */
function repsJudged(
  exercise: Exercise,
  truth: Truth,
  report: Report,
): Omit<MixedSet, 'exerciseId' | 'holdsRight' | 'said'> {
  const performed = trueVerdicts(exercise, truth);
  const isSeen = ({ goodS }: TrueVerdict): boolean => goodS === null || goodS >= LIFT_S;
  const seen = performed.filter(isSeen);
  const reported = reportedVerdicts(exercise, report).filter(
    ({ goodS }) => goodS === null || goodS >= LIFT_S,
  );
  const { pairs, extra } = paired(seen, reported);
  const partners = new Map(pairs);
  const wrongs = performed.flatMap((one, i) => {
    const wrong = isSeen(one) ? wrongOf(one, partners.get(one) ?? null) : wrongOfLift(one, report);
    return wrong.length > 0 ? [`rep ${i + 1} at ${one.startS.toFixed(1)} s: ${wrong.join(', ')}`] : [];
  });
  // A lift that was never good is reported as held: that is one mistake, which is already among the wrong ones.
  const made = extra.filter((told) => !performed.some((one) => !isSeen(one) && overlapS(one, told) > LIFT_S));
  const late = (of: 'startS' | 'endS', spanOf: (one: TrueVerdict) => Span): number[] =>
    pairs.flatMap(([one, told]) => (told ? [lateBy(spanOf(one), told[of])] : []));
  return {
    boundaries: {
      both: nearBoundaries(seen, reported),
      reported: 2 * reported.length,
      true: 2 * seen.length,
    },
    lateS: { starts: late('startS', startOf), ends: late('endS', endOf) },
    verdicts: { right: performed.length - wrongs.length, all: performed.length + made.length },
    wrongs: [...wrongs, ...made.map(({ startS }) => `made up a rep at ${startS.toFixed(1)} s`)],
  };
}

/** Judges the verdicts on a set of holds: as many as were performed, each credited correctly. */
function holdsJudged({ holds }: Truth, report: Report): Pick<MixedSet, 'holdsRight' | 'wrongs'> {
  const told = report.holds.filter(({ goodS }) => goodS >= LIFT_S);
  const holdsRight =
    holds.length === told.length &&
    holds.every(({ goodS }, i) => Math.abs((told[i]?.goodS ?? 0) - goodS) <= HOLD_S);
  const secondsOf = (all: readonly { readonly goodS: number }[]): string =>
    all.map(({ goodS }) => goodS.toFixed(1)).join(', ');
  return {
    holdsRight,
    wrongs: holdsRight ? [] : [`holds of ${secondsOf(told)} s instead of ${secondsOf(holds)} s`],
  };
}

const NO_REPS = {
  boundaries: { both: 0, reported: 0, true: 0 },
  lateS: { starts: [], ends: [] },
  verdicts: { right: 0, all: 0 },
} as const;

/** Judges the verdicts on a set: rep by rep, or hold by hold. */
export function mixedSet(exercise: Exercise, truth: Truth, report: Report): MixedSet {
  const about = { exerciseId: exercise.id, said: saidOf(exercise, truth, report.faults) };
  return truth.reps.length + truth.lifts.length > 0
    ? { ...about, holdsRight: null, ...repsJudged(exercise, truth, report) }
    : { ...about, ...NO_REPS, ...holdsJudged(truth, report) };
}

/** The figures of the mixed sets of one exercise. */
export interface MixedScore {
  readonly sets: number;
  /** F1 of starts and ends within .25 s; null if the sets have holds. */
  readonly boundaryF1: number | null;
  /** The median delay with which starts and ends are reported (s). */
  readonly startsLateS: number | null;
  readonly endsLateS: number | null;
  readonly reps: number;
  /** Share of reps, attempts and lifts whose whole verdict is right. */
  readonly verdictsRight: number | null;
  /** Share of sets with as many holds reported as performed, each credited to .7 s; null if the sets have reps. */
  readonly holdsRight: number | null;
}

const roundedMedian = (values: readonly number[]): number | null => {
  const value = median(values);
  return value === null ? null : round(value);
};

/** The figures over some sets of one exercise. */
export function mixedScore(sets: readonly MixedSet[]): MixedScore {
  const sum = (of: (set: MixedSet) => number): number => sets.reduce((total, set) => total + of(set), 0);
  const shareOf = (part: number, whole: number): number | null => (whole > 0 ? round(part / whole) : null);
  const held = sets.filter(({ holdsRight }) => holdsRight !== null);
  const reps = sum(({ verdicts }) => verdicts.all);
  return {
    sets: sets.length,
    boundaryF1: shareOf(
      2 * sum(({ boundaries }) => boundaries.both),
      sum(({ boundaries }) => boundaries.reported + boundaries.true),
    ),
    startsLateS: roundedMedian(sets.flatMap(({ lateS }) => lateS.starts)),
    endsLateS: roundedMedian(sets.flatMap(({ lateS }) => lateS.ends)),
    reps,
    verdictsRight: shareOf(
      sum(({ verdicts }) => verdicts.right),
      reps,
    ),
    holdsRight: shareOf(held.filter(({ holdsRight }) => holdsRight).length, held.length),
  };
}
