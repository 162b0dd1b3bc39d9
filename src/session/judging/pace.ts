import type { Judging } from './judging.ts';

/**
 * The shortest time from one judged camera picture to the next while the trainee rests (ms). Basis: in a rest, judging only looks for the
 * trainee's presence, and for raised arms, which are held for two seconds.
 */
const RESTING_MS = 200;

/**
 * The same while a hold is timed and has no fault. Basis: its clock, its faults and their ends stay the same at 8 pictures a second on
 * all real and recorded traces (`test/footage.test.ts`).
 */
const HOLDING_MS = 100;

/** How long to let the device rest after a judged picture (ms). Nothing is urgent in a rest or a good hold. */
export function paceMs(judging: Judging): number {
  if (judging.kind === 'workout' && judging.set === null) return RESTING_MS;
  const { status } = judging;
  return status?.stage === 'holding' && status.faults.length === 0 ? HOLDING_MS : 0;
}

/**
 * When the next picture of a camera is due (session time, ms), after one that was due at `dueMs` and was judged at `timestampMs`.
 * `restMs` is kept between these two pictures, `averageMs` only on average, because 12 pictures a second cannot be taken evenly out of
 * 30.
 */
export const nextDueMs = (dueMs: number, timestampMs: number, restMs: number, averageMs: number): number =>
  Math.max(timestampMs + restMs, Math.max(dueMs, timestampMs - averageMs) + averageMs);
