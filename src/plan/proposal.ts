import type { Exercise } from '../engine/exercise.ts';
import type { Day } from '../time/civil-day.ts';
import { nextPlan, type ChangeCause, type WorkoutResult, type PlanChange } from './progression.ts';
import type { Routine } from './routine.ts';
import { usableRoutine, type Plan } from './plan.ts';

/** A step that the trainee may accept or decline. */
export interface Proposal {
  readonly why: ChangeCause;
  readonly changes: readonly PlanChange[];
  /** The plan's routine after the step. Exercises that need a missing ball are included and unchanged. */
  readonly routine: Routine;
  /** The day of the workout that led to it. */
  readonly after: Day;
}

/** What to suggest for the next workout; null if there is nothing, or if the trainee has already answered. */
export function proposal(
  plan: Pick<Plan, 'routine' | 'ball' | 'answered'>,
  exercises: readonly Pick<Exercise, 'id' | 'needs'>[],
  history: readonly WorkoutResult[],
  today: Day,
): Proposal | null {
  const last = history.at(-1);
  if (!last || (plan.answered !== null && plan.answered >= last.day)) return null;
  const usable = usableRoutine(plan, exercises).routine;
  const next = nextPlan(usable, history, today);
  const [first] = next.changes;
  if (!first) return null;
  const items = plan.routine.items.map((item) => {
    const at = usable.items.indexOf(item);
    return at < 0 ? item : (next.routine.items[at] ?? item);
  });
  return {
    why: first.why,
    changes: next.changes,
    routine: { ...plan.routine, rounds: next.routine.rounds, items },
    after: last.day,
  };
}
