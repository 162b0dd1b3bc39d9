import type { LevelBody } from '../../pose/body/body.ts';
import type { PictureSize } from '../../pose/pose-frame.ts';
import { lasted } from '../../signal/hysteresis.ts';
import { filledMedian } from '../../signal/timed-window.ts';
import type { ViewVerdict } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { GAP_MS } from './tracking.ts';
import { isEnough, noReadings, PLANTED_SPAN_MS, SPAN_MS, type ViewReadings } from './view-readings.ts';
import { STACKED, verdictOf } from './view-verdict.ts';

/**
 * A view that was refused in the start posture is accepted again only after this long within the stricter limits (ms). Basis: a movement
 * turns the trunk, and with it the shoulders, for up to 2 s (bench: pikes seen from 45 degrees to the side).
 */
const BACK_MS = 3000;
/**
 * Limits that have been kept since then (ms after the trainee reached the posture) do not come from a movement. Basis: the median of a
 * second is late by half a second.
 */
const SETTLES_MS = 1500;

/**
 * Seen from the head or the feet, a trainee who lies looks upright half of the time. The view is refused once its frames were refused
 * for this long in all (ms), unless the trainee looked upright for `STANDS_MS` without a break. Basis: getting down takes less (bench).
 */
const REFUSED_MS = 1500;
const STANDS_MS = 2000;

/** The view as judged over the last second. `verdict` is null while no trainee lies there. */
export interface ViewState {
  readonly readings: ViewReadings;
  readonly verdict: ViewVerdict | null;
  readonly verdictSince: number | null;
  /** The verdict of the last frames, and when it began. A verdict changes only after a second of a different one. */
  readonly now: ViewVerdict | null;
  readonly nowSince: number | null;
  /** How long the view has been refused since it was last good or the trainee stood, all moments together (ms). */
  readonly refusedMs: number;
  readonly lastMs: number | null;
}

export const noView: ViewState = {
  readings: noReadings,
  verdict: null,
  verdictSince: null,
  now: null,
  nowSince: null,
  refusedMs: 0,
  lastMs: null,
};

/** What the view is judged by. */
interface ViewFrame {
  readonly body: LevelBody;
  readonly readings: ViewReadings;
  /** When the trainee entered the start posture; null if outside it. */
  readonly insideSince: number | null;
  /** Is the trainee in the start posture, and not in a movement from it? */
  readonly inStart: boolean;
}

/** Do the shoulders lie on the floor throughout the exercise? Arms on planted hands carry shoulders that sway. */
const lieOnFloor = ({ planted = [] }: Exercise): boolean =>
  planted.includes('shoulder') && !planted.includes('wrist');

/** The time over which the separation of the shoulders is read (ms). */
export const spanOf = (exercise: Exercise, { verdict }: ViewState, armed: boolean): number =>
  armed && verdict === 'warn' && lieOnFloor(exercise) ? PLANTED_SPAN_MS : SPAN_MS;

/** How long another verdict must last before the view changes to it. */
function changesAfter(
  { verdict }: ViewState,
  now: ViewVerdict | null,
  nowSince: number,
  insideSince: number | null,
): number {
  const wasInside = insideSince !== null && nowSince > insideSince + SETTLES_MS;
  return verdict === 'refused' && now !== null && wasInside ? BACK_MS : SPAN_MS;
}

/** How long the view has been refused after a frame with the verdict `now`; see `refusedMs`. */
function refusedFor(state: ViewState, now: ViewVerdict | null, timestampMs: number): number {
  if (now === 'good' || now === 'warn') return 0;
  if (now === null)
    return state.now === null && lasted(state.nowSince, timestampMs, STANDS_MS) ? 0 : state.refusedMs;
  const passedMs = state.now === 'refused' && state.lastMs !== null ? timestampMs - state.lastMs : 0;
  return state.refusedMs + (passedMs <= GAP_MS ? passedMs : 0);
}

/** Judges the view by the readings of this frame, over a second. Do not call it once the exercise is armed. */
export function stepView(
  exercise: Exercise,
  state: ViewState,
  { body, readings, insideSince, inStart }: ViewFrame,
  size: PictureSize,
): ViewState {
  const { timestampMs } = body;
  if (!body.view) return state;
  const pointsAtCamera =
    exercise.view === 'frontal' &&
    isEnough(readings.stacked) &&
    filledMedian(readings.stacked) > STACKED.always;
  // A movement turns the trunk, so only the start posture can show that a view that was refused there is good after all.
  const turns = state.verdict === 'refused' && insideSince !== null && !inStart;
  const isKnown = isEnough(readings.dx);
  const now =
    pointsAtCamera || turns
      ? 'refused'
      : isKnown
        ? verdictOf(exercise, { body, readings, size, was: state.verdict }, state.now)
        : null;
  const nowSince = now === state.now ? (state.nowSince ?? timestampMs) : timestampMs;
  const refusedMs = refusedFor(state, now, timestampMs);
  const atOnce = state.verdict === null && (now !== 'refused' || refusedMs >= REFUSED_MS);
  const changes =
    now !== state.verdict &&
    (atOnce || lasted(nowSince, timestampMs, changesAfter(state, now, nowSince, insideSince)));
  return changes
    ? { readings, verdict: now, verdictSince: nowSince, now, nowSince, refusedMs: 0, lastMs: timestampMs }
    : { ...state, readings, now, nowSince, refusedMs, lastMs: timestampMs };
}
