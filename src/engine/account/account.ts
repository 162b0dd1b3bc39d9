import type { EngineEvent } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { judgedBody, type JudgeState } from '../judge-state.ts';
import { momentOf } from './moment-of.ts';
import { stepPlaces } from './moving.ts';
import { LOST_MS } from '../sight/tracking.ts';
import { stepUnjudged } from './unjudged.ts';
import type { PictureSize } from '../../pose/track/track-pose.ts';

/** Somebody else was found so lately that it may be why nothing is judged, milliseconds. Basis: as long as somebody is waited out, and a second. */
const VISITED_MS = 3000;

/** What the account is told of a frame that was judged. */
export interface Accounted {
  readonly events: readonly EngineEvent[];
  readonly size: PictureSize;
  readonly timestampMs: number;
  readonly sinceLastMs: number;
  /** The frame stands for a time without a picture. */
  readonly isGap: boolean;
}

/** Keeps the account of movement after a frame was judged, and reports what came to nothing. */
export function keepAccount(
  exercise: Exercise,
  state: JudgeState,
  { events, size, timestampMs, sinceLastMs, isGap }: Accounted,
): readonly [JudgeState, readonly EngineEvent[]] {
  const { account, pose, gate } = state;
  const body = judgedBody(exercise, state, size);
  const [places, moving] = body ? stepPlaces(account.places, body) : [account.places, account.moving];
  const { other, strangerSince } = pose.trainee;
  const visited = strangerSince !== null || (other !== null && timestampMs - other.timestampMs < VISITED_MS);
  const finished = events.find((event) => event.type === 'RepCompleted' || event.type === 'RepAttempted');
  const reached = events.some(({ type }) => type === 'PostureReached');
  const slow = isGap && moving && !visited && sinceLastMs <= LOST_MS;
  const [unjudged, told] = stepUnjudged(account.unjudged, {
    moment: slow
      ? { kind: 'unjudged', why: 'too-few-pictures', near: true }
      : momentOf(exercise, { ...state, body, moving, visited, reached, sinceLastMs }),
    finishedFromMs: finished?.rep.startMs ?? null,
    wants: gate.armed ? null : gate.wants,
    timestampMs,
  });
  return [{ ...state, account: { places, moving, unjudged } }, told];
}
