import type { Day } from '../../time/civil-day.ts';
import { weekOf, weekView, type Week, type WeekPlan } from '../../time/week.ts';
import type { DatedSession } from './dated-session.ts';

/** A week, and whether it went as planned: `open`: it is not over yet; `none`: nothing is planned. */
export interface TrainingWeek extends Week {
  readonly planned: number;
  /** Days on which a workout was finished. */
  readonly done: number;
  /** Workouts that were begun and not finished. */
  readonly unfinished: number;
  readonly kept: 'kept' | 'missed' | 'open' | 'none';
}

/** The days on which a workout was finished. `sessions`: of the trainee's own training. */
export const doneDaysOf = (sessions: readonly DatedSession[]): readonly Day[] =>
  sessions.flatMap(({ day, digest }) => (digest.workout?.why === 'done' ? [day] : []));

/** The number of weeks from that of `first` to that of `today`, both included. */
const weeksSince = (first: Day, today: Day): number =>
  1 + Math.max(0, weekOf(today).firstDay - weekOf(first).firstDay) / 7;

/**
 * The weeks from the first session on up to that of `today`, oldest first and at most so many, compared with the plan as it is now.
 * `sessions`: of the trainee's own training.
 */
export function weekHistory(
  plan: WeekPlan,
  sessions: readonly DatedSession[],
  today: Day,
  most: number,
): readonly TrainingWeek[] {
  const doneDays = doneDaysOf(sessions);
  const unfinishedDays = sessions.flatMap(({ day, digest }) =>
    digest.workout && digest.workout.why !== 'done' ? [day] : [],
  );
  const first = sessions.reduce((earliest, { day }) => Math.min(earliest, day), today);
  const weeks = Math.min(most, weeksSince(first, today));
  return Array.from({ length: weeks }, (_, at): TrainingWeek => {
    const day = today - 7 * (weeks - 1 - at);
    const { planned, done } = weekView(plan, doneDays, day);
    const { firstDay, lastDay } = weekOf(day);
    const unfinished = unfinishedDays.filter((one) => one >= firstDay && one <= lastDay).length;
    const isOver = lastDay < today;
    const kept = planned === 0 ? 'none' : done >= planned ? 'kept' : isOver ? 'missed' : 'open';
    return { firstDay, lastDay, planned, done, unfinished, kept };
  });
}
