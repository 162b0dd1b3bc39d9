import * as v from 'valibot';
import { DEFAULT_PLAN, planSchema } from '../plan/plan.ts';
import type { PlanStore } from './plan-store.ts';
import { hasSettings, readSettings, settingsSchema, writeSettings } from './settings.ts';

/** The plan and the settings, as they stand in an exported file. */
export interface KeptChoices {
  /** What goes into a file. */
  current(): Readonly<Record<'plan' | 'settings', unknown>>;
  /**
   * Takes over what a file brought, if nothing was chosen on this device yet; says whether it took anything. A part that makes no
   * sense is as if it had never been chosen.
   */
  take(brought: Readonly<Record<string, unknown>>): boolean;
}

const asText = (value: unknown): string => JSON.stringify(value);

export function keptChoices(plan: PlanStore): KeptChoices {
  const current = () => ({ plan: plan.store.getState().plan, settings: { ...readSettings(), camera: null } });
  /** The plan as a file brought it; null if this device has its own. */
  const planFrom = (brought: unknown) => {
    const read = v.safeParse(planSchema, brought);
    // Accepting the safety notes is no choice of a plan, and what hurt here is not what hurt there.
    const { safety, pain, answered } = plan.store.getState().plan;
    const untouched = { ...DEFAULT_PLAN, safety, pain, answered };
    return read.success && asText(plan.store.getState().plan) === asText(untouched) ? read.output : null;
  };
  return {
    current,
    take(brought) {
      const theirs = planFrom(brought['plan']);
      const settings = hasSettings() ? null : v.safeParse(settingsSchema, brought['settings']);
      if (theirs) plan.change(theirs);
      if (settings?.success) writeSettings(settings.output);
      return theirs !== null || settings?.success === true;
    },
  };
}
