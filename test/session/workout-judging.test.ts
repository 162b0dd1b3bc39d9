import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import type { Keypoint, PoseFrame } from '../../src/pose/pose-frame.ts';
import type { Command } from '../../src/workout/commands.ts';
import type { Routine } from '../../src/plan/routine.ts';
import {
  commandWorkoutJudging,
  startWorkoutJudging,
  type WorkoutJudging,
} from '../../src/session/judging/workout-judging.ts';
import { foldWorkout, recoverWorkout, startWorkout } from '../../src/workout/workout.ts';
import { isWorkoutEvent } from '../../src/workout/workout-event-schema.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { JudgingDriver } from '../support/judging-driver.ts';
import { trainee } from '../support/trainee.ts';
import { performed, performedTurning } from '../support/performed.ts';
import { motionOf } from '../../tools/bench/trial.ts';

const size = { width: 640, height: 360 };
const routine: Routine = {
  id: 'short',
  name: 'Short',
  rounds: 1,
  restS: 4,
  items: [
    { exerciseId: 'glute-bridge', dose: { kind: 'reps', reps: 2 } },
    { exerciseId: 'plank', dose: { kind: 'hold', holdS: 5, sides: null } },
  ],
};

const bridge = performed('glute-bridge', [], 3, {}, 10).frames;
const plank = performed('plank', [], 1, { pauseMs: 9000 }, 10).frames;

const pikes: Routine['items'][0] = { exerciseId: 'ball-pike', dose: { kind: 'reps', reps: 5 } };
const lifts: Routine['items'][0] = {
  exerciseId: 'locust',
  dose: { kind: 'holds', times: 3, holdS: 5, relaxS: 2 },
};
const bentKnees = { id: 'knees-bent', amount: 0.9 };

/** The knees are out of sight from that time on (ms). */
const kneesHidden = (frames: readonly PoseFrame[], fromMs: number): readonly PoseFrame[] =>
  frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints:
      timestampMs < fromMs || !keypoints
        ? keypoints
        : keypoints.map(([x, y, score], i): Keypoint => [x, y, i === 13 || i === 14 ? 0.05 : score]),
  }));

/** Of 30 frames a second, 10. */
const everyThird = (frames: readonly PoseFrame[]) => frames.filter((_, at) => at % 3 === 0);

/** Shows a workout frames, one after another. */
class Shown extends JudgingDriver<WorkoutJudging> {
  #ms: number;
  constructor(workout: WorkoutJudging, fromMs = 0) {
    super(workout);
    this.#ms = fromMs;
  }

