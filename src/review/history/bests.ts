import type { Day } from '../../time/civil-day.ts';
import type { ExerciseDigest } from './digest.ts';
import type { DatedSession } from './dated-session.ts';
import { MEASURES } from './trends.ts';

export interface Best {
  /** `longest` is in seconds, `counted` in reps or lifts in a session, `score` from 0 to 100. */
  readonly value: number;
  readonly day: Day;
  readonly sessionId: number;
}

/** Personal bests in one exercise; null if there are none. The first session that reached a best keeps it. */
export interface Bests {
  readonly longest: Best | null;
  readonly counted: Best | null;
  readonly score: Best | null;
}

function best(
  exerciseId: string,
  sessions: readonly DatedSession[],
  measure: (digest: ExerciseDigest) => number | null,
): Best | null {
  let found: Best | null = null;
  for (const { id, day, digest } of sessions) {
    const its = digest.exercises.find((one) => one.exerciseId === exerciseId);
    const value = its ? measure(its) : null;
    if (value !== null && value > 0 && (found === null || value > found.value))
      found = { value, day, sessionId: id };
  }
  return found;
}

/** `sessions`: of the trainee's own training, oldest first. */
export const bestsOf = (exerciseId: string, sessions: readonly DatedSession[]): Bests => ({
  longest: best(exerciseId, sessions, MEASURES.longest),
  counted: best(exerciseId, sessions, MEASURES.counted),
  score: best(exerciseId, sessions, MEASURES.score),
});
