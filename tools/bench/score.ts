import { judgeTrace } from '../../src/engine/judge-trace.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import type { Report } from '../../src/engine/report.ts';
import { bridgeTrial, negativeTrial, plankTrial, type Trial, type View } from './trial.ts';

/** Precision and recall of one fault, per set; null where it was never told, or never there. */
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

export interface LevelScore {
  readonly trials: number;
  readonly secondsSimulated: number;
  readonly exercises: Readonly<Record<string, ExerciseScore>>;
  readonly sagPikeConfusions: number;
  readonly refused: { readonly unjudgeableViews: number };
}

const TRIALS: Readonly<Record<string, ((seed: number, view: View) => Trial) | undefined>> = {
  plank: plankTrial,
  'glute-bridge': bridgeTrial,
};

const countedReps = ({ reps }: Report): number => reps.filter(({ counted }) => counted).length;
const creditedS = ({ holds }: Report): number => holds.reduce((sum, { goodS }) => sum + goodS, 0);
const round = (value: number): number => Math.round(value * 1000) / 1000;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
const seconds = (trials: readonly Trial[]): number =>
  trials.reduce((sum, { trace }) => sum + (trace.frames.at(-1)?.timestampMs ?? 0) / 1000, 0);

function faultScore(
  id: string,
  judged: readonly { readonly trial: Trial; readonly report: Report }[],
): FaultScore {
  const there = ({ trial }: (typeof judged)[number]): boolean => trial.truth.faults.includes(id);
  const told = ({ report }: (typeof judged)[number]): boolean =>
    report.faults.some((fault) => fault.id === id);
  const both = judged.filter((one) => there(one) && told(one)).length;
  const [n, all] = [judged.filter(there).length, judged.filter(told).length];
  return { precision: all > 0 ? round(both / all) : null, recall: n > 0 ? round(both / n) : null, n };
}

/** Judges so many sets, a quarter as many minutes of negatives and half as many unjudgeable views of each exercise. */
export function benchGeometric(exercises: readonly Exercise[], sets: number): LevelScore {
  const scores: Record<string, ExerciseScore> = {};
  let [trials, simulated, confusions, refused, unjudgeable] = [0, 0, 0, 0, 0];
  for (const exercise of exercises) {
    const make = TRIALS[exercise.id];
    if (!make) continue;
    const judge = (trial: Trial) => ({ trial, report: judgeTrace(exercise, trial.trace).report });
    const judged = Array.from({ length: sets }, (_, i) => judge(make(1000 + 7 * i, 'good')));
    const none = Array.from({ length: Math.ceil(sets / 4) }, (_, i) =>
      judge(negativeTrial(500_000 + 7 * i, exercise.id)),
    );
    const blind = Array.from({ length: Math.ceil(sets / 2) }, (_, i) =>
      judge(make(900_000 + 7 * i, 'unjudgeable')),
    );
    const misses = judged.map(({ trial, report }) => Math.abs(countedReps(report) - trial.truth.reps));
    const errors = judged.flatMap(({ trial, report }) =>
      trial.truth.goodS === null ? [] : [Math.abs(creditedS(report) - trial.truth.goodS)],
    );
    const major = exercise.rules.filter(({ severity }) => severity === 'major');
    scores[exercise.id] = {
      sets,
      repsExact: exercise.kind === 'reps' ? round(misses.filter((miss) => miss === 0).length / sets) : null,
      repsMae: exercise.kind === 'reps' ? round(mean(misses)) : null,
      phantomReps: none.reduce((sum, { report }) => sum + countedReps(report), 0),
      negativesCreditedS: round(none.reduce((sum, { report }) => sum + creditedS(report), 0)),
      negativesMinutes: round(seconds(none.map(({ trial }) => trial)) / 60),
      holdErrorP50S: errors.length > 0 ? round(quantile(errors, 0.5)) : null,
      holdErrorP95S: errors.length > 0 ? round(quantile(errors, 0.95)) : null,
      faults: Object.fromEntries(major.map(({ id }) => [id, faultScore(id, judged)])),
    };
    const all = [...judged, ...none, ...blind];
    trials += all.length;
    simulated += seconds(all.map(({ trial }) => trial));
    unjudgeable += blind.length;
    refused += blind.filter(({ report }) => countedReps(report) === 0 && creditedS(report) === 0).length;
    const opposite: Readonly<Record<string, string>> = { 'hips-sag': 'hips-pike', 'hips-pike': 'hips-sag' };
    confusions += judged.filter(({ trial, report }) =>
      trial.truth.faults.some((id) => report.faults.some((fault) => fault.id === opposite[id])),
    ).length;
  }
  return {
    trials,
    secondsSimulated: Math.round(simulated),
    exercises: scores,
    sagPikeConfusions: confusions,
    refused: { unjudgeableViews: round(refused / unjudgeable) },
  };
}
