import { GLITCH_MS } from '../sight/gate.ts';
import { GAP_MS, LOST_MS } from '../sight/tracking.ts';
import type { HoldFrame, HoldState, OpenHold } from './hold-state.ts';

/**
 * Inside a hold, a joint may be out of sight for this long. That time is credited if the trainee was in form before and after it. A longer
 * time is reported as out of sight. Basis: joints of trainees who hold still are lost for .5 to 2 s at a time (drawn locusts and side
 * planks).
 */
const HIDDEN_MS = LOST_MS;
/**
 * If a change between good and not good happened out of sight, half of that time is credited, provided that it was at most this long.
 * Basis: then the hold is wrong by half a second at most, which is less than the .7 s that a hold may be off (bench).
 */
const EDGE_MS = 1000;

/**
 * How much time out of sight is bridged inside a hold (ms), if the trainee is seen in form (`good`) after it. During a break only a short
 * gap is, unless the break is only a keypoint that jumped while joints came and went.
 */
export function bridgedMs(
  { goneMs, badSince, badMs, paused, lastGoodMs }: OpenHold,
  good: boolean,
  nowMs: number,
): number {
  if (goneMs > GAP_MS) return GAP_MS;
  if (badSince === null) return HIDDEN_MS;
  if (!good) return GAP_MS;
  if (paused) return EDGE_MS;
  return badMs < GLITCH_MS && nowMs - lastGoodMs <= HIDDEN_MS ? HIDDEN_MS : GAP_MS;
}

/** Is the trainee out of sight, and not merely hard to judge? */
export const isHidden = ({ unseenSince, unsure }: OpenHold): boolean => unseenSince !== null && !unsure;

/** The part of a change out of sight that is credited (ms). */
export const edgeOf = (ms: number): number => (ms <= EDGE_MS ? ms / 2 : 0);

/** The time credited for a frame (ms): since the trainee was last seen; 0 if that is too long ago. */
export function creditable({ open, lastMs }: HoldState, good: boolean, timestampMs: number): number {
  const gapMs = lastMs === null ? 0 : timestampMs - lastMs;
  const unseenMs = open === null || open.unseenSince === null ? 0 : timestampMs - open.unseenSince;
  if (open !== null && unseenMs > 0) return unseenMs <= bridgedMs(open, good, timestampMs) ? unseenMs : 0;
  return gapMs <= GAP_MS ? gapMs : 0;
}

/** If nobody was found in the last frame, the time until this one, in which the trainee is seen, belongs to that. */
export function seenAgain(state: HoldState, { input, timestampMs }: HoldFrame): HoldState {
  const { open, lastMs } = state;
  if (open === null || !open.isGone || lastMs === null || input.kind === 'unseen') return state;
  return { ...state, open: { ...open, goneMs: open.goneMs + timestampMs - lastMs, isGone: false } };
}
