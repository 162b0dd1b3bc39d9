import * as v from 'valibot';
import { DEFAULT_PLAN, planSchema } from '../plan/plan.ts';
import type { PlanStore } from './plan-store.ts';
import { hasSettings, readSettings, settingsSchema, writeSettings } from './settings.ts';

/** The plan and the settings, as they appear in an exported file. */
export interface KeptChoices {
  /** The contents of a file. */
  current(): Readonly<Record<'plan' | 'settings', unknown>>;
  /**
   * Adopts the choices of a file if nothing was chosen on this device yet. Returns whether it adopted any. An invalid part counts as
   * never chosen.
   */
  take(brought: Readonly<Record<string, unknown>>): boolean;
}

const asText = (value: unknown): string => JSON.stringify(value);

export function keptChoices(plan: PlanStore): KeptChoices {
  const current = () => ({ plan: plan.store.getState().plan, settings: { ...readSettings(), camera: null } });
  /** The plan from a file; null if this device has its own. */
  const planFrom = (brought: unknown) => {
    const read = v.safeParse(planSchema, brought);
    // Accepting the safety notes is not a choice of a plan, and what hurt on this device is separate from what hurt elsewhere.
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
