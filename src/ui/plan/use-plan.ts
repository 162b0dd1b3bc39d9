import { useMemo } from 'react';
import { useStore } from 'zustand';
import { usableRoutine, type Plan } from '../../plan/plan.ts';
import type { Routine } from '../../plan/routine.ts';
import { useApp } from '../context.ts';

interface PlanInUse {
  readonly plan: Plan;
  /** False if it lasts for this visit only. */
  readonly kept: boolean;
  readonly change: (part: Partial<Plan>) => void;
  /** What is done today, and the ids of what is left out without a ball. */
  readonly usable: { readonly routine: Routine; readonly dropped: readonly string[] };
}

/** The trainee's plan, the same on every screen. */
export function usePlan(): PlanInUse {
  const { plan: planned, exercises } = useApp();
  const { plan, kept } = useStore(planned.store);
  const usable = useMemo(() => usableRoutine(plan, exercises), [plan, exercises]);
  return { plan, kept, change: planned.change, usable };
}
