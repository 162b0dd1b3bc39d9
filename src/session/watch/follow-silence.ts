import type { Coach } from '../../coach/coach.ts';
import { reached } from '../publish.ts';
import type { Run, RunListener } from '../run.ts';
import type { SessionStore } from '../session-store.ts';

/**
 * Pauses when a run falls silent, and resumes when pictures are judged again (`by` null). Reports both on the screen and aloud. A workout
 * pauses in its own log, and its own events do the rest.
 */
export function followSilence(
  run: Run,
  by: Parameters<RunListener['silent']>[1],
  store: SessionStore,
  coach: Coach,
): void {
  if (run.judging.kind === 'workout') {
    if (by === null) run.restore();
    return;
  }
  if (by === null) {
    store.setState({ stage: reached(run.record.log) ? 'workout' : 'set-up', pausedBy: null });
    coach.announce('coach.go-on', 'reached');
  } else {
    store.setState({ stage: 'paused', pausedBy: by });
    coach.announce(`coach.paused-${by}`, 'lost');
  }
}
