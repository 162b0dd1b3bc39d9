import type { Session } from '../app/session-types.ts';
import type { Routine } from '../workout/routine.ts';

/** Begins the workout; the safety notes are accepted by now. Until a session leads a routine, it is the first exercise. */
export function startRoutine(session: Session, routine: Routine): void {
  const [first] = routine.items;
  if (first) void session.start({ exerciseId: first.exerciseId, source: { kind: 'camera' } });
}
