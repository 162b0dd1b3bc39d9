import type { RepExercise } from '../exercise.ts';
import type { Movement } from './counter-state.ts';
import { stepStay } from './pause.ts';
import type { PhaseStep } from './phases.ts';
import { STANDS } from './stillness.ts';
import type { Reading } from './reading.ts';
import { TOP } from './thresholds.ts';

/** A peak that is higher by less than this share of the range counts as the same peak. Basis: joint angles wander by 2 degrees (footage). */
const NOISE = 0.05;

/** A movement that left rest at `startMs` and is at `level` now. `blind`: it may have begun unseen. */
export const begun = (
  startMs: number,
  { level, timestampMs }: Pick<Reading, 'level' | 'timestampMs'>,
  blind: boolean,
): Movement => ({
  startMs,
  topMs: null,
  leftTopMs: null,
  peak: level,
  peakMs: timestampMs,
  held: null,
  pauseMs: 0,
  stayMs: 0,
  travel: 0,
  lostSight: blind,
  assumed: false,
  hiddenMs: 0,
  frames: 0,
});

/** What else a movement needs from a frame. */
export interface MovementStep {
  readonly step: PhaseStep;
  /** When the signal reached the top; null if it is not there. */
  readonly reachedMs: number | null;
  /** Has a joint been assumed to be where it was for too long? */
  readonly assumed?: boolean;
  /** How long the trainee was out of sight just before this frame (ms). */
  readonly hiddenMs?: number;
  /** The second measure at rest. */
  readonly restOther: number;
}

/** When the top was left; null if it was not left, or was reached again. */
function leftTop(was: number | null, { phase, changed, pending }: PhaseStep): number | null {
  if (changed && phase === 'lowering') return pending?.sinceMs ?? null;
  return changed && phase === 'top' ? null : was;
}

/** The movement after this frame. */
export function stepMovement(
  exercise: RepExercise,
  was: Movement,
  reading: Reading,
  { step, reachedMs, assumed = false, hiddenMs = 0, restOther }: MovementStep,
): Movement {
  const { timestampMs, level, smoothLevel, scale, still, standsAt } = reading;
  const travel = reading.other - restOther;
  const sign = Math.sign(exercise.rep.agreesWith.range);
  const stayMs = stepStay(exercise, was.stayMs, reading);
  const isAtTop = (was.topMs !== null && was.leftTopMs === null) || reading.signal >= TOP.enter;
  const isPaused = stayMs > was.stayMs;
  // Below its threshold it is the top because it stands still there.
  const stoodMs = reading.standsAtTop
    ? timestampMs - (step.pending?.sinceMs ?? timestampMs) + STANDS.leastMs
    : 0;
  const enteredMs = reachedMs ?? Math.max(was.startMs, timestampMs - stoodMs);
  return {
    ...was,
    topMs: was.topMs ?? (step.phase === 'top' ? enteredMs : null),
    leftTopMs: leftTop(was.leftTopMs, step),
    peak: Math.max(was.peak, smoothLevel),
    peakMs: level > was.peak + NOISE * scale.range ? timestampMs : was.peakMs,
    held: standsAt === null ? was.held : Math.max(was.held ?? standsAt, standsAt),
    stayMs,
    pauseMs: still ? Math.max(was.pauseMs, stayMs) : was.pauseMs,
    assumed: was.assumed || assumed,
    hiddenMs: was.hiddenMs + (isAtTop && !isPaused ? hiddenMs : 0),
    frames: was.frames + 1,
    travel: sign * travel > sign * was.travel ? travel : was.travel,
  };
}
