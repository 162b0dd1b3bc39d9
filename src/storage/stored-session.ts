import * as v from 'valibot';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { eventSchema } from './format/event-schema.ts';
import { HistoryError } from './history-error.ts';
import { migrate } from './format/migrations.ts';
import { packFrames, unpackFrames } from './format/packed-frames.ts';
import { metaSchema, sessionSchema, type SessionMeta, type WholeSession } from './format/session-schema.ts';
import type { ChunkRow, SessionRow } from './tables.ts';

/** A session as it was kept: its log and its keypoints, in the order in which they were written. */
export interface StoredSession extends WholeSession {
  readonly id: number;
}

/** What goes into a chunk. */
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

/** What a session is of; null where that cannot be read. */
export function readMeta(row: SessionRow): SessionMeta | null {
  const migrated = migrate({ ...row });
  const read = migrated.kind === 'migrated' ? v.safeParse(metaSchema, migrated.session) : null;
  return read?.success ? read.output : null;
}

/** The log alone; null where it cannot be read. */
export function readLog(chunks: readonly ChunkRow[]): readonly LogEvent[] | null {
  const read = v.safeParse(
    v.array(eventSchema),
    chunks.flatMap(({ events }) => events),
    { abortEarly: true },
  );
  return read.success ? read.output : null;
}

/** What is stored was written by some version of this app, on some disk: it is checked like a stranger's file. */
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
