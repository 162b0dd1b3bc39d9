import type { Exercise } from '../../src/engine/exercise.ts';
import type { Report } from '../../src/review/report.ts';
import type { Answer, Truth } from './truth.ts';

/** Precision and recall of one fault, per set; null if it was never reported, or never there. */
export interface FaultScore {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly n: number;
}

/** The figures of one exercise, as `npm run bench -- --json` writes them. */
export interface ExerciseScore {
  readonly sets: number;
  readonly repsExact: number | null;
  readonly repsMae: number | null;
  readonly phantomReps: number;
  readonly negativesCreditedS: number;
  readonly negativesMinutes: number;
  readonly holdErrorP50S: number | null;
  readonly holdErrorP95S: number | null;
  readonly faults: Readonly<Record<string, FaultScore>>;
}

/** The judgement of a set compared with the truth: enough for every figure. A plain value, so that it can be passed between threads. */
export interface Judged {
  readonly exerciseId: string;
  readonly what: 'set' | 'negative' | 'unjudgeable' | 'variant';
  readonly seconds: number;
  readonly truth: Truth | null;
  readonly reps: number;
  readonly goodS: number;
  /** Seconds credited in each hold. */
  readonly holdsS: readonly number[];
  readonly faults: readonly string[];
  readonly refused: boolean;
  /** For variants: were they judged like the set itself? */
  readonly same?: { readonly mirrored: boolean; readonly fps8: boolean; readonly aspects: boolean };
  /** For variants: when judged as any of the exercises, was the right one identified? */
  readonly identified?: boolean;
}

const countedReps = ({ reps }: Report): number => reps.filter(({ counted }) => counted).length;
const creditedS = ({ holds }: Report): number => holds.reduce((sum, { goodS }) => sum + goodS, 0);

/** Nothing was counted or credited, and the view was named as the reason. */
const refusedView = (report: Report): boolean =>
  countedReps(report) === 0 &&
  creditedS(report) === 0 &&
  report.notJudged.some(({ rule, why }) => rule === '*' && why === 'view');

export const judged = (
  set: Pick<Judged, 'exerciseId' | 'what' | 'seconds' | 'truth'>,
  report: Report,
): Judged => ({
  ...set,
  reps: countedReps(report),
  goodS: creditedS(report),
  holdsS: report.holds.map(({ goodS }) => goodS),
  faults: [...new Set(report.faults.map(({ id }) => id))],
  refused: refusedView(report),
});

export const round = (value: number): number => Math.round(value * 1000) / 1000;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number): number | null => (whole > 0 ? round(part / whole) : null);

/** The quantile at that share, on the straight line between the two values next to it; null if there are none. */
function quantile(values: readonly number[], at: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const place = at * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : round(low + (place % 1) * (high - low));
}

/** How many reps too many or too few, at least. Reps for which both answers are right may or may not be counted. */
export function repsMissed({ reps }: Truth, counted: number): number {
  const certain = reps.filter(({ counts }) => counts === 'yes').length;
  const most = reps.filter(({ counts }) => counts !== 'no').length;
  return counted < certain ? certain - counted : Math.max(0, counted - most);
}

/** A lift shorter than this need not be detected. Basis: the labels of the real footage. */
const LIFT_S = 0.5;
const liftsMissed = ({ liftsS }: Truth, holdsS: readonly number[]): number =>
  Math.abs(
    liftsS.filter((liftS) => liftS >= LIFT_S).length - holdsS.filter((heldS) => heldS >= LIFT_S).length,
  );

/** Seconds by which each hold was credited too much or too little; for a whole set if the holds cannot be matched. */
function holdErrors({ truth, goodS, holdsS }: Judged): readonly number[] {
  if (!truth || truth.goodS === null) return [];
  const seen = truth.liftsS.filter((liftS) => liftS >= LIFT_S);
  if (seen.length > 0 && seen.length === holdsS.length)
    return seen.map((liftS, i) => Math.abs((holdsS[i] ?? 0) - liftS));
  return [Math.abs(goodS - truth.goodS)];
}

/** A hold may be off by this much (s) and still be right. Basis: the bench's goal for 95 of 100 holds. */
export const HOLD_S = 0.7;

const isMajor = ({ rules }: Exercise, id: string): boolean =>
  rules.some((rule) => rule.id === id && rule.severity === 'major');

/** Are the reps of a set counted right, and each of its holds timed right, whatever was said about its faults? */
export const isCountedRight = (set: Judged): boolean =>
  (set.truth === null || set.truth.goodS !== null || repsMissed(set.truth, set.reps) === 0) &&
  holdErrors(set).every((errorS) => errorS <= HOLD_S);

