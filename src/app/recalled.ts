import type { Exercise } from '../engine/exercise.ts';
import type { SavedSession } from '../history/history.ts';
import type { PoseTrace } from '../pose/pose-frame.ts';
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

/** The keypoints of a session as the file that is exported; empty where there is none. */
export function traceOf(saved: SavedSession | null): PoseTrace {
  if (!saved) return { schema: 1, width: 0, height: 0, frames: [] };
  const { known, source } = saved.meta;
  const { width, height } = source;
  return { schema: 1, width, height, frames: saved.frames, ...(known ? { known } : {}) };
}
