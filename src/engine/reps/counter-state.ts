import { lasted, since } from '../../signal/hysteresis.ts';
import { emptySeries, emptyWindow, type TimedSeries, type TimedWindow } from '../../signal/timed-window.ts';
import type { Phase } from '../events.ts';
import { GAP_MS } from '../sight/tracking.ts';

/** A movement in progress. Times are in milliseconds; levels are `rep.by`, negated if it goes down, so higher is further. */
export interface Movement {
  readonly startMs: number;
  readonly topMs: number | null;
  readonly leftTopMs: number | null;
  readonly peak: number;
  readonly peakMs: number;
  /** The highest level at which it stood still; null if it did not stand still for long enough. */
  readonly held: number | null;
  /** The longest stay at the top (ms). */
  readonly pauseMs: number;
  /** The current stay at the top (ms); 0 if there is none. */
  readonly stayMs: number;
  /** How far the second measure has moved since rest, in its own unit. */
  readonly travel: number;
  /** The trainee was out of sight for too long during this movement. */
  readonly lostSight: boolean;
  /** For as long, a joint in it was assumed to be where it was. */
  readonly assumed: boolean;
  /** How long, in all, the trainee was out of sight at the top, apart from the time that the pause includes (ms). */
  readonly hiddenMs: number;
  readonly frames: number;
}

/** The lowest moment of a movement on its way down: there the trainee turns around if the next rep follows without a rest. */
export interface Turn {
  /** The smoothed level. */
  readonly level: number;
  /** The time that level belongs to (ms). */
  readonly atMs: number;
  /** The movement up to then. */
  readonly movement: Movement;
  /** Was the trainee out of sight on the way down for longer than a keypoint that jumps? Then the lowest moment may have gone unseen. */
  readonly wasHidden: boolean;
}

/** The phase that the signal asks for instead of the current one, and since when (ms). */
export interface PendingPhase {
  readonly phase: Phase;
  readonly sinceMs: number;
}

/** Levels are `rep.by`, negated if it goes down, so higher is further. */
export interface CounterState {
  readonly phase: Phase;
  readonly rest: TimedWindow;
  readonly restOther: TimedWindow;
  /** The lowest level since the trainee last came to rest, for exercises whose rest is a turning point. */
  readonly floor: number | null;
  readonly recent: TimedWindow;
  /** Medians of the recent levels. */
  readonly settled: TimedWindow;
  /** The same since the last movement was over. */
  readonly trail: TimedSeries;
  /** What was seen since the trainee last moved. */
  readonly stood: TimedWindow;
  /** The signal in the last frame: 0 at rest, 1 at the full movement. */
  readonly signal: number | null;
  /** The phase that the signal asks for next, until that has lasted for long enough. */
  readonly pending: PendingPhase | null;
  /** When it last left the rest zone, the start of a movement. */
  readonly leftRestMs: number | null;
  /** When it reached the top, and rest, regardless of the phase: dwelling delays the phases. */
  readonly reachedMs: number | null;
  readonly fellMs: number | null;
  readonly movement: Movement | null;
  /** The lowest moment of its way down so far; null if it is not on its way down. */
  readonly turn: Turn | null;
  /** When the last movement was back at rest, estimated; null if there was none. */
  readonly arrivedMs: number | null;
  readonly lastMs: number | null;
  readonly unseenSince: number | null;
  /** Since when a joint has been assumed to be where it was. */
  readonly assumedSince: number | null;
  /** No rest has been seen since the trainee was last out of sight for too long, so a movement may have begun unseen. */
  readonly blind: boolean;
  /** While `blind`: the highest smoothed level since then; null if no level was seen. */
  readonly crest: number | null;
}

export const noCounter: CounterState = {
  phase: 'rest',
  rest: emptyWindow,
  restOther: emptyWindow,
  floor: null,
  recent: emptyWindow,
  settled: emptyWindow,
  trail: emptySeries,
  stood: emptyWindow,
  signal: null,
  pending: null,
  leftRestMs: null,
  reachedMs: null,
  fellMs: null,
  movement: null,
  turn: null,
  arrivedMs: null,
  lastMs: null,
  unseenSince: null,
  assumedSince: null,
  blind: true,
  crest: null,
};

/** The trainee cannot be seen in this frame: phases do not advance, and a long gap marks the movement. */
export function counterUnseen(state: CounterState, timestampMs: number): CounterState {
  const unseenSince = since(state.unseenSince, true, timestampMs);
  const lostSight = lasted(unseenSince, timestampMs, GAP_MS);
  const movement = state.movement && { ...state.movement, lostSight: state.movement.lostSight || lostSight };
  return {
    ...state,
    unseenSince,
    blind: state.blind || lostSight,
    crest: lostSight ? null : state.crest,
    movement,
    pending: null,
    recent: emptyWindow,
    settled: emptyWindow,
    stood: emptyWindow,
    signal: null,
  };
}