  frames(frames: readonly PoseFrame[], until: (log: readonly LogEvent[]) => boolean = () => false): this {
    for (const { keypoints } of frames) {
      if (until(this.log)) break;
      this.#ms += 100;
      this.take({ timestampMs: this.#ms, keypoints }, size);
    }
    return this;
  }

  nobody(ms: number): this {
    return this.frames(Array.from({ length: ms / 100 }, () => ({ timestampMs: 0, keypoints: null })));
  }

  command(command: Command): void {
    this.apply(commandWorkoutJudging(this.judging, command));
  }
}

const begin = (): Shown => new Shown(startWorkoutJudging(exercises, startWorkout(routine, 0)));
const types = (log: readonly LogEvent[]): readonly string[] =>
  log.filter(isWorkoutEvent).map(({ type }) => type);
const setsOf = (log: readonly LogEvent[]) =>
  log.flatMap((event) => (event.type === 'SetEnded' ? [event] : []));

describe('a workout that leads itself', () => {
  it('judges every set as its exercise, rests between them, and ends by itself', () => {
    const shown = begin().frames(bridge);
    expect(setsOf(shown.log)).toMatchObject([{ exerciseId: 'glute-bridge', why: 'dose', reps: 2 }]);
    shown.nobody(4500).frames(plank);
    expect(setsOf(shown.log)[1]).toMatchObject({ exerciseId: 'plank', why: 'dose' });
    expect(types(shown.log).at(-1)).toBe('WorkoutFinished');
    const [started, ended] = ['RestStarted', 'RestEnded'].map(
      (type) => shown.log.find((event) => event.type === type)?.timestampMs ?? NaN,
    );
    expect((ended ?? NaN) - (started ?? NaN)).toBeCloseTo(4000, 3);
  });

  it("files the trainee's own posture under the exercise it was learned in, with no rest between two", () => {
    const shown = new Shown(startWorkoutJudging(exercises, startWorkout({ ...routine, restS: 0 }, 0)));
    shown.frames(bridge).frames(plank);
    const { learned } = shown;
    expect(learned.map(([id]) => id)).toEqual(['glute-bridge', 'plank']);
    for (const [id, baselines] of learned) {
      const measures = Object.keys(exercises.find((one) => one.id === id)?.measurements ?? {});
      expect(measures).toEqual(expect.arrayContaining(Object.keys(baselines)));
    }
  });

  it('counts nothing of one exercise for another', () => {
    const shown = begin().frames(plank);
    expect(shown.log.some(({ type }) => type === 'SetStarted')).toBe(false);
  });

  it('pauses by command and resumes, with what was done kept', () => {
    const once = (log: readonly LogEvent[]): boolean => log.some(({ type }) => type === 'RepCompleted');
    const shown = begin().frames(bridge, once);
    shown.command('pause');
    shown.nobody(3000);
    shown.command('resume');
    expect(shown.judging.workout.set.reps).toBe(1);
    shown.frames(bridge);
    expect(setsOf(shown.log)).toMatchObject([{ why: 'dose', reps: 2 }]);
  });

  it.each([
    ['does another exercise', pikes, performed('ball-knee-tuck', [], 8, {}, 10).frames],
    ['does not come back', pikes, everyThird(performedTurning(motionOf('ball-pike'), 12, 0.55).frames)],
    ['lifts in another posture', lifts, performed('locust', [bentKnees], 1, { pauseMs: 20_000 }, 10).frames],
  ])('does not ask a trainee who %s whether the set is done', (_, item, frames) => {
    const shown = new Shown(
      startWorkoutJudging(exercises, startWorkout({ ...routine, items: [item] }, 0)),
    ).frames(frames);
    expect(types(shown.log)).toContain('SetStarted');
    expect(types(shown.log)).not.toContain('DoneAsked');
  });

  it.each([
    [
      'lies still with the knees out of sight',
      { exerciseId: 'glute-bridge', dose: { kind: 'reps', reps: 5 } },
      kneesHidden(trainee.liesDown().bridges(2).liesDown(20_000).trace(10).frames, 14_000),
    ],
    [
      'lies down after a plank',
      { exerciseId: 'plank', dose: { kind: 'hold', holdS: 30, sides: null } },
      trainee.planks(8000).stays('lyingProne', 12_000).trace(10).frames,
    ],
  ] as const)('asks a trainee who %s whether the set is done', (_, item, frames) => {
    const { log } = new Shown(
      startWorkoutJudging(exercises, startWorkout({ ...routine, items: [item] }, 0)),
    ).frames(frames);
    expect(types(log)).toContain('SetStarted');
    expect(types(log)).toContain('DoneAsked');
    expect(types(log)).not.toContain('DoneAnswered');
  });

  it('continues from its log if the page was closed in the middle of a set', () => {
    const once = (log: readonly LogEvent[]): boolean => log.some(({ type }) => type === 'RepCompleted');
    const shown = begin().frames(bridge, once);
    const lastMs = shown.judging.lastMs ?? 0;
    expect(foldWorkout(shown.log)).toEqual(shown.judging.workout);
    const recovered = recoverWorkout(JSON.parse(JSON.stringify(shown.log)), lastMs);
    if (!recovered) throw new Error('nothing to go on with');
    const again = new Shown(startWorkoutJudging(exercises, recovered, {}, lastMs), lastMs).frames(bridge);
    expect(setsOf(again.log)).toMatchObject([{ exerciseId: 'glute-bridge', why: 'dose', reps: 2 }]);
  });

  it('ends what is open when it is ended', () => {
    const shown = begin().frames(bridge.slice(0, bridge.length / 2));
    shown.finish();
    const { log } = shown;
    expect(types(log).at(-1)).toBe('WorkoutFinished');
    expect(setsOf(log)).toHaveLength(1);
  });

  it('keeps the same status object while the screen looks the same, and another one when it does not', () => {
    const shown = begin();
    let [same, other] = [0, 0];
    for (const { keypoints, timestampMs } of bridge) {
      const before = shown.judging.status;
      shown.take({ timestampMs: timestampMs + 100, keypoints }, size);
      const now = shown.judging.status;
      if (now === before) same += 1;
      else {
        other += 1;
        expect(now).not.toEqual(before);
      }
    }
    expect(same).toBeGreaterThan(bridge.length / 2);
    expect(other).toBeGreaterThan(5);
  });
});
