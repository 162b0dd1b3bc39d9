import type { ShownStretch } from '../../../src/mannequin/act/choreography.ts';
import { faultWay } from '../../../src/mannequin/act/motion.ts';
import type { Exercise } from '../../../src/engine/exercise.ts';
import type { Report } from '../../../src/review/report.ts';
import { HOLD_S } from '../score.ts';
import { motionOf } from '../trial.ts';
import type { Answer, Truth } from '../truth.ts';

/** A reported start or end is right within this time (s): the bench's goal. */
export const BOUNDARY_S = 0.25;
/** A lift that is held for less time than this need not be detected (s). Basis: the labels of the real footage. */
export const LIFT_S = 0.5;

export interface Span {
  readonly startS: number;
  readonly endS: number;
}

/** A rep, attempt or lift, as reported or as performed. */
export interface Verdict<Is> extends Span {
  readonly counted: Is;
  /** Seconds credited, or held in good form; null if the exercise is counted. */
  readonly goodS: number | null;
  readonly faults: Readonly<Record<string, Is>>;
}

/** The rules that a verdict on one rep must get right: those that are judged once per rep, and the major ones. */
const judgedIds = ({ rules }: Exercise): readonly string[] =>
  rules.filter(({ at, severity }) => at === 'rep' || severity === 'major').map(({ id }) => id);

/** An attempt is judged by the rule that made it one. Whether its form is reported as well does not matter. */
const inAttempt = (counted: Answer, answer: Answer): Answer =>
  counted === 'no' && answer === 'yes' ? 'either' : answer;

/** A performed one. Any end from `endsFromS` to `endS` is right; the two differ if the way back was interrupted. */
export interface TrueVerdict extends Verdict<Answer> {
  readonly endsFromS: number;
}

/** Does a fault interrupt the way back? If so, the movement is over at the interruption or after it. */
const isInterrupted = (exercise: Exercise, { faults }: ShownStretch): boolean =>
  faults.some(({ id }) => faultWay(motionOf(exercise.id), id).back);

export function trueVerdicts(exercise: Exercise, truth: Truth): readonly TrueVerdict[] {
  const incomplete = exercise.rules.find((rule) => rule.at === 'rep' && rule.attempt)?.id;
  const answers = (faults: Readonly<Record<string, Answer>>, counted: Answer): Record<string, Answer> =>
    Object.fromEntries(
      judgedIds(exercise).map((id) => {
        const answer = faults[id] ?? 'no';
        return [id, id === incomplete ? answer : inAttempt(counted, answer)];
      }),
    );
  const reps = truth.reps.map(({ stretch, counts, faults }) => ({
    startS: stretch.startMs / 1000,
    endS: stretch.endMs / 1000,
    endsFromS: (isInterrupted(exercise, stretch) ? stretch.leftTopMs : stretch.endMs) / 1000,
    counted: counts,
    goodS: null,
    faults: answers(faults, counts),
  }));
  const leastS = exercise.kind === 'hold' ? exercise.countsFromS : 0;
  const lifts = truth.lifts.map(({ startMs, endMs, goodS, faults }) => {
    const counted: Answer = Math.abs(goodS - leastS) <= HOLD_S ? 'either' : goodS > leastS ? 'yes' : 'no';
    return {
      startS: startMs / 1000,
      endS: endMs / 1000,
      endsFromS: endMs / 1000,
      counted,
      goodS,
      faults: answers(faults, 'yes'),
    };
  });
  return [...reps, ...lifts];
}

/** The reps or holds of a report. A fault that is found at rest after a rep is attributed to that rep. */
export function reportedVerdicts(
  exercise: Exercise,
  { reps, holds, faults }: Report,
): readonly Verdict<boolean>[] {
  const ids = judgedIds(exercise);
  const all = [...reps.map((rep) => ({ ...rep, goodS: null })), ...holds];
  return all.map(({ startS, endS, counted, goodS, faults: own }, i) => {
    const untilS = goodS === null ? (all[i + 1]?.startS ?? Infinity) : endS;
    const after = faults.filter((fault) => fault.startS >= startS && fault.startS < untilS);
    const told = [...own, ...after.map(({ id }) => id)];
    return {
      ...{ startS, endS, counted, goodS },
      faults: Object.fromEntries(ids.map((id) => [id, told.includes(id)])),
    };
  });
}

/** How long two spans overlap (s); negative if they do not. */
export const overlapS = (a: Span, b: Span): number => Math.min(a.endS, b.endS) - Math.max(a.startS, b.startS);

const agrees = (answer: Answer, told: boolean): boolean => answer === 'either' || (answer === 'yes') === told;

/** What is wrong about the verdict on a rep, in words; empty if it is right. */
export function wrongOf(truth: Verdict<Answer>, told: Verdict<boolean> | null): readonly string[] {
  if (!told) return ['not reported'];
  const wrong: string[] = [];
  if (!agrees(truth.counted, told.counted)) wrong.push(told.counted ? 'counted' : 'not counted');
  for (const [id, answer] of Object.entries(truth.faults)) {
    const is = told.faults[id] ?? false;
    if (!agrees(answer, is)) wrong.push(`${is ? 'made up' : 'missed'} ${id}`);
  }
  if (truth.goodS !== null && Math.abs((told.goodS ?? 0) - truth.goodS) > HOLD_S)
    wrong.push(`${(told.goodS ?? 0).toFixed(1)} s credited of ${truth.goodS.toFixed(1)} s`);
  return wrong;
}

/** What is wrong about the verdict on a lift that was never held in good form: it may not be a hold, and its fault must be found. */
export function wrongOfLift({ startS, endS, faults }: TrueVerdict, report: Report): readonly string[] {
  const isIn = (span: Span): boolean => span.startS >= startS - BOUNDARY_S && span.startS <= endS;
  const held = report.holds.some((hold) => hold.goodS >= LIFT_S && overlapS(hold, { startS, endS }) > LIFT_S);
  const told = report.faults.filter(isIn).map(({ id }) => id);
  const wrong = Object.entries(faults).filter(([id, answer]) => !agrees(answer, told.includes(id)));
  return [
    ...(held ? ['held'] : []),
    ...wrong.map(([id]) => `${told.includes(id) ? 'made up' : 'missed'} ${id}`),
  ];
}
