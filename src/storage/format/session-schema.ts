import * as v from 'valibot';
import type { PoseFrame } from '../../pose/pose-frame.ts';
import { frameSchema, knownSchema } from '../../pose/trace-schema.ts';
import { eventSchema, finite, name } from './event-schema.ts';

/** The version of a session, stored or exported, that this app writes. */
export const SCHEMA = 5;

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

/** The year 2100. A session that claims to have begun later is damaged, and no calendar could show it. */
const LATEST_MS = 4_102_444_800_000;

/** Minutes by which local time was ahead of UTC. Every time zone in history lies within a day. */
const utcOffset = v.pipe(v.number(), v.integer(), v.minValue(-1440), v.maxValue(1440));

/**
 * The facts about a session. `startedAt` is in milliseconds since 1970, `source` in pixels. `utcOffsetMin` is the local time of the
 * session, so that it keeps its day in every time zone; null if the file that it came from did not store it.
 */
export const metaSchema = v.object({
  schema: v.literal(SCHEMA),
  exerciseId: name,
  startedAt: v.pipe(finite, v.minValue(0), v.maxValue(LATEST_MS)),
  utcOffsetMin: v.nullable(utcOffset),
  source: v.object({ kind: name, label: v.pipe(v.string(), v.maxLength(1000)), width: side, height: side }),
  model: name,
  finished: v.boolean(),
  known: v.exactOptional(knownSchema),
  /** The version of the rules by which it was judged: the highest of all exercises on that day. */
  rules: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** A whole session: its facts, its log and its trace. */
export const sessionSchema = v.object({
  meta: metaSchema,
  log: v.array(eventSchema),
  frames: v.array(frameSchema),
});

export type SessionMeta = v.InferOutput<typeof metaSchema>;
export type StoredEvent = v.InferOutput<typeof eventSchema>;

/** The contents of a session, wherever it comes from. */
export interface WholeSession {
  readonly meta: SessionMeta;
  readonly log: readonly StoredEvent[];
  readonly frames: readonly PoseFrame[];
}
