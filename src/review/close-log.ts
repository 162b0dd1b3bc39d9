import type { Exercise } from '../engine/exercise.ts';
import type { EngineEvent } from '../engine/events.ts';
import type { LoggedSet } from './sets.ts';

type EventOf<T extends EngineEvent['type']> = Extract<EngineEvent, { readonly type: T }>;

interface OpenHold {
  readonly startMs: number;
  readonly goodMs: number;
  readonly endMs: number;
}

const endOfHold = (
  exercise: Exercise,
  hold: OpenHold,
  faults: readonly string[],
  cutMs: number,
): EngineEvent => ({
  type: 'HoldEnded',
  timestampMs: cutMs,
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
  { variation, counts, sinceMs }: EventOf<'VariationSeen'>,
  endMs: number,
): EngineEvent => ({
  ...{ type: 'VariationEnded', timestampMs: endMs, variation, counts },
  ...{ startMs: sinceMs, endMs },
});

const endOfFault = (
  { fault, severity, onTrial, sinceMs }: EventOf<'FaultFound'>,
  endMs: number,
): EngineEvent => ({
  ...{ type: 'FaultEnded', timestampMs: endMs, fault, severity },
  ...(onTrial ? { onTrial } : {}),
  ...{ startMs: sinceMs, endMs },
});

/** What has begun and not ended. */
interface Open {
  hold: OpenHold | null;
  variation: EventOf<'VariationSeen'> | null;
  readonly faults: Map<string, EventOf<'FaultFound'>>;
}

/** When the session was interrupted while something was still open (ms). */
type CutAfter = (timestampMs: number) => number;

const endsOfFaults = (faults: readonly (EventOf<'FaultFound'> | undefined)[], cutAfter: CutAfter) =>
  faults.flatMap((found) => (found ? [endOfFault(found, cutAfter(found.timestampMs))] : []));

const endsOfVariation = ({ variation }: Open, cutAfter: CutAfter) =>
  variation ? [endOfVariation(variation, cutAfter(variation.timestampMs))] : [];

function endsOfHold(exercise: Exercise, { hold, faults }: Open, cutAfter: CutAfter): readonly EngineEvent[] {
  if (!hold) return [];
  const cutMs = cutAfter(hold.endMs);
  const its = [...faults.values()].filter(
    ({ timestampMs }) => timestampMs <= cutMs && cutAfter(timestampMs) >= hold.startMs,
  );
  return [
    endOfHold(
      exercise,
      hold,
      its.map(({ fault }) => fault),
      cutMs,
    ),
  ];
}

/** The ends of what is still open when the same thing begins again, because the session was interrupted in between and resumed. */
function endsBefore(
  event: EngineEvent,
  exercise: Exercise,
  open: Open,
  cutAfter: CutAfter,
): readonly EngineEvent[] {
  if (event.type === 'FaultFound') return endsOfFaults([open.faults.get(event.fault)], cutAfter);
  if (event.type === 'VariationSeen') return endsOfVariation(open, cutAfter);
  return event.type === 'HoldStarted' ? endsOfHold(exercise, open, cutAfter) : [];
}

/** Records what the event begins and ends. */
function note(open: Open, event: EngineEvent): void {
  const { hold, faults } = open;
  if (event.type === 'FaultFound') faults.set(event.fault, event);
  if (event.type === 'FaultFixed' || event.type === 'FaultEnded') faults.delete(event.fault);
  if (event.type === 'VariationSeen') open.variation = event;
  if (event.type === 'VariationEnded') open.variation = null;
  if (event.type === 'HoldStarted')
    open.hold = { startMs: event.sinceMs, goodMs: 0, endMs: event.timestampMs };
  if (event.type === 'HoldProgressed' && hold)
    open.hold = { ...hold, goodMs: event.goodMs, endMs: event.timestampMs };
  if (event.type === 'HoldEnded') open.hold = null;
}

/**
 * Closes what was open when a session was interrupted: its faults and its variation, and its hold at the last full second that was
 * reported. What was open when a session was interrupted and then resumed ends at that interruption.
 */
export function closeLog(
  exercise: Exercise,
  { log, endMs, breaksMs }: Pick<LoggedSet, 'log' | 'endMs' | 'breaksMs'>,
): readonly EngineEvent[] {
  const cutAfter: CutAfter = (timestampMs) => breaksMs.find((breakMs) => breakMs >= timestampMs) ?? endMs;
  const open: Open = { hold: null, variation: null, faults: new Map() };
  const closed: EngineEvent[] = [];
  for (const event of log) {
    closed.push(...endsBefore(event, exercise, open, cutAfter), event);
    note(open, event);
  }
  return [
    ...closed,
    ...endsOfVariation(open, cutAfter),
    ...endsOfHold(exercise, open, cutAfter),
    ...endsOfFaults([...open.faults.values()], cutAfter),
  ];
}
