import type { SquareBody } from '../../pose/body/body.ts';
import { lasted, since } from '../../signal/hysteresis.ts';
import type { EngineEvent } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { meetsAll } from '../sight/gate.ts';

/** If its signs are seen for this long, this is the other exercise. Basis: judgement; shorter than the top of any rep. */
const ALIKE_MS = 400;
/** Other movement within this time (ms) after the signs were seen belongs to the other exercise too. Basis: judgement, about a rep. */
const LATELY_MS = 4000;

/** Whether the movement in progress belongs to another exercise, and whether that exercise was offered. */
export interface AlikeState {
  readonly seenSince: number | null;
  /** When the signs were last seen for long enough (ms); null if they never were. */
  readonly sureMs: number | null;
  /** True if this movement is not a rep of the current exercise. */
  readonly is: boolean;
  readonly offered: boolean;
}

export const unlike: AlikeState = { seenSince: null, sureMs: null, is: false, offered: false };

export interface AlikeInput {
  readonly body: SquareBody;
  /** Is a movement in progress? */
  readonly moving: boolean;
  readonly mayTell: boolean;
}

/** Watches for an exercise with the same start posture, and offers it once. */
export function stepAlike(
  exercise: Exercise,
  was: AlikeState,
  { body, moving, mayTell }: AlikeInput,
): readonly [AlikeState, readonly EngineEvent[]] {
  const { alike } = exercise;
  if (!alike) return [was, []];
  const { timestampMs } = body;
  const seenSince = since(was.seenSince, meetsAll(exercise, alike.when, body), timestampMs);
  const sure = lasted(seenSince, timestampMs, ALIKE_MS);
  const offers = sure && mayTell && !was.offered;
  return [
    {
      ...{ seenSince, sureMs: sure ? timestampMs : was.sureMs },
      ...{ is: sure || (was.is && moving), offered: was.offered || offers },
    },
    offers ? [{ type: 'SwitchOffered', timestampMs, to: alike.to }] : [],
  ];
}

/** Is the other exercise being done, or was it a moment ago? */
export const isLatelyAlike = ({ is, sureMs }: AlikeState, timestampMs: number): boolean =>
  is || (sureMs !== null && timestampMs - sureMs < LATELY_MS);
