import * as v from 'valibot';
import { EventSchema, finite, FrameSchema, name } from './event-schema.ts';

/** The version of a session, stored or exported, that this app writes. */
export const SCHEMA = 1;

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/));

/** What a session was; `startedAt` in milliseconds of the epoch, `source` in pixels. */
export const MetaSchema = v.object({
  schema: v.literal(SCHEMA),
  id,
  exerciseId: name,
  startedAt: v.pipe(finite, v.minValue(0)),
  source: v.object({ kind: name, label: v.string(), width: side, height: side }),
  model: name,
  finished: v.boolean(),
});

/** A whole session: what it was, its log and its trace. */
export const SessionSchema = v.object({
  meta: MetaSchema,
  events: v.array(EventSchema),
  frames: v.array(FrameSchema),
});

export type SessionMeta = v.InferOutput<typeof MetaSchema>;
export type StoredSession = v.InferOutput<typeof SessionSchema>;

/** A stretch of a session: sessions grow by these, and none is ever changed. `seq` counts from 0. */
export interface SessionChunk extends Pick<StoredSession, 'events' | 'frames'> {
  readonly sessionId: string;
  readonly seq: number;
}
