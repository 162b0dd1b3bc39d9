import type { LogEvent } from '../workout/workout-events.ts';
import type { Day } from '../workout/civil-day.ts';
import { pastWorkout } from '../workout/past-workout.ts';
import type { PastWorkout } from '../workout/progression.ts';

const DAY_MS = 86_400_000;

/** The day on the trainee's own calendar; `atMs` since 1970. */
export const dayOf = (atMs: number): Day =>
  Math.floor((atMs - new Date(atMs).getTimezoneOffset() * 60_000) / DAY_MS);

/** What the plan needs to know of the workouts so far, in their order. */
export const pastWorkouts = (
  logs: readonly { readonly startedAt: number; readonly log: readonly LogEvent[] }[],
): readonly PastWorkout[] =>
  logs.flatMap(({ startedAt, log }) => {
    const past = pastWorkout(log, dayOf(startedAt));
    return past ? [past] : [];
  });
