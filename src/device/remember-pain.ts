import type { SessionStore } from '../session/session-store.ts';
import { currentSet } from '../workout/workout-state.ts';
import type { PlanStore } from './plan-store.ts';
import { today } from './today.ts';

/** Stores in the plan what hurt and when. The mannequin feels no pain, so its sessions are ignored. */
export const rememberPain = (store: SessionStore, plan: PlanStore): void => {
  store.subscribe(({ workout, source }, was) => {
    if (workout?.phase.kind !== 'hurt' || was.workout?.phase.kind === 'hurt') return;
    if (source?.kind !== 'mannequin')
      plan.change({ pain: { exerciseId: currentSet(workout)?.exerciseId ?? null, day: today() } });
  });
};
