import { pastWorkout } from '../workout/past-workout.ts';
import type { PastWorkout } from '../workout/progression.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { currentSet } from '../workout/workout-state.ts';
import type { PlanStore } from './plan-store.ts';
import { localDay, today } from './plan-week.ts';
import type { SessionStore } from './session-store.ts';

/** What the plan needs to know of the workouts so far, in their order. */
export const pastWorkouts = (
  logs: readonly { readonly startedAt: number; readonly log: readonly LogEvent[] }[],
): readonly PastWorkout[] =>
  logs.flatMap(({ startedAt, log }) => {
    const past = pastWorkout(log, localDay(new Date(startedAt)));
    return past ? [past] : [];
  });

/** Keeps in the plan what hurt and when; what the mannequin does hurts nobody. */
export const rememberPain = (store: SessionStore, plan: PlanStore): void => {
  store.subscribe(({ workout, source }, was) => {
    if (workout?.phase.kind !== 'hurt' || was.workout?.phase.kind === 'hurt') return;
    if (source?.kind !== 'mannequin')
      plan.change({ pain: { exerciseId: currentSet(workout)?.exerciseId ?? null, day: today() } });
  });
};
