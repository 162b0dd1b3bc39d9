import { lasted } from '../../signal/hysteresis.ts';
import type { TimedSeries } from '../../signal/timed-window.ts';
import type { RepExercise } from '../exercise.ts';
import type { CounterState, Movement, Turn } from './counter-state.ts';
import { OVER_MS } from './finish.ts';
import { STANDS_BACK, type PhaseStep } from './phases.ts';
import type { Reading } from './reading.ts';
import { STILL } from './stillness.ts';
import { REST, TOP } from './thresholds.ts';

/** The lowest moment so far. `movement`: null if there is none on its way down. `isHidden`: the trainee was out of sight just before this frame. */
export function stepTurn(
  was: Turn | null,
  { smoothLevel, timestampMs }: Pick<Reading, 'smoothLevel' | 'timestampMs'>,
  movement: Movement | null,
  isHidden: boolean,
): Turn | null {
  if (movement === null) return null;
  const wasHidden = isHidden || was?.wasHidden === true;
  if (was !== null && was.level <= smoothLevel)
    return wasHidden === was.wasHidden ? was : { ...was, wasHidden };
  return { level: smoothLevel, atMs: timestampMs - STILL.spanMs / 2, movement, wasHidden };
}

/**
 * The turn on the way down from one top to the next, and whether a movement was over there: `isBack` if it was as low as where standing still
 * counts as being back. Null if there was none, because the way down and up again must take longer than a keypoint that jumps, or if the
 * trainee was out of sight after leaving the top.
 */
export function turnedAt(
  exercise: RepExercise,
  { phase, turn, movement }: Pick<CounterState, 'phase' | 'turn' | 'movement'>,
  step: Pick<PhaseStep, 'phase' | 'changed'>,
  { timestampMs, scale: { rest } }: Pick<Reading, 'timestampMs' | 'scale'>,
): { readonly turn: Turn; readonly isBack: boolean } | null {
  const isTopAgain = step.changed && step.phase === 'top' && phase === 'lowering';
  if (!isTopAgain || turn === null || turn.wasHidden || movement?.lostSight !== turn.movement.lostSight)
    return null;
  const { leftTopMs, peak } = turn.movement;
  const left = (turn.level - rest) / (peak - rest);
  if (left >= TOP.leave || !lasted(leftTopMs, timestampMs, OVER_MS)) return null;
  return { turn, isBack: left < STANDS_BACK[exercise.rep.from === 'turning' ? 'turning' : 'still'] };
}

/** What a frame says about turns. */
export interface TurnStep {
  /** When the trainee left the top to which they return now without having been back (ms); null if that is not so. */
  readonly notBackMs: number | null;
  /** When the trainee turned around, if the movement that is over was over there and another one has begun (ms); null otherwise. */
  readonly turnedMs: number | null;
  /** Is the trainee on the way up again, though the phase is still that of the way down? */
  readonly risesAgain: boolean;
}

export const noTurn: TurnStep = { notBackMs: null, turnedMs: null, risesAgain: false };

/** `turned`: the turn before this top; `turn`: the lowest moment of the movement on its way down. */
export const aboutTurns = (
  turned: ReturnType<typeof turnedAt>,
  turn: Turn | null,
  { smoothLevel, scale }: Pick<Reading, 'smoothLevel' | 'scale'>,
): TurnStep => ({
  notBackMs: turned && !turned.isBack ? turned.turn.movement.leftTopMs : null,
  turnedMs: turned?.isBack ? turned.turn.atMs : null,
  // By as much as leaves a rest.
  risesAgain: turn !== null && smoothLevel - turn.level >= REST.enter * scale.range,
});

/** The values before a time (ms), and those from then on. */
export function splitAt({ times, values }: TimedSeries, atMs: number): readonly [TimedSeries, TimedSeries] {
  const found = times.findIndex((ms) => ms >= atMs);
  const at = found < 0 ? times.length : found;
  return [
    { times: times.slice(0, at), values: values.slice(0, at) },
    { times: times.slice(at), values: values.slice(at) },
  ];
}
