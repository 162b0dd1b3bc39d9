import type { SquareBody } from '../../pose/body/body.ts';
import type { EngineEvent } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { isJudgeable, type ExerciseState } from '../judge-state.ts';
import { stepVariation } from '../rules/variation.ts';
import type { SharedWork } from '../sight/shared-work.ts';
import { LOST_MS } from '../sight/tracking.ts';
import { momentOf } from './moment-of.ts';
import { stepPlaces } from './moving.ts';
import { stepStillness } from './stillness.ts';
import { stepUnjudged, type EndedMovement } from './unjudged.ts';

/** What the account needs to know about a frame that was judged. */
export interface AccountedFrame {
  readonly events: readonly EngineEvent[];
  /** The trainee's body as measured; null if the trainee was not seen. */
  readonly body: SquareBody | null;
  /** Was another person found within the last seconds? */
  readonly visited: boolean;
  /** Time since the previous frame (ms). */
  readonly sinceLastMs: number;
  /** True for a step that covers a time without a picture. */
  readonly isGap: boolean;
  readonly shared: SharedWork;
}

/** The movement that ended in this frame and was reported; null if none was. */
function endedIn(events: readonly EngineEvent[]): EndedMovement | null {
  for (const event of events) {
    if (event.type === 'RepCompleted' || event.type === 'RepAttempted')
      return { fromMs: event.rep.startMs, nothing: null };
    if (event.type !== 'RuleNotJudged') continue;
    const { why, startMs: fromMs } = event;
    if (why === 'nothing-whole' || why === 'not-back') return { fromMs, nothing: why };
    if (why === 'another-exercise') return { fromMs, nothing: null };
  }
  return null;
}

/** Updates the account of movement after a judged frame. Reports movement that came to nothing, and a variation that is seen. */
export function keepAccount(
  exercise: Exercise,
  state: ExerciseState,
  { events, body, visited, sinceLastMs, isGap, shared }: AccountedFrame,
): readonly [ExerciseState, readonly EngineEvent[]] {
  const timestampMs = state.lastMs ?? 0;
  const { account, gate } = state;
  const pictured = state.body;
  const [places, moving] =
    body && pictured
      ? shared.places.of([account.places, pictured], () => stepPlaces(account.places, pictured))
      : [account.places, account.moving];
  const reached = events.some(({ type }) => type === 'PostureReached');
  const slow = isGap && moving && !visited && sinceLastMs <= LOST_MS;
  const [variation, named] = stepVariation(exercise, state.variation, {
    body: isJudgeable(state.view) ? body : null,
    moving,
    timestampMs,
  });
  const values = stepStillness(exercise, account.values, body);
  const now = { ...state, variation };
  const [unjudged, unjudgedEvents] = stepUnjudged(account.unjudged, {
    moment: slow
      ? { kind: 'unjudged', why: 'too-few-pictures', near: true, tries: false, joints: [] }
      : momentOf(exercise, now, { body, moving, visited, reached, sinceLastMs }),
    ended: endedIn(events),
    wants: gate.armed ? null : gate.wants,
    timestampMs,
  });
  return [{ ...now, account: { places, moving, unjudged, values } }, [...unjudgedEvents, ...named]];
}
