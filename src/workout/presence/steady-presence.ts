import { samePresence } from '../evolve/evolve-presence.ts';
import type { Presence } from '../workout-events.ts';

/** Ignore presence changes shorter than this (ms). Basis: the detector's jumps last 60 to 200 ms (drawn people). */
const LASTS_MS = 300;
/**
 * A trainee who was last seen lying down counts as gone only after this time (ms), because nobody leaves without getting up, and the
 * detector loses bodies that lie flat. Basis: a drawn body lying face down was lost for up to 5 s at a time.
 */
const DOWN_MS = 8000;

/** The current presence, and a different one that has been seen since. */
export interface SteadyPresence {
  readonly presence: Presence;
  readonly other: Presence | null;
  readonly otherMs: number;
  /** The trainee was lying on the mat when last seen. */
  readonly down: boolean;
}

export const nobodyYet: SteadyPresence = {
  presence: { inFrame: false, standing: false, armsUp: false, tries: false, side: null },
  other: null,
  otherMs: 0,
  down: false,
};

/** Adopts a new presence once it has lasted, so that a jumping keypoint changes nothing. `upright`: whether the trunk is. */
export function steadied(
  was: SteadyPresence,
  seen: Presence,
  upright: boolean,
  timestampMs: number,
): SteadyPresence {
  const down = seen.inFrame ? !upright : was.down;
  if (samePresence(was.presence, seen)) return { ...was, other: null, down };
  if (was.other === null || !samePresence(was.other, seen))
    return { ...was, other: seen, otherMs: timestampMs, down };
  const lasts = !seen.inFrame && was.down ? DOWN_MS : LASTS_MS;
  return timestampMs - was.otherMs < lasts
    ? { ...was, down }
    : { presence: seen, other: null, otherMs: timestampMs, down };
}
