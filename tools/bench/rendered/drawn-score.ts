import type { Exercise } from '../../../src/engine/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { judged, missesOf } from '../score.ts';
import type { Truth } from '../truth.ts';
import type { DrawnTrace } from './drawn-files.ts';
import type { Way } from './ways.ts';

/** How the drawn sets of one exercise were judged, as they were seen in one way. */
export interface DrawnScore extends Way {
  readonly exerciseId: string;
  readonly sets: number;
  /** Sets with their reps exact and each hold right; and those of them with their major faults right too. */
  readonly right: number;
  readonly faultsRight: number;
  /** Counted and credited in these sets when they are judged as the other exercises. */
  readonly phantomReps: number;
  readonly phantomS: number;
  /** What was wrong, a line a set. */
  readonly misses: readonly string[];
}

const isFault = (miss: string): boolean => miss.startsWith('missed ') || miss.startsWith('made up ');

/** Judges the sets of one exercise, all seen in the same way. */
export function drawnScore(
  exercises: readonly Exercise[],
  own: Exercise,
  drawn: readonly DrawnTrace[],
  truthOf: (set: DrawnTrace) => Truth,
): Omit<DrawnScore, keyof Way> {
  let [right, faultsRight, phantomReps, phantomS] = [0, 0, 0, 0];
  const misses: string[] = [];
  for (const set of drawn) {
    const seconds = (set.trace.frames.at(-1)?.timestampMs ?? 0) / 1000;
    for (const exercise of exercises) {
      const { report } = judgeTrace(exercise, set.trace);
      const truth = exercise === own ? truthOf(set) : null;
      const what = truth ? 'set' : 'negative';
      const found = judged({ exerciseId: exercise.id, what, seconds, truth }, report);
      if (!truth) {
        phantomReps += found.reps;
        phantomS += found.goodS;
        if (found.reps + found.goodS > 0)
          misses.push(`${set.n}: ${found.reps} reps, ${found.goodS.toFixed(1)} s as ${exercise.id}`);
        continue;
      }
      const wrong = missesOf(own, found);
      if (!wrong.some((miss) => !isFault(miss))) right++;
      if (wrong.length === 0) faultsRight++;
      else misses.push(`${set.n}: ${wrong.join(', ')}`);
    }
  }
  return { exerciseId: own.id, sets: drawn.length, right, faultsRight, phantomReps, phantomS, misses };
}

/** One table over all exercises and ways, with what was wrong below it. */
export function drawnTable(scores: readonly DrawnScore[]): string {
  const rows = scores.map(
    (s) =>
      `| ${s.exerciseId} | ${s.model.replace('movenet-', '')} | ${s.picture} | ${s.sets} | ${s.right} | ${s.faultsRight} | ${s.phantomReps} | ${s.phantomS.toFixed(1)} |`,
  );
  const wrong = scores.flatMap((s) =>
    s.misses.map(
      (miss) => `- ${s.exerciseId}, ${s.model.replace('movenet-', '')}, ${s.picture}, set ${miss}`,
    ),
  );
  return `| exercise | model | picture | sets | right | and faults right | phantom reps as the others | credited as the others, s |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
${wrong.length > 0 ? `\nNot right:\n\n${wrong.join('\n')}\n` : ''}`;
}
