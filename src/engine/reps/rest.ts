import { emptyWindow, pushValue } from '../../signal/timed-window.ts';
import type { Phase } from '../events.ts';
import type { CounterState } from './counter-state.ts';
import type { PhaseStep } from './phases.ts';
import type { Reading } from './reading.ts';
import { REST } from './thresholds.ts';

/** The rest is the median of the last seconds spent there. */
const REST_SPAN_MS = 3000;

type RestState = Pick<CounterState, 'rest' | 'restOther' | 'floor' | 'blind'>;

/** The turning point: where the trainee stands still at rest, or else the lowest level passed through there. */
function stepFloor(
  was: number | null,
  phase: Phase,
  settledAt: number | null,
  smoothLevel: number,
): number | null {
  if (settledAt !== null) return settledAt;
  return phase === 'rest' ? Math.min(was ?? smoothLevel, smoothLevel) : was;
}

/**
 * What is known of the rest after this frame. A rest that is a stillness is learned while the trainee lies still, not while they
 * pass through it on the way down; one that is a turning point is learned anew at every turn.
 */
export function stepRest(
  was: RestState & Pick<CounterState, 'phase'>,
  reading: Reading,
  step: PhaseStep,
  turning: boolean,
): RestState {
  const { timestampMs, level, smoothLevel, other, still, standsAt } = reading;
  const atRest = reading.signal < REST.enter;
  const rested = atRest && step.phase === 'rest' && was.phase === 'rest';
  const over = step.changed && step.phase === 'rest';
  const learns = rested && still;
  const settledAt = rested ? standsAt : null;
  const turns = over || settledAt !== null || smoothLevel < (was.floor ?? Infinity);
  const otherBefore = turning ? emptyWindow : was.restOther;
  return {
    rest: learns ? pushValue(was.rest, timestampMs, level, REST_SPAN_MS) : was.rest,
    restOther: (turning ? turns : learns)
      ? pushValue(otherBefore, timestampMs, other, REST_SPAN_MS)
      : was.restOther,
    floor: over ? level : stepFloor(was.floor, step.phase, settledAt, smoothLevel),
    blind: was.blind && !(atRest && (turning || still)),
  };
}
