import type { Exercise } from '../engine/exercise.ts';
import type { EngineEvent } from '../engine/events.ts';

interface Open {
  readonly startMs: number;
  readonly goodMs: number;
  readonly endMs: number;
}

const endOf = (
  exercise: Exercise,
  hold: Open,
  timestampMs: number,
  faults: readonly string[],
): EngineEvent => ({
  type: 'HoldEnded',
  timestampMs,
  hold: {
    ...hold,
    brokenMs: 0,
    longestMs: hold.goodMs,
    side: null,
    counted: exercise.kind === 'hold' && hold.goodMs >= exercise.countsFromS * 1000,
    faults,
  },
});

const endOfVariation = (
  { variation, counts, sinceMs }: EngineEvent & { type: 'VariationSeen' },
  timestampMs: number,
): EngineEvent => ({
  ...{ type: 'VariationEnded', timestampMs, variation, counts },
  ...{ startMs: sinceMs, endMs: timestampMs },
});

/** Closes what was open when a session was cut off: its faults and its variation, and its hold at the last full second that was reported. */
export function closeLog(
  exercise: Exercise,
  log: readonly EngineEvent[],
  timestampMs: number,
): readonly EngineEvent[] {
  const faults = new Map<string, EngineEvent & { type: 'FaultFound' }>();
  const closed: EngineEvent[] = [];
  let hold: Open | null = null;
  let variation: (EngineEvent & { type: 'VariationSeen' }) | null = null;
  for (const event of log) {
    if (event.type === 'FaultFound') faults.set(event.fault, event);
    if (event.type === 'FaultFixed' || event.type === 'FaultEnded') faults.delete(event.fault);
    if (event.type === 'VariationSeen') variation = event;
    if (event.type === 'VariationEnded') variation = null;
    if (event.type === 'HoldStarted') {
      // The session was cut off before this event and then resumed.
      if (hold) closed.push(endOf(exercise, hold, hold.endMs, []));
      hold = { startMs: event.sinceMs, goodMs: 0, endMs: event.timestampMs };
    }
    if (event.type === 'HoldProgressed' && hold)
      hold = { ...hold, goodMs: event.goodMs, endMs: event.timestampMs };
    if (event.type === 'HoldEnded') hold = null;
    closed.push(event);
  }
  const ended = [...faults.values()].map(({ fault, severity, onTrial, sinceMs }): EngineEvent => ({
    type: 'FaultEnded',
    timestampMs,
    fault,
    severity,
    ...(onTrial ? { onTrial } : {}),
    startMs: sinceMs,
    endMs: timestampMs,
  }));
  const varied = variation ? [endOfVariation(variation, timestampMs)] : [];
  const held = hold ? [endOf(exercise, hold, timestampMs, [...faults.keys()])] : [];
  return [...closed, ...varied, ...held, ...ended];
}
