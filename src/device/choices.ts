import * as v from 'valibot';
import { DEFAULT_PLAN, planSchema, type Plan } from '../plan/plan.ts';
import type { PlanStore } from './plan-store.ts';
import { hasSettings, readSettings, settingsSchema, writeSettings } from './settings.ts';

/**
 * What became of a part of a file: `taken`; `kept`: this device has its own one, which differs and stays; `none`: the file has no valid
 * one, or the same as this device.
 */
export type Fate = 'taken' | 'kept' | 'none';

/** What became of the plan and of the settings of a file. */
export type Fates = Readonly<Record<'plan' | 'settings', Fate>>;

/** The plan and the settings, as they appear in an exported file. */
export interface KeptChoices {
  /** The contents of a file. */
  current(): Readonly<Record<'plan' | 'settings', unknown>>;
  /** Adopts each part of a file that was not chosen on this device yet. An invalid part counts as never chosen. */
  take(brought: Readonly<Record<string, unknown>>): Fates;
}

const asText = (value: unknown): string => JSON.stringify(value);

/** What the trainee planned. The rest of a plan is what happened on this device. */
const planned = ({ routine, ball, weekdays, time }: Plan): string => asText([routine, ball, weekdays, time]);

function takePlan(here: PlanStore, brought: unknown): Fate {
  const read = v.safeParse(planSchema, brought);
  if (!read.success) return 'none';
  const own = here.store.getState().plan;
  // To accept the safety notes or to say whether a ball is there is not yet to choose a plan, and what hurt on this device is separate
  // from what hurt elsewhere.
  const { safety, pain, answered, ball } = own;
  if (asText(own) === asText({ ...DEFAULT_PLAN, safety, pain, answered, ball })) {
    // The answer about the ball that was given here is the newer one.
    here.change({ ...read.output, ball: ball ?? read.output.ball });
    return 'taken';
  }
  return planned(own) === planned(read.output) ? 'none' : 'kept';
}

function takeSettings(brought: unknown): Fate {
  const read = v.safeParse(settingsSchema, brought);
  if (!read.success) return 'none';
  if (!hasSettings()) {
    writeSettings(read.output);
    return 'taken';
  }
  // The camera is in no file.
  const here = { ...readSettings(), camera: read.output.camera };
  return asText(here) === asText(read.output) ? 'none' : 'kept';
}

export function keptChoices(plan: PlanStore): KeptChoices {
  return {
    current: () => ({ plan: plan.store.getState().plan, settings: { ...readSettings(), camera: null } }),
    take: (brought) => ({
      plan: takePlan(plan, brought['plan']),
      settings: takeSettings(brought['settings']),
    }),
  };
}
