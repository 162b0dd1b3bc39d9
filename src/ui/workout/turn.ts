import type { LogEvent } from '../../workout/workout-events.ts';
import type { Key } from '../../words/words.ts';

/** The end of a set or of a rest is shown for this long, milliseconds. Basis: judgement, time to look up and read it. */
const SHOWN_MS = 5000;

/** Says what has just ended; null if nothing has, or if the trainee stopped because something hurt. */
export function turnOf(log: readonly LogEvent[], timestampMs: number): Key | null {
  const last = log.findLast(({ type }) => type === 'SetEnded' || type === 'RestEnded');
  if (!last || timestampMs - last.timestampMs >= SHOWN_MS) return null;
  if (last.type === 'RestEnded') return 'turn.rest-over';
  if (last.type !== 'SetEnded' || last.why === 'hurt') return null;
  return last.why === 'skipped'
    ? 'turn.set-skipped'
    : last.why === 'dose'
      ? 'turn.set-done'
      : 'turn.set-over';
}
