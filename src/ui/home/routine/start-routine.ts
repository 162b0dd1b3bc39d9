import type { Session, SessionRequest } from '../../../session/session-types.ts';
import type { Routine } from '../../../plan/routine.ts';

/** Begins the workout. The safety notes have been accepted by now. */
export function startRoutine(
  session: Session,
  routine: Routine,
  source: SessionRequest['source'] = { kind: 'camera' },
): void {
  void session.start({ exerciseId: null, routine, source });
}
