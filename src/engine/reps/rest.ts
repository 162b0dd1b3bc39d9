import { emptyWindow, type Kept, pushKeeping, type TimedWindow } from '../../signal/timed-window.ts';
import type { Phase } from '../events.ts';
import type { CounterState } from './counter-state.ts';
import type { PhaseStep } from './phases.ts';
import type { Reading } from './reading.ts';
import { REST } from './thresholds.ts';

/**
 * The rest is the median of the values of the last 3 s, and of at least this many values: after a movement that took longer, one keypoint
 * that jumps would otherwise be the whole rest. Basis: jumps last up to 200 ms (drawn people), 6 frames at 30 a second.
 */
export const REST_KEPT: Kept = { spanMs: 3000, atLeast: 13 };

/**
 * A still trainee counts as rested only after being seen for this long (ms). Basis: medians of 300 ms, compared over 150 ms, do not show
 * the first part of a rise that is in progress when the film begins.
 */
const SEEN_MS = 450;

const learn = (window: TimedWindow, timestampMs: number, value: number): TimedWindow =>
  pushKeeping(window, { timestampMs, value }, REST_KEPT);

type RestState = Pick<CounterState, 'rest' | 'restOther' | 'floor' | 'blind' | 'crest'>;

/** The turning point: where the trainee stands still at rest, or else the lowest level reached there. */
function stepFloor(
  was: number | null,
  phase: Phase,
  settledAt: number | null,
  { smoothLevel, isSmooth }: Reading,
): number | null {
  if (settledAt !== null) return settledAt;
  return phase === 'rest' && isSmooth ? Math.min(was ?? smoothLevel, smoothLevel) : was;
}

/**
 * What is known about the rest after this frame. A rest that is a stillness is learned while the trainee lies still, not while passing
 * through it on the way down. A rest that is a turning point is learned again at every turn,
 * and for as long as the trainee stands still there.
 */
export function stepRest(
  was: RestState & Pick<CounterState, 'phase'>,
  reading: Reading,
  step: PhaseStep,
  turning: boolean,
): RestState {
  const { timestampMs, level, smoothLevel, other, still, standsAt, restsElsewhere } = reading;
  const atRest = reading.signal < REST.enter;
  // A trainee who stands still slightly higher than before has come to rest there.
  const isNear = atRest || (!turning && standsAt !== null);
  const rested = isNear && step.phase === 'rest' && was.phase === 'rest';
  const over = step.changed && step.phase === 'rest';
  const settledAt = rested ? standsAt : null;
  const turns = over || smoothLevel < (was.floor ?? Infinity);
  const crest = was.blind && reading.isSmooth ? Math.max(was.crest ?? smoothLevel, smoothLevel) : was.crest;
  const fallen = crest !== null && crest - smoothLevel >= REST.enter * reading.scale.expected;
  const isFirst = was.rest.values.length === 0;
  const rests = still && (!isFirst || reading.seenMs >= SEEN_MS);
  const blind = was.blind && !(atRest && (turning || rests || fallen));
  const learns = rested && still && !blind;
  // A rest that was learned at a movement lies above the true one.
  const isLower = settledAt !== null && !turning && reading.signal < -REST.enter;
  const isNew = (over && restsElsewhere) || isLower;
  const turned = turning || isFirst;
  const otherBefore = turned && turns ? emptyWindow : was.restOther;
  return {
    rest:
      learns || isNew
        ? learn(isNew ? emptyWindow : was.rest, timestampMs, isNew ? (standsAt ?? level) : level)
        : was.rest,
    restOther: (turned ? turns || settledAt !== null || learns : learns)
      ? learn(otherBefore, timestampMs, other)
      : was.restOther,
    floor: over ? level : stepFloor(was.floor, step.phase, settledAt, reading),
    blind,
    crest: blind ? crest : null,
  };
}
