import type { Day } from '../../time/civil-day.ts';
import { weekOf, weekView, type Week, type WeekPlan } from '../../time/week.ts';
import type { DatedSession } from './dated-session.ts';

/** A week, and whether it went as planned: `open`: it is not over yet; `none`: nothing is planned. */
export interface TrainingWeek extends Week {
  readonly planned: number;
  /** Days on which a workout was finished. */
  readonly done: number;
  readonly kept: 'kept' | 'missed' | 'open' | 'none';
}

/** The days on which a workout was finished. `sessions`: of the trainee's own training. */
export const doneDaysOf = (sessions: readonly DatedSession[]): readonly Day[] =>
  sessions.flatMap(({ day, digest }) => (digest.workout?.why === 'done' ? [day] : []));

/** The last weeks up to that of `today`, oldest first, compared with the plan as it is now. */
export function weekHistory(
  plan: WeekPlan,
  doneDays: readonly Day[],
  today: Day,
  weeks: number,
): readonly TrainingWeek[] {
  return Array.from({ length: weeks }, (_, at): TrainingWeek => {
    const day = today - 7 * (weeks - 1 - at);
    const { planned, done } = weekView(plan, doneDays, day);
    const { firstDay, lastDay } = weekOf(day);
    const isOver = lastDay < today;
    const kept = planned === 0 ? 'none' : done >= planned ? 'kept' : isOver ? 'missed' : 'open';
    return { firstDay, lastDay, planned, done, kept };
  });
}
