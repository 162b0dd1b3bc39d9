import type { HistoryLine } from '../storage/history-types.ts';
import type { PastWorkout } from '../plan/progression.ts';
import { ownTraining } from '../review/past/past-session.ts';
import { pastSessions } from './history-view.ts';

/** The workouts of the trainee's own, in their order, as the plan needs them; what was seen in a video may be anybody's. */
export const pastWorkouts = (lines: readonly HistoryLine[]): readonly PastWorkout[] =>
  ownTraining(pastSessions(lines)).flatMap(({ day, digest: { past } }) => (past ? [{ ...past, day }] : []));
