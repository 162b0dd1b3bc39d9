import { judgeTrace } from '../../src/review/judge-trace.ts';
import { identifyTrace } from '../../src/engine/identify.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import type { Report } from '../../src/review/report.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { filmAt, sceneOf, setTrial, motionOf } from './trial.ts';
import { negativeTrace } from './negative.ts';
import { PICTURES } from './film.ts';
import { atFps, mirror } from './retrace.ts';
import { judged, type Judged } from './score.ts';

/** How many of each kind, for each exercise. */
export interface Amounts {
  readonly sets: number;
  readonly negatives: number;
  readonly unjudgeable: number;
  readonly variants: number;
}

/** The whole bench, with more than an hour of negatives for each exercise. */
export const amountsFor = (sets: number): Amounts => ({
  sets,
  negatives: Math.ceil(sets / 3),
  unjudgeable: Math.ceil(sets / 4),
  variants: Math.ceil(sets / 8),
});

const secondsOf = ({ frames }: PoseTrace): number => (frames.at(-1)?.timestampMs ?? 0) / 1000;

/** The result of a set: its counted reps or credited time to half a second, and the major faults reported. */
function verdictOf(exercise: Exercise, { reps, holds, faults }: Report): string {
  const major = exercise.rules.filter(({ severity }) => severity === 'major').map(({ id }) => id);
  const told = [...new Set(faults.map(({ id }) => id))].filter((id) => major.includes(id)).sort();
  return JSON.stringify([reps.filter(({ counted }) => counted).length, holds.length, told]);
}

/** A set filmed in several ways, and judged without knowing which exercise it is. */
function variant(exercises: readonly Exercise[], exercise: Exercise, seed: number): Judged {
  const fps = 24;
  const scene = sceneOf(exercise.id, seed);
  const traces = PICTURES.map((picture) => filmAt(scene, picture, fps));
  const [base] = traces;
  if (!base) throw new Error('no picture to film in');
  const report = judgeTrace(exercise, base).report;
  const verdict = verdictOf(exercise, report);
  const like = (trace: PoseTrace): boolean =>
    verdictOf(exercise, judgeTrace(exercise, trace).report) === verdict;
  return {
    ...judged({ exerciseId: exercise.id, what: 'variant', seconds: secondsOf(base), truth: null }, report),
    same: {
      mirrored: like(mirror(base)),
      fps8: like(atFps(base, 8)),
      aspects: traces.slice(1).every(like),
    },
    identified: identifyTrace(exercises, base) === exercise,
  };
}

/** Judges one trial of the bench. The same numbers give the same trial. */
function geometricTrial(
  exercises: readonly Exercise[],
  exercise: Exercise,
  what: Judged['what'],
  i: number,
): Judged {
  const { id } = exercise;
  switch (what) {
    case 'set': {
      const { trace, truth } = setTrial(id, 1000 + 7 * i, 'good');
      return judged(
        { exerciseId: id, what, seconds: secondsOf(trace), truth },
        judgeTrace(exercise, trace).report,
      );
    }
    case 'unjudgeable': {
      const { trace } = setTrial(id, 900_000 + 7 * i, 'unjudgeable');
      return judged(
        { exerciseId: id, what, seconds: secondsOf(trace), truth: null },
        judgeTrace(exercise, trace).report,
      );
    }
    case 'negative': {
      const trace = negativeTrace(id, 500_000 + 7 * i);
      return judged(
        { exerciseId: id, what, seconds: secondsOf(trace), truth: null },
        judgeTrace(exercise, trace).report,
      );
    }
    case 'variant':
      return variant(exercises, exercise, 700_000 + 7 * i);
  }
}

export interface Task {
  readonly exerciseId: string;
  readonly what: Judged['what'];
  readonly i: number;
}

/** Every trial of the geometric level. */
export function geometricTasks(exercises: readonly Exercise[], amounts: Amounts): Task[] {
  const kinds = [
    ['set', amounts.sets],
    ['negative', amounts.negatives],
    ['unjudgeable', amounts.unjudgeable],
    ['variant', amounts.variants],
  ] as const;
  return exercises.flatMap(({ id }) => {
    motionOf(id);
    return kinds.flatMap(([what, times]) =>
      Array.from({ length: times }, (_, i): Task => ({ exerciseId: id, what, i })),
    );
  });
}

export const runTask = (exercises: readonly Exercise[], { exerciseId, what, i }: Task): Judged => {
  const exercise = exercises.find(({ id }) => id === exerciseId);
  if (!exercise) throw new Error(`no exercise ${exerciseId}`);
  return geometricTrial(exercises, exercise, what, i);
};