/** What was judged wrong in a set, in words: reps, holds, and major faults that were missed or invented. */
export function missesOf(exercise: Exercise, set: Judged): readonly string[] {
  const { truth } = set;
  if (!truth) return [];
  const misses: string[] = [];
  if (set.refused) misses.push('refused');
  const exact = truth.liftsS.length > 0 ? liftsMissed(truth, set.holdsS) : repsMissed(truth, set.reps);
  if (exact > 0) misses.push(`${exact} ${truth.liftsS.length > 0 ? 'lifts' : 'reps'} off`);
  const worstS = Math.max(0, ...holdErrors(set));
  if (worstS > HOLD_S) misses.push(`a hold off by ${worstS.toFixed(1)} s`);
  for (const [id, answer] of Object.entries(truth.faults)) {
    if (!isMajor(exercise, id)) continue;
    const told = set.faults.includes(id);
    if (answer === 'yes' && !told) misses.push(`missed ${id}`);
    if (answer === 'no' && told) misses.push(`made up ${id}`);
  }
  return misses;
}

function faultScore(id: string, sets: readonly Judged[]): FaultScore {
  const answer = ({ truth }: Judged): Answer => truth?.faults[id] ?? 'no';
  const clear = sets.filter((set) => answer(set) !== 'either');
  const told = clear.filter(({ faults }) => faults.includes(id));
  const there = clear.filter((set) => answer(set) === 'yes');
  const both = told.filter((set) => answer(set) === 'yes').length;
  return { precision: share(both, told.length), recall: share(both, there.length), n: there.length };
}

/** The figures of one exercise over everything that was judged. */
export function scoreOf(exercise: Exercise, all: readonly Judged[]): ExerciseScore {
  const sets = all.filter(({ what }) => what === 'set');
  const negatives = all.filter(({ what }) => what === 'negative');
  const lifts = sets.some(({ truth }) => (truth?.liftsS.length ?? 0) > 0);
  const counted = exercise.kind === 'reps' || lifts;
  const misses = sets.flatMap(({ truth, reps, holdsS }) =>
    truth ? [lifts ? liftsMissed(truth, holdsS) : repsMissed(truth, reps)] : [],
  );
  const errors = sets.flatMap(holdErrors);
  return {
    sets: sets.length,
    repsExact: counted ? share(misses.filter((miss) => miss === 0).length, sets.length) : null,
    repsMae: counted && sets.length > 0 ? round(sum(misses) / sets.length) : null,
    phantomReps: sum(negatives.map(({ reps }) => reps)),
    negativesCreditedS: round(sum(negatives.map(({ goodS }) => goodS))),
    negativesMinutes: round(sum(negatives.map(({ seconds }) => seconds)) / 60),
    holdErrorP50S: quantile(errors, 0.5),
    holdErrorP95S: quantile(errors, 0.95),
    faults: Object.fromEntries(exercise.rules.map(({ id }) => [id, faultScore(id, sets)])),
  };
}

export interface LevelScore {
  readonly trials: number;
  readonly secondsSimulated: number;
  readonly exercises: Readonly<Record<string, ExerciseScore>>;
  readonly sagPikeConfusions: number;
  readonly refused: { readonly unjudgeableViews: number | null; readonly goodViews: number | null };
  readonly sameVerdict: {
    readonly mirrored: number | null;
    readonly fps8: number | null;
    readonly aspects: number | null;
  };
  readonly identified: number | null;
}

const OPPOSITE: Readonly<Record<string, string>> = { 'hips-sag': 'hips-pike', 'hips-pike': 'hips-sag' };

/** The figures of a level, over everything that was judged. */
export function levelScore(exercises: readonly Exercise[], all: readonly Judged[]): LevelScore {
  const of = (what: Judged['what']): readonly Judged[] => all.filter((one) => one.what === what);
  const [sets, blind, variants] = [of('set'), of('unjudgeable'), of('variant')];
  const sameShare = (how: keyof NonNullable<Judged['same']>): number | null =>
    share(variants.filter(({ same }) => same?.[how]).length, variants.length);
  return {
    trials: all.length,
    secondsSimulated: Math.round(sum(all.map(({ seconds }) => seconds))),
    exercises: Object.fromEntries(
      exercises.map((exercise) => [
        exercise.id,
        scoreOf(
          exercise,
          all.filter(({ exerciseId }) => exerciseId === exercise.id),
        ),
      ]),
    ),
    sagPikeConfusions: sets.filter(({ truth, faults }) =>
      Object.entries(OPPOSITE).some(([id, other]) => truth?.faults[id] === 'yes' && faults.includes(other)),
    ).length,
    refused: {
      unjudgeableViews: share(
        blind.filter(({ reps, goodS }) => reps === 0 && goodS === 0).length,
        blind.length,
      ),
      goodViews: share(sets.filter(({ refused }) => refused).length, sets.length),
    },
    sameVerdict: {
      mirrored: sameShare('mirrored'),
      fps8: sameShare('fps8'),
      aspects: sameShare('aspects'),
    },
    identified: share(variants.filter(({ identified }) => identified).length, variants.length),
  };
}
