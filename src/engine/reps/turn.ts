import { lasted } from '../../signal/hysteresis.ts';
import type { TimedSeries } from '../../signal/timed-window.ts';
import type { Phase } from '../events.ts';
import type { RepExercise } from '../exercise.ts';
import type { CounterState, Movement, Turn } from './counter-state.ts';
import { OVER_MS } from './finish.ts';
import { STANDS_BACK } from './phases.ts';
import type { Reading } from './reading.ts';
import { STILL } from './stillness.ts';
import { TOP } from './thresholds.ts';

/** The lowest moment so far; null if the movement is not on its way down. */
export function stepTurn(
  was: Turn | null,
  phase: Phase,
  movement: Movement | null,
  { smoothLevel, timestampMs }: Pick<Reading, 'smoothLevel' | 'timestampMs'>,
): Turn | null {
  if (phase !== 'lowering' || movement === null) return null;
  if (was !== null && was.level <= smoothLevel) return was;
  return { level: smoothLevel, atMs: timestampMs - STILL.spanMs / 2, movement };
}

/**
 * The turn on the way down from one top to the next, and whether a movement was over there: `isBack` if it was as low as where standing still
 * counts as being back. Null if there was none, because the way down and up again must take longer than a keypoint that jumps, or if the
 * trainee was out of sight meanwhile.
 */
export function turnedAt(
  exercise: RepExercise,
  { turn, movement }: Pick<CounterState, 'turn' | 'movement'>,
  rest: number,
  timestampMs: number,
): { readonly turn: Turn; readonly isBack: boolean } | null {
  if (turn === null || movement === null || movement.lostSight) return null;
  const { leftTopMs, peak } = turn.movement;
  const left = (turn.level - rest) / (peak - rest);
  if (left >= TOP.leave || !lasted(leftTopMs, timestampMs, OVER_MS)) return null;
  return { turn, isBack: left < STANDS_BACK[exercise.rep.from === 'turning' ? 'turning' : 'still'] };
}

/** The values before a time (ms), and those from then on. */
export function splitAt({ times, values }: TimedSeries, atMs: number): readonly [TimedSeries, TimedSeries] {
  const found = times.findIndex((ms) => ms >= atMs);
  const at = found < 0 ? times.length : found;
  return [
    { times: times.slice(0, at), values: values.slice(0, at) },
    { times: times.slice(at), values: values.slice(at) },
  ];
}
