import { lasted, since } from '../../signal/hysteresis.ts';
import type { Phase } from '../events.ts';
import type { PendingPhase, CounterState } from './counter-state.ts';
import { crossedAt } from './crossings.ts';
import type { Reading } from './reading.ts';
import { REST, TOP } from './thresholds.ts';

/** A phase begins after the signal has asked for it for this long. Basis: our coaching notes, Reps. */
const DWELL_MS = 150;
/**
 * Standing still below this share of the movement counts as being back, because the rest was learned too low. Basis: for a turning point
 * half of the movement, which is below the top's own limit of .65; a still rest varies by 4 degrees, a quarter of the shortest bridge
 * (bench).
 */
export const STANDS_BACK = { turning: 0.5, still: REST.leave } as const;

/** The phase that a signal asks for. `back`: the signal at which the way down ends. */
export const target = (phase: Phase, signal: number, back: number): Phase => {
  switch (phase) {
    case 'rest':
      return signal >= REST.leave ? 'rising' : 'rest';
    case 'rising':
      return signal >= TOP.enter ? 'top' : signal <= REST.enter ? 'rest' : 'rising';
    case 'top':
      return signal < TOP.leave ? 'lowering' : 'top';
    case 'lowering':
      return signal <= back ? 'rest' : signal >= TOP.enter ? 'top' : 'lowering';
  }
};

export interface PhaseStep {
  readonly phase: Phase;
  readonly changed: boolean;
  /** Null if the signal asks for the phase of the last frame. */
  readonly pending: PendingPhase | null;
}

/** The phase after this frame. `turning`: the exercise's rest is a turning point. */
export function stepPhase(
  { phase, pending: before }: Pick<CounterState, 'phase' | 'pending'>,
  reading: Pick<
    Reading,
    'signal' | 'lastSignal' | 'dtMs' | 'timestampMs' | 'scale' | 'standsAt' | 'standsAtTop' | 'restsElsewhere'
  >,
  turning: boolean,
): PhaseStep {
  const { signal, standsAt, standsAtTop, timestampMs, scale } = reading;
  const back = STANDS_BACK[turning ? 'turning' : 'still'];
  const stoodBack =
    (phase === 'lowering' && standsAt !== null && signal < back) ||
    (phase !== 'rest' && reading.restsElsewhere);
  const stoodTop = phase === 'rising' && standsAtTop;
  const wanted = stoodBack ? 'rest' : stoodTop ? 'top' : target(phase, signal, scale.back);
  const threshold = { rest: scale.back, rising: REST.leave, top: TOP.enter, lowering: TOP.leave }[wanted];
  // If the previous frame pointed to a different new phase, the dwell starts again: in one of the two a keypoint jumped.
  const pendingMs = before?.phase === wanted ? before.sinceMs : null;
  const sinceMs = since(pendingMs, wanted !== phase, crossedAt(reading, threshold));
  const changed = lasted(sinceMs, timestampMs, DWELL_MS);
  return {
    phase: changed ? wanted : phase,
    changed,
    pending: sinceMs === null ? null : { phase: wanted, sinceMs },
  };
}
