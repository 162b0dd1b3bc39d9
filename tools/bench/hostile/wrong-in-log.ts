import type { EngineEvent } from '../../../src/engine/events.ts';

/** Is every number in the value finite? */
export const isFiniteThroughout = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isFiniteThroughout);
};

const CREDITS: readonly EngineEvent['type'][] = ['RepCompleted', 'RepAttempted', 'HoldStarted', 'FaultFound'];

const wrongInEvent = (event: EngineEvent, firstMs: number): string | null => {
  if (event.type === 'RepCompleted' || event.type === 'RepAttempted') {
    const { startMs, topMs, highestMs = topMs, endMs } = event.rep;
    const inOrder = firstMs <= startMs && startMs <= topMs && topMs <= highestMs && highestMs <= endMs;
    return inOrder ? null : 'a rep whose times are out of order';
  }
  if (event.type !== 'HoldEnded') return null;
  const { startMs, endMs, goodMs } = event.hold;
  if (startMs < firstMs) return 'a hold from before the first frame';
  return goodMs <= endMs - startMs ? null : 'more time credited than has passed';
};

/** Everything in a log that no log may contain, however wild its frames. The frames begin at `firstMs`. */
export const wrongInLog = (log: readonly EngineEvent[], firstMs: number): readonly string[] => {
  const wrong = new Set<string>();
  const openFaults = new Set<string>();
  let [isReached, lastMs] = [false, -Infinity];
  for (const event of log) {
    if (!isFiniteThroughout(event)) wrong.add(`a number that is not finite in ${event.type}`);
    if (event.timestampMs < lastMs) wrong.add('times that run backwards');
    lastMs = event.timestampMs;
    if (event.type === 'PostureReached') isReached = true;
    if (event.type === 'PostureLost') isReached = false;
    if (!isReached && CREDITS.includes(event.type)) wrong.add(`${event.type} out of the start posture`);
    if (event.type === 'FaultFound') openFaults.add(event.fault);
    if (event.type === 'FaultFixed' || event.type === 'FaultEnded') openFaults.delete(event.fault);
    const inEvent = wrongInEvent(event, firstMs);
    if (inEvent !== null) wrong.add(inEvent);
  }
  if (openFaults.size > 0) wrong.add('a fault that never ends');
  return [...wrong];
};

/** Does the log credit anything: a counted rep, or time of a hold? */
export const isCredited = (log: readonly EngineEvent[]): boolean =>
  log.some((event) => event.type === 'RepCompleted' || (event.type === 'HoldEnded' && event.hold.goodMs > 0));
