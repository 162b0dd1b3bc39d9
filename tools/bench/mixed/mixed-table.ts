import type { MixedScore } from './mixed-score.ts';
import { table } from '../tables.ts';

/** The goals of a level for its mixed sets. */
export interface MixedGoals {
  readonly boundaries: string;
  readonly verdicts: string;
}

/** The figures of the mixed sets, exercise by exercise, as a Markdown table. */
export const mixedTable = (scores: Readonly<Record<string, MixedScore>>, goals: MixedGoals): string =>
  table(
    [
      'exercise',
      'sets',
      'reps',
      `starts and ends within .25 s, F1 (${goals.boundaries})`,
      'starts late, s',
      'ends late, s',
      `whole verdict on a rep right (${goals.verdicts})`,
      'sets with their holds right',
    ],
    Object.entries(scores).map(([id, score]) => [
      ...[id, score.sets, score.reps, score.boundaryF1, score.startsLateS, score.endsLateS],
      ...[score.verdictsRight, score.holdsRight],
    ]),
  );
