import type { SessionStore } from '../session/session-store.ts';
import { currentSet } from '../workout/workout-state.ts';
import type { PlanStore } from './plan-store.ts';
import { today } from './today.ts';

/** Keeps in the plan what hurt and when; what the mannequin does hurts nobody. */
export const rememberPain = (store: SessionStore, plan: PlanStore): void => {
  store.subscribe(({ workout, source }, was) => {
    if (workout?.phase.kind !== 'hurt' || was.workout?.phase.kind === 'hurt') return;
    if (source?.kind !== 'mannequin')
      plan.change({ pain: { exerciseId: currentSet(workout)?.exerciseId ?? null, day: today() } });
  });
};
