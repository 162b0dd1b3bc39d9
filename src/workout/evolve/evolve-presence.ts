import { withSide } from './evolve-engine.ts';
import { currentSet, type WorkoutState } from '../workout-state.ts';
import type { Presence } from '../workout-events.ts';

/** Stores what is seen of the trainee, and since when. A part that did not change keeps its time. */
export function evolvePresence(state: WorkoutState, presence: Presence): WorkoutState {
  const { seen, set, lastMs } = state;
  const was = seen.presence;
  const next: WorkoutState = {
    ...state,
    seen: {
      presence,
      inFrameMs: presence.inFrame === was.inFrame ? seen.inFrameMs : lastMs,
      standingMs: presence.standing === was.standing ? seen.standingMs : lastMs,
      armsUpMs: presence.armsUp === was.armsUp ? seen.armsUpMs : lastMs,
      armsHeard: seen.armsHeard && presence.armsUp,
    },
  };
  const step = currentSet(state);
  if (step === null) return next;
  const isActive = was.tries || presence.tries;
  const active = isActive ? { ...next, set: { ...set, activeMs: lastMs } } : next;
  if (set.open === null || set.open.side !== null) return active;
  return { ...active, set: withSide(step, active.set, { ...set.open, side: presence.side }) };
}

export const samePresence = (a: Presence, b: Presence): boolean =>
  a.inFrame === b.inFrame &&
  a.standing === b.standing &&
  a.armsUp === b.armsUp &&
  a.tries === b.tries &&
  a.side === b.side;
