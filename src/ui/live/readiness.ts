import type { Exercise } from '../../engine/exercise.ts';
import type { Status } from '../../engine/status.ts';
import type { Key } from '../../words/words.ts';

/** What must be right before the exercise begins, in the order in which the trainee puts it right. */
export function readiness(
  status: Status | null,
  exercise: Exercise | null,
): readonly { readonly key: Key; readonly done: boolean }[] {
  const seen = status !== null && status.stage !== 'lost';
  return [
    {
      key: 'check.person',
      done: status !== null && status.lostWhy !== 'nobody' && status.lostWhy !== 'another-person',
    },
    { key: 'check.whole', done: seen && status.outOf.length === 0 },
    {
      key: exercise?.view === 'frontal' ? 'check.view-front' : 'check.view',
      done: seen && (status.view === 'good' || status.view === 'warn'),
    },
    { key: 'check.posture', done: seen && status.wants === null && status.stage !== 'wrong-view' },
  ];
}

/** Whether everything is right. The body then fits the outline of the start posture. */
export const isReady = (status: Status | null, exercise: Exercise | null): boolean =>
  readiness(status, exercise).every(({ done }) => done);
