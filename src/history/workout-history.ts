import type { HistoryLine } from '../storage/history-types.ts';
import type { WorkoutResult } from '../plan/progression.ts';
import { isNothingDone } from '../review/history/nothing-done.ts';
import { ownTraining } from '../review/history/dated-session.ts';
import { datedSessions } from './history-view.ts';

/**
 * The trainee's own workouts, in order, as the plan needs them. Sessions judged from videos are left out, because the person may not be
 * the trainee; so are workouts in which nothing was done.
 */
export const workoutHistory = (lines: readonly HistoryLine[]): readonly WorkoutResult[] =>
  ownTraining(datedSessions(lines)).flatMap(({ day, digest }) =>
    digest.past && !isNothingDone(digest) ? [{ ...digest.past, day }] : [],
  );
