import type { Exercise } from '../../../src/engine/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { judged, missesOf } from '../score.ts';
import { isExplained } from '../explained.ts';
import type { Truth } from '../truth.ts';
import type { DrawnTrace } from './drawn-files.ts';
import type { Way } from './ways.ts';

/** How the drawn sets of one exercise were judged, as seen in one way. */
export interface DrawnScore extends Way {
  readonly exerciseId: string;
  readonly sets: number;
  /** Sets with exact reps and each hold right; and the number of those with their major faults right too. */
  readonly right: number;
  readonly faultsRight: number;
  /** Sets that are not right, whose report says what was not seen, and makes nothing up. */
  readonly explained: number;
  /** Counted and credited in the sets of other exercises, seen in the same way and judged as this one. */
  readonly phantomReps: number;
  readonly phantomS: number;
  /** What was wrong, one line per set. */
  readonly misses: readonly string[];
}

const isFault = (miss: string): boolean => miss.startsWith('missed ') || miss.startsWith('made up ');

const secondsOf = ({ trace }: DrawnTrace): number => (trace.frames.at(-1)?.timestampMs ?? 0) / 1000;

/** Judges sets as one exercise. They may be of any exercise, and were all seen in the same way. */
export function drawnScore(
  exercise: Exercise,
  drawn: readonly DrawnTrace[],
  truthOf: (set: DrawnTrace) => Truth,
): Omit<DrawnScore, keyof Way> {
  let [sets, right, faultsRight, explained, phantomReps, phantomS] = [0, 0, 0, 0, 0, 0];
  const misses: string[] = [];
  for (const set of drawn) {
    const truth = set.exerciseId === exercise.id ? truthOf(set) : null;
    const what = truth ? 'set' : 'negative';
    const { report } = judgeTrace(exercise, set.trace);
    const found = judged({ exerciseId: exercise.id, what, seconds: secondsOf(set), truth }, report);
    if (truth) {
      const wrong = missesOf(exercise, found);
      sets++;
      if (wrong.every(isFault)) right++;
      if (wrong.length === 0) faultsRight++;
      else {
        const isHonest = isExplained(exercise, truth, report);
        if (isHonest) explained++;
        misses.push(`set ${set.n}: ${wrong.join(', ')}${isHonest ? ' (explained)' : ''}`);
      }
    } else if (found.reps + found.goodS > 0) {
      phantomReps += found.reps;
      phantomS += found.goodS;
      misses.push(`${set.exerciseId} ${set.n}: ${found.reps} reps, ${found.goodS.toFixed(1)} s made up`);
    }
  }
  return { exerciseId: exercise.id, sets, right, faultsRight, explained, phantomReps, phantomS, misses };
}

/** One table of all exercises and ways, followed by what was wrong. */
export function drawnTable(scores: readonly DrawnScore[]): string {
  const rows = scores.map(
    (s) =>
      `| ${s.exerciseId} | ${s.model.replace('movenet-', '')} | ${s.picture} | ${s.sets} | ${s.right} | ${s.faultsRight} | ${s.explained} | ${s.sets - s.faultsRight - s.explained} | ${s.phantomReps} | ${s.phantomS.toFixed(1)} |`,
  );
  const wrong = scores.flatMap((s) =>
    s.misses.map((miss) => `- ${s.exerciseId}, ${s.model.replace('movenet-', '')}, ${s.picture}: ${miss}`),
  );
  return `| exercise | model | picture | sets | right | and faults right | not right, but explained | wrong | phantom reps in the others' sets | credited in them, s |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
${wrong.length > 0 ? `\nNot right:\n\n${wrong.join('\n')}\n` : ''}`;
}
