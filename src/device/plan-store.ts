import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Exercise } from '../engine/exercise.ts';
import { kept } from '../kept/kept.ts';
import { DEFAULT_PLAN, fittedPlan, planSchema, type Plan } from '../plan/plan.ts';

const stored = kept('longline.plan', planSchema, DEFAULT_PLAN);

/** The plan that is stored on this device, limited to exercises that exist; the default plan if there is none. */
export const readPlan = (exercises: readonly Pick<Exercise, 'id'>[]): Plan =>
  fittedPlan(stored.read(), exercises);

/** Stores a whole plan. False if it cannot be stored and lasts for this visit only. */
export const writePlan = (plan: Plan): boolean => stored.write(plan);

export interface KeptPlan {
  readonly plan: Plan;
  /** False if it lasts for this visit only. */
  readonly kept: boolean;
}

/** The plan while the page is open: one for all screens, even if nothing can be stored. */
export interface PlanStore {
  readonly store: Pick<StoreApi<KeptPlan>, 'getState' | 'getInitialState' | 'subscribe'>;
  change(part: Partial<Plan>): void;
  /** Adopts the plan as another tab has stored it. */
  reread(): void;
}

/** Keeps the plan the same in every tab. */
export const followOtherTabs = (plan: PlanStore): void =>
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === null || key === stored.name) plan.reread();
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
