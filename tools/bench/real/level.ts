import type { Exercise } from '../../../src/engine/exercise.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { judged, levelScore, round, type Judged, type LevelScore } from '../score.ts';
import { hasMedia, readLabels, readTrace } from './labels.ts';
import { wrongsOf } from './wrong.ts';

export interface RealLevel {
  readonly level: LevelScore;
  readonly clips: number;
  readonly right: number;
  /** For each exercise: the number of clips, and how many were judged as labelled. */
  readonly byExercise: Readonly<Record<string, { readonly clips: number; readonly right: number }>>;
  /** Differences from the labels, one line each. */
  readonly wrongs: readonly string[];
}

/** Judges every labelled clip as its own exercise, and as all the others, in which nothing may be counted. Null if the folder does not exist. */
export function realLevel(exercises: readonly Exercise[]): RealLevel | null {
  if (!hasMedia) return null;
  const all: Judged[] = [];
  const wrongs: string[] = [];
  const byExercise: Record<string, { clips: number; right: number }> = {};
  for (const label of readLabels()) {
    const trace = readTrace(label);
    const seconds = (trace.frames.at(-1)?.timestampMs ?? 0) / 1000;
    for (const exercise of exercises) {
      const { report } = judgeTrace(exercise, trace);
      if (label.exercise !== exercise.id) {
        all.push(judged({ exerciseId: exercise.id, what: 'negative', seconds, truth: null }, report));
        continue;
      }
      const found = wrongsOf(label, report);
      wrongs.push(...found.map((wrong) => `${label.id}: ${wrong}`));
      const tally = (byExercise[exercise.id] ??= { clips: 0, right: 0 });
      tally.clips += 1;
      tally.right += found.length === 0 ? 1 : 0;
    }
  }
  const tallies = Object.values(byExercise);
  const level = levelScore(exercises, all);
  return {
    level: {
      ...level,
      // A clip counts as exact if everything in its label matches, including holds and faults.
      exercises: Object.fromEntries(
        Object.entries(level.exercises).map(([id, score]) => {
          const { clips, right } = byExercise[id] ?? { clips: 0, right: 0 };
          return [id, { ...score, sets: clips, repsExact: clips > 0 ? round(right / clips) : null }];
        }),
      ),
    },
    clips: tallies.reduce((sum, { clips }) => sum + clips, 0),
    right: tallies.reduce((sum, { right }) => sum + right, 0),
    byExercise,
    wrongs,
  };
}
