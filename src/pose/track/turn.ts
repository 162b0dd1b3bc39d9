import { inclinationOf } from '../../geometry/angle.ts';
import { minus } from '../../geometry/point.ts';
import { lasted } from '../../signal/hysteresis.ts';
import type { SeenBody } from '../body/body.ts';

/** How far a picture is turned before the model sees it: not at all, or by a quarter turn. */
export const TURNS = ['none', 'clockwise', 'anticlockwise'] as const;
export type Turn = (typeof TURNS)[number];

/** A trunk less steep than the first angle (degrees) counts as lying; one steeper than the second as upright. Basis: as in the view check. */
const LIES_DEG = { enter: 45, leave: 60 } as const;

/**
 * The trainee must lie the other way for this long (ms) before the picture is turned the other way. Basis: judgement; half the time for
 * which the start posture is looked for, so that it is found in the turned picture.
 */
const DWELL_MS = 500;

/**
 * Without a trunk for this long (ms), the picture is no longer turned. Basis: judgement; the model may find nobody in a picture that lies
 * on its side.
 */
const UNSEEN_MS = 2000;

/** How the picture is turned now, and how it should be. */
export interface TurnState {
  readonly turn: Turn;
  readonly wanted: Turn;
  /** Since when (ms). */
  readonly sinceMs: number;
  /** When the trunk was last seen (ms). */
  readonly seenMs: number;
}

export const unturned: TurnState = { turn: 'none', wanted: 'none', sinceMs: 0, seenMs: 0 };

/** The turn that brings the head up; null if the trunk is not seen, or is seen from the end. */
function headUp({ presence, joints, torso }: SeenBody, was: Turn): Turn | null {
  const { shoulder, hip } = joints;
  if (presence !== 'seen' || shoulder === null || hip === null || torso === 0) return null;
  const slope = inclinationOf(hip, shoulder, { x: 0, y: -1 });
  if (slope === null) return null;
  const limit = was === 'none' ? LIES_DEG.enter : LIES_DEG.leave;
  if (Math.abs(slope) >= limit) return 'none';
  return minus(shoulder, hip).x < 0 ? 'clockwise' : 'anticlockwise';
}

/**
 * Decides after each frame how the next picture is turned: the head of a lying trainee is brought up if the exercise asks for it;
 * otherwise the picture is not turned. While the trunk is briefly not seen, nothing changes.
 */
export function stepTurn(was: TurnState, body: SeenBody, isAskedFor: boolean): TurnState {
  const { timestampMs } = body;
  const best = headUp(body, was.turn);
  const seenMs = best === null ? was.seenMs : timestampMs;
  const isGone = timestampMs - seenMs > UNSEEN_MS;
  const wanted = isAskedFor && !isGone ? (best ?? was.turn) : 'none';
  const sinceMs = wanted === was.wanted ? was.sinceMs : timestampMs;
  const turns = wanted !== was.turn && lasted(sinceMs, timestampMs, DWELL_MS);
  return { turn: turns ? wanted : was.turn, wanted, sinceMs, seenMs };
}
