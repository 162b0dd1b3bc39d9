import type { Exercise } from '../engine/exercise.ts';
import type { SavedSession } from '../history/history.ts';
import { closeLog } from './close-log.ts';
import type { SessionView } from './session-store.ts';

/** What the screens show of a session that was cut off. */
export function recalledView(
  exercises: readonly Exercise[],
  { meta, frames, log }: SavedSession,
): Pick<SessionView, 'stage' | 'exercise' | 'log' | 'timestampMs'> {
  const exercise = exercises.find(({ id }) => id === meta.exerciseId) ?? null;
  const timestampMs = frames.at(-1)?.timestampMs ?? log.at(-1)?.timestampMs ?? 0;
  const whole = exercise ? closeLog(exercise, log, timestampMs) : log;
  return { stage: 'finished', exercise, log: whole, timestampMs };
}
