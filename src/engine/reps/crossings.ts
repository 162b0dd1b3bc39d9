import { clamp } from '../../geometry/number.ts';
import type { CounterState } from './counter-state.ts';
import { REST, TOP } from './thresholds.ts';
import type { Reading } from './reading.ts';

type SignalStep = Pick<Reading, 'signal' | 'lastSignal' | 'dtMs' | 'timestampMs'>;

/** When the signal passed a threshold, on a straight line between the last frame and this one (ms). */
export function crossedAt({ signal, lastSignal, dtMs, timestampMs }: SignalStep, threshold: number): number {
  if (lastSignal === null || lastSignal === signal || dtMs === 0) return timestampMs;
  return timestampMs - dtMs * clamp((signal - threshold) / (signal - lastSignal), [0, 1]);
}

/** When the signal last passed its thresholds, regardless of the phase, because a phase changes only after its dwell. */
export interface Crossings {
  readonly leftRestMs: number;
  /** When it reached the top; null if it is not there. */
  readonly reachedMs: number | null;
  /** When it was back at rest; null if it is not there. */
  readonly fellMs: number | null;
}

/** `back`: the signal at which the way down ends. */
export function stepCrossings(
  was: Pick<CounterState, 'leftRestMs' | 'reachedMs' | 'fellMs'>,
  step: SignalStep,
  back: number,
): Crossings {
  const { signal, lastSignal, timestampMs } = step;
  const leavesNow = lastSignal !== null && lastSignal < REST.enter;
  const awaySince = leavesNow ? crossedAt(step, REST.enter) : (was.leftRestMs ?? timestampMs);
  return {
    leftRestMs: signal < REST.enter ? timestampMs : awaySince,
    reachedMs: signal < TOP.enter ? null : (was.reachedMs ?? crossedAt(step, TOP.enter)),
    fellMs: signal > back ? null : (was.fellMs ?? crossedAt(step, back)),
  };
}
