import type { HistoryLine } from '../storage/history-types.ts';
import type { WorkoutResult } from '../plan/progression.ts';
import { ownTraining } from '../review/history/dated-session.ts';
import { datedSessions } from './history-view.ts';

/**
 * The trainee's own workouts, in order, as the plan needs them. Sessions judged from videos are left out, because the person may not be
 * the trainee.
 */
export const workoutHistory = (lines: readonly HistoryLine[]): readonly WorkoutResult[] =>
  ownTraining(datedSessions(lines)).flatMap(({ day, digest: { past } }) => (past ? [{ ...past, day }] : []));
