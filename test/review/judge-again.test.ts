import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  commandWorkoutJudging,
  startWorkoutJudging,
  type WorkoutJudging,
} from '../../src/session/judging/workout-judging.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import type { PoseFrame } from '../../src/pose/pose-frame.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { judgeAgain } from '../../src/review/judge-again.ts';
import { reviewOf } from '../../src/review/review.ts';
import type { Routine } from '../../src/plan/routine.ts';
import { startWorkout } from '../../src/workout/workout.ts';
import { isWorkoutEvent } from '../../src/workout/workout-event-schema.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { JudgingDriver } from '../support/judging-driver.ts';
import { performed } from '../support/performed.ts';

const read = parseTrace(
  readFileSync(fileURLToPath(new URL('../golden/mannequin-plank-sag.json', import.meta.url)), 'utf8'),
);
if ('wrong' in read) throw new Error(read.wrong);
const { trace } = read;

const size = { width: 640, height: 360 };
const routine: Routine = {
  id: 'short',
  name: 'Short',
  rounds: 1,
  restS: 3,
  items: [
    { exerciseId: 'glute-bridge', dose: { kind: 'reps', reps: 3 } },
    { exerciseId: 'plank', dose: { kind: 'hold', holdS: 5, sides: null } },
  ],
};

/**
 * A workout with a pause in the middle of its first set, frame by frame, 100 ms apart. `model` takes over in its rest. In a live session
 * every frame names its model, and only the change is stored.
 */
function workout(
  of: readonly Exercise[] = exercises,
  model?: string,
): { readonly log: readonly LogEvent[]; readonly frames: readonly PoseFrame[] } {
  const driver = new JudgingDriver<WorkoutJudging>(startWorkoutJudging(of, startWorkout(routine, 0)));
  const frames: PoseFrame[] = [];
  let runs: string | undefined;
  const show = (poses: readonly Pick<PoseFrame, 'keypoints' | 'model'>[]): void => {
    for (const { keypoints, model: named } of poses) {
      const frame = { timestampMs: (frames.length + 1) * 100, keypoints };
      runs = named ?? runs;
      frames.push({ ...frame, ...(named && { model: named }) });
      driver.take({ ...frame, ...(runs && { model: runs }) }, size);
    }
  };
  const bridge = performed('glute-bridge', [], 4, {}, 10).frames;
  show(bridge.slice(0, 120));
  driver.apply(commandWorkoutJudging(driver.judging, 'pause'));
  show(Array.from({ length: 20 }, () => ({ keypoints: null })));
  driver.apply(commandWorkoutJudging(driver.judging, 'resume'));
  show(bridge);
  show(Array.from({ length: 40 }, (_, i) => ({ keypoints: null, ...(i === 20 && model && { model }) })));
  const held = performed('plank', [], 1, { pauseMs: 9000 }, 10).frames;
  show(held);
  return { log: driver.log, frames };
}

const engineIn = (log: readonly LogEvent[]) => log.filter((event) => !isWorkoutEvent(event));

describe('a session judged again by the same rules', () => {
  it('comes out as it was: one exercise', () => {
    const { log } = judgeTrace(plank, trace);
    expect(judgeAgain(exercises, 'plank', log, trace)).toEqual(log);
  });

  it('comes out as it was: a workout, with a pause in it', () => {
    const { log, frames } = workout();
    expect(reviewOf(exercises, 'workout', log).sets.map(({ why }) => why)).toEqual(['dose', 'dose']);
    expect(log.filter(({ type }) => type === 'JudgingInterrupted').length).toBeGreaterThanOrEqual(3);
    const again = judgeAgain(exercises, 'workout', log, { schema: 1, ...size, frames });
    expect(engineIn(again)).toEqual(engineIn(log));
    expect(again.filter(isWorkoutEvent)).toEqual(log.filter(isWorkoutEvent));
  });

  it('comes out as it was: a workout in whose rest another model took over', () => {
    const other = exercises.map((exercise) =>
      exercise.id === 'plank' ? { ...exercise, readBy: { other: { hipOffset: 1 } } } : exercise,
    );
    const { log, frames } = workout(other, 'other');
    expect(log.filter(({ type }) => type === 'FaultFound')).toMatchObject([{ fault: 'hips-sag' }]);
    const again = judgeAgain(other, 'workout', log, { schema: 1, ...size, frames });
    expect(engineIn(again)).toEqual(engineIn(log));
  });

  it('is judged by the current rules if the log was by older ones, and overruled verdicts stay', () => {
    const { log } = judgeTrace(plank, trace);
    const [first] = log.flatMap((event) => (event.type === 'HoldEnded' ? [event.hold] : []));
    if (!first) throw new Error('nothing was held');
    // As by older rules: begun half a second later, and without a fault.
    const startMs = first.startMs + 500;
    const older: readonly LogEvent[] = [
      { type: 'PostureReached', timestampMs: startMs, sinceMs: startMs },
      { type: 'HoldEnded', timestampMs: first.endMs, hold: { ...first, startMs, faults: [] } },
      { type: 'JudgingEnded', timestampMs: first.endMs },
      { type: 'VerdictOverruled', timestampMs: first.endMs, startMs, counted: false },
    ];
    const again = judgeAgain(exercises, 'plank', older, trace);
    expect(again.slice(0, -1)).toEqual(log);
    expect(again.at(-1)).toMatchObject({ type: 'VerdictOverruled', startMs: first.startMs, counted: false });
    expect(reviewOf(exercises, 'plank', again).sets[0]?.holds[0]).toMatchObject({
      counted: false,
      overruled: true,
    });
  });
});
