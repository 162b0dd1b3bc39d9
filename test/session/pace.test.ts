import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { reportOf, type Report } from '../../src/review/report.ts';
import { paceMs } from '../../src/session/judging/pace.ts';
import { startSingle } from '../../src/session/judging/single.ts';
import { startWorkoutJudging } from '../../src/session/judging/workout-judging.ts';
import { startWorkout } from '../../src/workout/workout.ts';
import { hasMedia, readLabels, readTrace } from '../../tools/bench/real/labels.ts';
import { wrongsOf } from '../../tools/bench/real/wrong.ts';
import { JudgingDriver } from '../support/judging-driver.ts';
import { performed } from '../support/performed.ts';

const isOfEngine = (event: { readonly type: string }): event is EngineEvent =>
  event.type !== 'WorkoutStarted';

/** Judges a trace as a session judges a camera's pictures, or every one of them. Returns the report, and how many were judged. */
function judged(exercise: Exercise, trace: PoseTrace, isPaced: boolean) {
  const driver = new JudgingDriver(startSingle(exercise));
  let [count, dueMs] = [0, -Infinity];
  for (const frame of trace.frames) {
    if (isPaced && frame.timestampMs < dueMs) continue;
    driver.take(frame, trace);
    count++;
    dueMs = frame.timestampMs + paceMs(driver.judging);
  }
  driver.finish();
  return { report: reportOf(driver.log.filter(isOfEngine)), count };
}

const gist = ({ reps, holds, faults }: Report) => ({
  reps: reps.map(({ counted, faults: of }) => ({ counted, of })),
  holds: holds.length,
  faults: faults.map(({ id }) => id),
});

describe('a session that judges fast only when it must', () => {
  it.each(exercises)('judges a $id as one that looks at every picture', (exercise) => {
    const tempo = exercise.kind === 'hold' ? { pauseMs: 9000 } : {};
    const major = exercise.rules.find(({ severity }) => severity === 'major');
    const faults = major ? [{ id: major.id, amount: 0.8 }] : [];
    const trace = performed(exercise.id, faults, 2, tempo);
    const [all, paced] = [judged(exercise, trace, false), judged(exercise, trace, true)];
    expect(gist(paced.report)).toEqual(gist(all.report));
    paced.report.holds.forEach((hold, i) =>
      expect(Math.abs(hold.goodS - (all.report.holds[i]?.goodS ?? NaN))).toBeLessThan(0.2),
    );
  });

  it('looks at a good hold less than half as often as at a rep', () => {
    const trace = performed('plank', [], 1, { pauseMs: 20_000 });
    const driver = new JudgingDriver(startSingle(plank));
    let [inHold, holdMs, dueMs, lastMs] = [0, 0, -Infinity, 0];
    for (const frame of trace.frames) {
      const { timestampMs } = frame;
      const holding = driver.judging.status?.stage === 'holding';
      if (holding) holdMs += timestampMs - lastMs;
      lastMs = timestampMs;
      if (timestampMs < dueMs) continue;
      driver.take(frame, trace);
      if (holding) inHold++;
      dueMs = timestampMs + paceMs(driver.judging);
    }
    expect(holdMs).toBeGreaterThan(15_000);
    // The trace has 30 pictures a second, and all of a rep are judged.
    expect(inHold / (holdMs / 1000)).toBeLessThanOrEqual(15);
  });

  it('looks five times a second before a set, and at every picture if nothing is known', () => {
    expect(paceMs(startWorkoutJudging(exercises, startWorkout(articleRoutine, 0)))).toBe(200);
    expect(paceMs(startSingle(plank))).toBe(0);
  });
});

const ours = readLabels().filter(({ exercise }) => exercises.some(({ id }) => id === exercise));

describe.skipIf(!hasMedia)('real footage', () => {
  it.each(ours)('$id is judged as labelled by a session that judges fast only when it must', (label) => {
    const exercise = exercises.find(({ id }) => id === label.exercise) ?? plank;
    expect(wrongsOf(label, judged(exercise, readTrace(label), true).report)).toEqual([]);
  });
});
