import * as v from 'valibot';
import type { SessionDigest } from '../../review/history/digest.ts';
import { finite, name } from './event-schema.ts';

const share = v.nullable(finite);
const count = v.pipe(finite, v.minValue(0));

const exercise = v.object({
  exerciseId: name,
  sets: count,
  counted: count,
  attempts: count,
  goodMs: count,
  brokenMs: count,
  longestMs: count,
  sides: v.nullable(v.object({ left: count, right: count })),
  score: share,
  range: share,
  faults: v.record(name, count),
  workMs: finite,
});

const set = v.object({
  exerciseId: name,
  byDose: v.boolean(),
  asked: finite,
  score: share,
  goodMs: count,
  reps: count,
});

const digestSchema = v.object({
  durationMs: finite,
  workout: v.nullable(
    v.object({
      name: v.string(),
      rounds: count,
      why: v.nullable(v.picklist(['done', 'ended', 'hurt'])),
      hurt: v.boolean(),
    }),
  ),
  sets: count,
  counted: count,
  attempts: count,
  goodMs: count,
  score: share,
  exercises: v.array(exercise),
  past: v.nullable(v.object({ rounds: count, finished: v.boolean(), hurt: v.boolean(), sets: v.array(set) })),
});

/** A stored row may be damaged, like everything on a disk. */
export const isDigest = (value: unknown): value is SessionDigest => v.is(digestSchema, value);
