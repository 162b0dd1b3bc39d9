import * as v from 'valibot';
import type { EngineEvent } from '../engine/events.ts';

const ms = v.pipe(v.number(), v.finite());
const ids = v.array(v.string());
const severity = v.picklist(['major', 'advice']);
const joint = v.picklist(['nose', 'eye', 'ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle']);

const rep = v.object({
  startMs: ms,
  topMs: ms,
  endMs: ms,
  counted: v.boolean(),
  reason: v.nullable(
    v.union([
      v.object({ rule: v.string(), shortBy: ms, unit: v.string() }),
      v.picklist(['too-quick', 'too-long', 'not-seen', 'signals-disagree']),
    ]),
  ),
  pauseMs: ms,
  score: v.nullable(ms),
  faults: ids,
  unseen: ids,
});

const hold = v.object({
  startMs: ms,
  endMs: ms,
  goodMs: ms,
  brokenMs: ms,
  longestMs: ms,
  side: v.nullable(v.picklist(['left', 'right'])),
  counted: v.boolean(),
  faults: ids,
});

const at = { timestampMs: ms };
const ended = { ...at, fault: v.string(), severity, startMs: ms, endMs: ms };

/** One event of a log as it lies on disk. */
export const eventSchema = v.variant('type', [
  v.object({ type: v.literal('PostureReached'), ...at, sinceMs: ms }),
  v.object({ type: v.literal('PostureLost'), ...at, sinceMs: ms }),
  v.object({
    type: v.literal('ViewJudged'),
    ...at,
    view: v.picklist(['good', 'warn', 'refused']),
    along: ms,
    across: ms,
  }),
  v.object({
    type: v.literal('PhaseEntered'),
    ...at,
    phase: v.picklist(['rest', 'rising', 'top', 'lowering']),
  }),
  v.object({ type: v.literal('RepCompleted'), ...at, rep, count: ms }),
  v.object({ type: v.literal('RepAttempted'), ...at, rep }),
  v.object({ type: v.literal('HoldStarted'), ...at, sinceMs: ms }),
  v.object({ type: v.literal('HoldProgressed'), ...at, goodMs: ms }),
  v.object({ type: v.literal('HoldPaused'), ...at, by: v.string(), sinceMs: ms }),
  v.object({ type: v.literal('HoldResumed'), ...at, brokenMs: ms }),
  v.object({ type: v.literal('HoldEnded'), ...at, hold }),
  v.object({ type: v.literal('FaultFound'), ...at, fault: v.string(), severity, sinceMs: ms }),
  v.object({ type: v.literal('FaultFixed'), ...ended }),
  v.object({ type: v.literal('FaultEnded'), ...ended }),
  v.object({
    type: v.literal('RuleNotJudged'),
    ...at,
    rule: v.string(),
    why: v.picklist(['view', 'unseen']),
    startMs: ms,
    endMs: ms,
  }),
  v.object({
    type: v.literal('TrackingLost'),
    ...at,
    why: v.picklist(['nobody', 'joints-unseen', 'another-person']),
    missing: v.array(joint),
    sinceMs: ms,
  }),
  v.object({ type: v.literal('TrackingFound'), ...at, lostMs: ms }),
  v.object({ type: v.literal('JudgingEnded'), ...at }),
]);

/** What a session is of; `startedAt` in milliseconds since 1970. */
export const metaSchema = v.object({
  schema: v.literal(1),
  exerciseId: v.string(),
  startedAt: ms,
  source: v.object({ kind: v.string(), label: v.string(), width: ms, height: ms }),
  model: v.string(),
  finished: v.boolean(),
});

export type SessionMeta = v.InferOutput<typeof metaSchema>;

/** Fails to compile where the schema and the engine's own types drift apart. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
export const schemaIsTheEngines: Same<v.InferOutput<typeof eventSchema>, Mutable<EngineEvent>> = true;
