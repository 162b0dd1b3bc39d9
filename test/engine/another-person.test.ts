import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { withSomebodyElse } from '../support/disturbed.ts';
import { performed } from '../support/performed.ts';

const FPS = 15;
/** The beginning of a hold may be detected this much later, because it is not immediately clear which person holds. */
const LATER_S = 1.2;

const alone = (exercise: Exercise): PoseTrace =>
  performed(exercise.id, [], 2, exercise.kind === 'hold' ? { pauseMs: 6000 } : {}, FPS);

const judged = (exercise: Exercise, trace: PoseTrace) => {
  const { reps, holds, faults } = judgeTrace(exercise, trace).report;
  return {
    reps: reps.map(({ counted }) => counted),
    holds: holds.length,
    goodS: holds.reduce((sum, { goodS }) => sum + goodS, 0),
    faults: faults.map(({ id }) => id),
  };
};

describe.each(exercises)('$id, with another person in the picture', (exercise) => {
  const trace = alone(exercise);
  const right = judged(exercise, trace);

  it.each(
    [2, 3, 4, 5].flatMap((every) =>
      ['first', 'last'].flatMap((turn) =>
        [-60, 40, 180].map((acrossPx) => ({ every, turn, acrossPx, place: `${acrossPx} px across` })),
      ),
    ),
  )('is judged as alone: the other one $turn of $every pictures, $place', ({ every, turn, acrossPx }) => {
    const at = turn === 'first' ? 0 : every - 1;
    const { goodS, ...rest } = judged(
      exercise,
      withSomebodyElse(trace, (i) => i % every === at, acrossPx),
    );
    expect(rest).toEqual({ reps: right.reps, holds: right.holds, faults: right.faults });
    expect(right.goodS - goodS).toBeLessThan(LATER_S * Math.max(1, right.holds));
  });
});
