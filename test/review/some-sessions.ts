import type { ExerciseDigest, SessionDigest } from '../../src/review/history/digest.ts';
import type { DatedSession } from '../../src/review/history/dated-session.ts';

export const digest = (exerciseId: string, its: Partial<ExerciseDigest> = {}): ExerciseDigest => ({
  exerciseId,
  sets: 1,
  counted: 0,
  attempts: 0,
  goodMs: 0,
  brokenMs: 0,
  longestMs: 0,
  sides: null,
  score: null,
  range: null,
  faults: {},
  workMs: 0,
  ...its,
});

export const workout = (why: 'done' | 'ended'): SessionDigest['workout'] => ({
  name: 'Lower back',
  rounds: 3,
  why,
  hurt: false,
});

/** A session in front of the camera on that day, of these exercises. */
export const session = (
  day: number,
  exercises: readonly ExerciseDigest[],
  {
    source = 'camera',
    id = day,
    done = null,
  }: {
    readonly source?: string;
    readonly id?: number;
    readonly done?: SessionDigest['workout'];
  } = {},
): DatedSession => ({
  id,
  startedAt: day * 86_400_000 + id,
  offsetMin: 0,
  day,
  exerciseId: done ? 'workout' : (exercises[0]?.exerciseId ?? 'plank'),
  source,
  digest: {
    durationMs: 60_000,
    workout: done,
    sets: exercises.length,
    counted: 0,
    attempts: 0,
    goodMs: 0,
    score: null,
    exercises,
    past: null,
  },
});
