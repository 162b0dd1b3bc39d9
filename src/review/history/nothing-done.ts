import type { LogEvent } from '../../workout/workout-events.ts';
import { digestOf, type SessionDigest } from './digest.ts';
import type { Review } from '../review.ts';

/**
 * Whether a session came to nothing: no rep, attempt, credited time or fault, and no pain was reported. Such a session stays stored, with
 * its keypoints, and is exported and deleted with the others, but it is in no list, week, trend, suggestion or reminder.
 */
export const isNothingDone = ({
  workout,
  exercises,
}: Pick<SessionDigest, 'workout' | 'exercises'>): boolean =>
  workout?.hurt !== true &&
  exercises.every(
    ({ counted, attempts, goodMs, faults }) =>
      counted + attempts + goodMs === 0 && Object.keys(faults).length === 0,
  );

/** Whether, besides, the trainee was never seen in a start posture or doing a variation of an exercise. `log`: of the whole session. */
export const isNothingSeen = (review: Review, log: readonly LogEvent[]): boolean =>
  isNothingDone(digestOf(review)) &&
  !log.some(({ type }) => type === 'PostureReached' || type === 'VariationSeen');
