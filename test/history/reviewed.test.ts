import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { reviewed, samplesOf } from '../../src/history/reviewed.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { MARGIN_MS, stretch } from '../../src/review/samples.ts';
import { diligent } from '../workout/simulated-trainee.ts';
import { simulate } from '../workout/simulated-workout.ts';

const FRAME_MS = 100;

describe('what is measured in a set of a workout', () => {
  const { log, endMs } = simulate({ ...articleRoutine, rounds: 1 }, 7, diligent);
  const trace: PoseTrace = {
    ...{ schema: 1, width: 640, height: 360 },
    frames: Array.from({ length: endMs / FRAME_MS + 1 }, (_, i) => ({
      timestampMs: i * FRAME_MS,
      keypoints: null,
    })),
  };

  it('reaches a margin beyond the end of its last rep or hold, which may end after the set', async () => {
    // The last rep ends a second after its set, like one that is counted on the way back.
    const late = log.map((event) =>
      event.type === 'RepCompleted'
        ? { ...event, rep: { ...event.rep, endMs: event.rep.endMs + 1000 } }
        : event,
    );
    const session = reviewed(exercises, 'workout', late, trace);
    const beyond = session.review.sets.map((set) => {
      const doneMs = Math.max(...[...set.reps, ...set.holds].map((one) => one.endMs));
      return { set, doneMs, untilMs: Math.min(endMs, doneMs + MARGIN_MS) };
    });
    expect(beyond.filter(({ set, doneMs }) => doneMs > set.endMs).length).toBeGreaterThan(3);
    for (const { set, untilMs } of beyond) {
      const exercise = exercises.find(({ id }) => id === set.exerciseId);
      if (!exercise) throw new Error(`no exercise ${set.exerciseId}`);
      const samples = await samplesOf(exercise, session, set);
      expect(samples.at(-1)?.timestampMs, set.exerciseId).toBeGreaterThanOrEqual(untilMs - FRAME_MS);
      expect(samples).toHaveLength(stretch(trace.frames, set.fromMs, Math.max(set.endMs, untilMs)).length);
    }
  });
});
