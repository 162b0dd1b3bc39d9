import { samePresence } from './evolve-presence.ts';
import type { Presence } from './workout-events.ts';

/** What is seen of the trainee must last so long to be taken, milliseconds. Basis: the detector's jumps last 60 to 200 ms (drawn people). */
const LASTS_MS = 300;

/** What was taken last, and what has been seen instead of it since. */
export interface SteadyPresence {
  readonly presence: Presence;
  readonly other: Presence | null;
  readonly otherMs: number;
}

export const nobodyYet: SteadyPresence = {
  presence: { inFrame: false, standing: false, armsUp: false, side: null },
  other: null,
  otherMs: 0,
};

/** Takes what is seen once it has lasted: a keypoint that jumps is no news. */
export function steadied(was: SteadyPresence, seen: Presence, timestampMs: number): SteadyPresence {
  if (samePresence(was.presence, seen)) return { ...was, other: null };
  if (was.other === null || !samePresence(was.other, seen))
    return { ...was, other: seen, otherMs: timestampMs };
  return timestampMs - was.otherMs < LASTS_MS ? was : { presence: seen, other: null, otherMs: timestampMs };
}
