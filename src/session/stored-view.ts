import type { Exercise } from '../engine/exercise.ts';
import { exerciseDone } from '../engine/variant.ts';
import { setsOf } from '../review/sets.ts';
import type { StoredSession } from '../storage/stored-session.ts';
import type { WholeSession } from '../storage/format/session-schema.ts';
import type { PoseTrace } from '../pose/pose-frame.ts';
import { foldWorkout } from '../workout/workout.ts';
import { presentLog } from './publish.ts';
import { NO_MODEL } from './record.ts';
import { closeLog } from '../review/close-log.ts';
import type { SessionView } from './session-store.ts';

/** The last known moment of a session (ms); 0, its beginning, if it has neither a frame nor an event. */
export const lastStoredMs = ({ frames, log }: Pick<StoredSession, 'frames' | 'log'>): number =>
  frames.at(-1)?.timestampMs ?? log.at(-1)?.timestampMs ?? 0;

/** What the screens show of a session that was interrupted. */
export function storedView(
  exercises: readonly Exercise[],
  { meta, frames, log }: StoredSession,
): Pick<SessionView, 'stage' | 'exercise' | 'log' | 'whole' | 'workout' | 'tookPlace' | 'timestampMs'> {
  const way = setsOf(meta.exerciseId, log).at(-1);
  const exercise = way ? exerciseDone(exercises, way) : null;
  const timestampMs = lastStoredMs({ frames, log });
  const present = presentLog(log);
  const closed = exercise ? closeLog(exercise, { log: present, endMs: timestampMs, breaksMs: [] }) : present;
  const workout = foldWorkout(log);
  return { stage: 'finished', exercise, log: closed, whole: log, workout, tookPlace: meta, timestampMs };
}

/** The keypoints of a session as the file that is exported; empty if there are none. */
export function traceOf(saved: WholeSession | null): PoseTrace {
  if (!saved) return { schema: 1, width: 0, height: 0, frames: [] };
  const { known, source, model } = saved.meta;
  const { width, height } = source;
  return {
    schema: 1,
    width,
    height,
    frames: saved.frames,
    ...(known && { known }),
    ...(model !== NO_MODEL && { model }),
  };
}
