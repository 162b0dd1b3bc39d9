import type { HistoryLine } from '../history/history.ts';
import type { PastWorkout } from '../workout/progression.ts';
import { currentSet } from '../workout/workout-state.ts';
import { ownTraining, pastSessions } from './history-view.ts';
import type { PlanStore } from './plan-store.ts';
import { today } from './plan-week.ts';
import type { SessionStore } from './session-store.ts';

/** The workouts of the trainee's own, in their order, as the plan needs them; what was seen in a video may be anybody's. */
export const pastWorkouts = (lines: readonly HistoryLine[]): readonly PastWorkout[] =>
  ownTraining(pastSessions(lines)).flatMap(({ day, digest: { past } }) => (past ? [{ ...past, day }] : []));

/** Keeps in the plan what hurt and when; what the mannequin does hurts nobody. */
export const rememberPain = (store: SessionStore, plan: PlanStore): void => {
  store.subscribe(({ workout, source }, was) => {
    if (workout?.phase.kind !== 'hurt' || was.workout?.phase.kind === 'hurt') return;
    if (source?.kind !== 'mannequin')
      plan.change({ pain: { exerciseId: currentSet(workout)?.exerciseId ?? null, day: today() } });
  });
};
