import { judgeTrace } from '../../src/review/judge-trace.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { isCountedRight, judged } from './score.ts';
import { setTrial } from './trial.ts';

/** The camera positions of the chart: degrees to the side, metres high. */
export const AZIMUTHS = [0, 15, 30, 45, 60, 75, 90] as const;
export const HEIGHTS = [0.25, 0.5, 1, 1.5, 2] as const;

/** For some sets filmed from one position: the share judged right, judged wrong, and refused. */
export interface ViewCell {
  readonly azimuth: number;
  readonly height: number;
  readonly right: number;
  readonly wrong: number;
  readonly refused: number;
}

/** Films the same sets from one position of the grid, every other set from the opposite side. */
export function viewCell(exercise: Exercise, azimuth: number, height: number, sets: number): ViewCell {
  let [right, refused] = [0, 0];
  for (let i = 0; i < sets; i++) {
    const { trace, truth } = setTrial(exercise.id, 300_000 + 7 * i, {
      azimuth: i % 2 === 0 ? azimuth : -azimuth,
      height,
    });
    const { report } = judgeTrace(exercise, trace);
    const set = judged({ exerciseId: exercise.id, what: 'set', seconds: 0, truth }, report);
    if (set.refused) refused++;
    else if (isCountedRight(set)) right++;
  }
  return {
    azimuth,
    height,
    right: right / sets,
    refused: refused / sets,
    wrong: (sets - right - refused) / sets,
  };
}
