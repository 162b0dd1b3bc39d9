import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { isBetweenSets } from '../../src/session/judging/between-sets.ts';
import { becomeExercise, interruptedJudging, type Judging } from '../../src/session/judging/judging.ts';
import { startSingle } from '../../src/session/judging/single.ts';
import { startUndecided } from '../../src/session/judging/undecided.ts';
import { startWorkoutJudging } from '../../src/session/judging/workout-judging.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { startWorkout } from '../../src/workout/workout.ts';
import { JudgingDriver } from '../support/judging-driver.ts';
import { trainee } from '../support/trainee.ts';

/** Whether it is between two sets after each frame, without consecutive repetitions. */
function answers(judging: Judging, trace: PoseTrace): readonly boolean[] {
  const driver = new JudgingDriver(judging);
  const all = trace.frames.map((frame) => {
    driver.take(frame, trace);
    return isBetweenSets(driver.judging);
  });
  return all.filter((answer, at) => answer !== all[at - 1]);
}

const arrives = trainee.isGone(1000).stays('standing', 3000);

describe('no set is in progress', () => {
  it('while the trainee is on the way to the mat', () => {
    for (const judging of [startSingle(gluteBridge), startUndecided(exercises)])
      expect(answers(judging, arrives.trace())).toEqual([true]);
  });

  it('until the start posture is reached; then not again in a session of one exercise', () => {
    const trace = arrives.liesDown().bridges(2).stays('standing', 5000).isGone(3000).trace();
    expect(answers(startSingle(gluteBridge), trace)).toEqual([true, false]);
    expect(answers(startUndecided(exercises), trace)).toEqual([true, false]);
  });

  it('not in a pause of an identified set either, because its count is kept', () => {
    const trace = arrives.liesDown().bridges(2).trace();
    const driver = new JudgingDriver<Judging>(startUndecided(exercises));
    for (const frame of trace.frames) driver.take(frame, trace);
    const { judging } = driver;
    if (judging.kind !== 'undecided') throw new Error('it is still undecided');
    driver.apply(becomeExercise(judging, gluteBridge, { trace, breaks: [] }, false));
    driver.apply(interruptedJudging(driver.judging, 'no-picture'));
    expect(isBetweenSets(driver.judging)).toBe(false);
  });

  it('again in the rest after each set of a workout', () => {
    const dose = { kind: 'reps', reps: 2 } as const;
    const item = { exerciseId: gluteBridge.id, dose };
    const routine = { id: 'short', name: 'Short', rounds: 1, restS: 20, items: [item, item] };
    const trace = arrives.liesDown().bridges(2).stays('standing', 22_000).liesDown().bridges(1).trace();
    const driver = new JudgingDriver(startWorkoutJudging(exercises, startWorkout(routine, 0)));
    const inRest = trace.frames.flatMap((frame) => {
      driver.take(frame, trace);
      return driver.judging.set === null ? [isBetweenSets(driver.judging)] : [];
    });
    expect(new Set(inRest)).toEqual(new Set([true]));
    expect(answers(startWorkoutJudging(exercises, startWorkout(routine, 0)), trace)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
