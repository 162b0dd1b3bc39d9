import * as v from 'valibot';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { eventSchema } from './format/event-schema.ts';
import { HistoryError } from './history-error.ts';
import { migrate } from './format/migrations.ts';
import { packFrames, unpackFrames } from './format/packed-frames.ts';
import { metaSchema, sessionSchema, type SessionMeta, type WholeSession } from './format/session-schema.ts';
import type { ChunkRow, SessionRow } from './tables.ts';

/** A session as it was stored: its log and its keypoints, in the order in which they were written. */
export interface StoredSession extends WholeSession {
  readonly id: number;
}

/** The contents of a chunk. */
export function chunkOf(
  sessionId: number,
  events: readonly LogEvent[],
  frames: readonly PoseFrame[],
): Omit<ChunkRow, 'id'> {
  const packed = packFrames(frames);
  return packed ? { sessionId, events, packed } : { sessionId, events, frames };
}

const framesIn = (chunks: readonly ChunkRow[]): readonly PoseFrame[] =>
  chunks.flatMap(({ frames = [], packed }) => (packed ? unpackFrames(packed) : frames));

/** The facts about a session; null if they cannot be read. */
export function readMeta(row: SessionRow): SessionMeta | null {
  const migrated = migrate({ ...row });
  const read = migrated.kind === 'migrated' ? v.safeParse(metaSchema, migrated.session) : null;
  return read?.success ? read.output : null;
}

/** The log alone; null if it cannot be read. */
export function readLog(chunks: readonly ChunkRow[]): readonly LogEvent[] | null {
  const read = v.safeParse(
    v.array(eventSchema),
    chunks.flatMap(({ events }) => events),
    { abortEarly: true },
  );
  return read.success ? read.output : null;
}

/** Some version of this app wrote the stored data to some disk, so it is checked like a file from elsewhere. */
export function readSession(row: SessionRow, chunks: readonly ChunkRow[]): StoredSession {
  try {
    const events = chunks.flatMap((chunk) => chunk.events);
    const migrated = migrate({ ...row, events, frames: framesIn(chunks) });
    if (migrated.kind !== 'migrated') throw new HistoryError('session-damaged', migrated.kind);
    const { events: log, frames, ...meta } = migrated.session;
    return { id: row.id, ...v.parse(sessionSchema, { meta, log, frames }, { abortEarly: true }) };
  } catch (error) {
    if (error instanceof HistoryError) throw error;
    throw new HistoryError('session-damaged', String(error), { cause: error });
  }
}
