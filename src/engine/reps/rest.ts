import { emptyWindow, pushKeeping, type TimedWindow } from '../../signal/timed-window.ts';
import type { Phase } from '../events.ts';
import type { CounterState } from './counter-state.ts';
import type { PhaseStep } from './phases.ts';
import type { Reading } from './reading.ts';
import { REST } from './thresholds.ts';

/**
 * The rest is the median of what was read there in the last 3 s, and of no fewer values than these: after a movement that took longer, one
 * keypoint that jumps would be the whole rest. Basis: jumps last up to 200 ms (drawn people), 6 pictures of 30 a second.
 */
const LEARNED = { spanMs: 3000, atLeast: 13 } as const;

/**
 * A trainee who is still has rested only after having been seen for this long, milliseconds. Basis: medians of 300 ms, compared over 150 ms, do not
 * show the first part of a rise that is under way when the film begins.
 */
const SEEN_MS = 450;

const learn = (window: TimedWindow, timestampMs: number, value: number): TimedWindow =>
  pushKeeping(window, { timestampMs, value }, LEARNED);

type RestState = Pick<CounterState, 'rest' | 'restOther' | 'floor' | 'blind' | 'crest'>;

/** The turning point: where the trainee stands still at rest, or else the lowest level passed through there. */
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
  // A trainee who stands still a little higher than before has come to rest there.
  const isNear = atRest || (!turning && standsAt !== null);
  const rested = isNear && step.phase === 'rest' && was.phase === 'rest';
  const over = step.changed && step.phase === 'rest';
  const settledAt = rested ? standsAt : null;
  const turns = over || settledAt !== null || smoothLevel < (was.floor ?? Infinity);
  const crest = was.blind && reading.isSmooth ? Math.max(was.crest ?? smoothLevel, smoothLevel) : was.crest;
  const fallen = crest !== null && crest - smoothLevel >= REST.enter * reading.scale.expected;
  const isFirst = was.rest.values.length === 0;
  const rests = still && (!isFirst || reading.seenMs >= SEEN_MS);
  const blind = was.blind && !(atRest && (turning || rests || fallen));
  const learns = rested && still && !blind;
  const turned = turning || isFirst;
  const otherBefore = turned ? emptyWindow : was.restOther;
  return {
    rest: learns ? learn(was.rest, timestampMs, level) : was.rest,
    restOther: (turned ? turns || learns : learns) ? learn(otherBefore, timestampMs, other) : was.restOther,
    floor: over ? level : stepFloor(was.floor, step.phase, settledAt, reading),
    blind,
    crest: blind ? crest : null,
  };
}
