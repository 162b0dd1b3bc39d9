import type { HistoryLine } from '../storage/history-types.ts';
import type { WorkoutResult } from '../plan/progression.ts';
import { ownTraining } from '../review/history/dated-session.ts';
import { datedSessions } from './history-view.ts';

/** The workouts of the trainee's own, in their order, as the plan needs them; what was seen in a video may be anybody's. */
export const workoutHistory = (lines: readonly HistoryLine[]): readonly WorkoutResult[] =>
  ownTraining(datedSessions(lines)).flatMap(({ day, digest: { past } }) => (past ? [{ ...past, day }] : []));
