import type { Day } from '../../time/civil-day.ts';
import type { SessionDigest } from './digest.ts';
import { tally } from './tally.ts';

/**
 * A session as calendar, list and trends see it. `startedAt`: milliseconds since 1970; `day`: the trainee's own date; `offsetMin`:
 * minutes by which the local time of the session was ahead of UTC.
 */
export interface DatedSession {
  readonly id: number;
  readonly startedAt: number;
  readonly offsetMin: number;
  readonly day: Day;
  /** `workout` for a whole workout. */
  readonly exerciseId: string;
  /** Kind of its source: `camera`, `video`, `trace`. */
  readonly source: string;
  readonly digest: SessionDigest;
}

/** Whether it is the trainee's own training. A video or a trace may show another person, so it is left out of trends, bests and weeks. */
export const isOwnTraining = ({ source }: Pick<DatedSession, 'source'>): boolean => source === 'camera';

/** The trainee's own training, oldest first. */
export const ownTraining = (sessions: readonly DatedSession[]): readonly DatedSession[] =>
  sessions.filter(isOwnTraining).sort((a, b) => a.startedAt - b.startedAt);

/** The exercises of these sessions, most frequent first. */
export function exercisesIn(sessions: readonly DatedSession[]): readonly string[] {
  const done = sessions.flatMap(({ digest }) => digest.exercises);
  return [...tally(done.map(({ exerciseId }) => exerciseId))].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
