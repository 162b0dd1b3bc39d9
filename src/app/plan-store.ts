import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Exercise } from '../engine/exercise.ts';
import { PLAN_NAME, readPlan, writePlan, type Plan } from './plan.ts';

export interface KeptPlan {
  readonly plan: Plan;
  /** False where it holds for this visit only. */
  readonly kept: boolean;
}

/** The plan while the page is open: one for all screens, also where nothing can be kept. */
export interface PlanStore {
  readonly store: Pick<StoreApi<KeptPlan>, 'getState' | 'getInitialState' | 'subscribe'>;
  change(part: Partial<Plan>): void;
  /** Takes the plan as another tab has kept it. */
  reread(): void;
}

/** Keeps the plan the same in every tab. */
export const followOtherTabs = (plan: PlanStore): void =>
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === null || key === PLAN_NAME) plan.reread();
  });

export function createPlanStore(exercises: readonly Pick<Exercise, 'id'>[]): PlanStore {
  const store = createStore<KeptPlan>(() => ({ plan: readPlan(exercises), kept: true }));
  return {
    store,
    change: (part) => {
      const plan = { ...store.getState().plan, ...part };
      store.setState({ plan, kept: writePlan(plan) });
    },
    reread: () => store.setState({ plan: readPlan(exercises) }),
  };
}
