import { isSideOver, owedSide, sideTimes } from '../../engine/sides.ts';
import type { Status } from '../../engine/status.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { SessionView } from '../../session/session-store.ts';
import { currentSet } from '../../workout/workout-state.ts';

/** The side that is to be done next: the workout's, or in a session of one exercise the one that was held for less. Null: either. */
export function sideToDo({
  workout,
  exercise,
  log,
}: Pick<SessionView, 'workout' | 'exercise' | 'log'>): Side | null {
  if (workout) return currentSet(workout)?.side ?? null;
  return exercise?.view === 'frontal' && isSideOver(log) ? owedSide(sideTimes(log)) : null;
}

/** Stages in which the trainee is not in the posture yet. */
const BEFORE: ReadonlySet<Status['stage']> = new Set(['lost', 'wrong-view', 'get-ready', 'hold-still']);

/** In a session of one exercise, the other side while the trainee is on the way to it; null at any other time. */
export const otherSideToCome = (view: SessionView): Side | null =>
  view.workout === null && view.stage !== 'paused' && view.status !== null && BEFORE.has(view.status.stage)
    ? sideToDo(view)
    : null;
