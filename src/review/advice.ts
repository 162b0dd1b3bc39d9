import { mayMute } from '../engine/rules/muted.ts';
import type { Exercise } from '../engine/exercise.ts';
import type { LogEvent } from '../workout/workout-events.ts';

/** Advice that was found in a session: of which exercise, the id of its rule, and how often. */
export interface Advice {
  readonly exerciseId: string;
  readonly fault: string;
  readonly times: number;
}

interface Found {
  readonly exerciseId: string;
  readonly fault: string;
}

/** The faults in a log, with the exercise of each; `open`: the one that is judged after the last set. */
function faultsIn(log: readonly LogEvent[], open: string | null): readonly Found[] {
  const found: Found[] = [];
  let inSet: string[] = [];
  const close = (exerciseId: string | null): void => {
    if (exerciseId !== null) found.push(...inSet.map((fault) => ({ exerciseId, fault })));
    inSet = [];
  };
  for (const event of log) {
    if (event.type === 'FaultFound') inSet.push(event.fault);
    if (event.type === 'SetEnded') close(event.exerciseId);
  }
  close(open);
  return found;
}

/**
 * The advice in a log whose cues the trainee may turn off, the most frequent first. `open`: the exercise of a session without
 * sets, or null.
 */
export function adviceIn(
  log: readonly LogEvent[],
  exercises: readonly Exercise[],
  open: string | null = null,
): readonly Advice[] {
  const times = new Map<string, Advice>();
  for (const { exerciseId, fault } of faultsIn(log, open)) {
    const rule = exercises.find(({ id }) => id === exerciseId)?.rules.find(({ id }) => id === fault);
    if (!rule || !mayMute(rule)) continue;
    const key = `${exerciseId} ${fault}`;
    times.set(key, { exerciseId, fault, times: (times.get(key)?.times ?? 0) + 1 });
  }
  return [...times.values()].sort((a, b) => b.times - a.times);
}

/** The part of a workout's log that belongs to its last set. */
export function lastSetIn(log: readonly LogEvent[]): readonly LogEvent[] {
  const end = log.findLastIndex(({ type }) => type === 'SetEnded');
  if (end === -1) return [];
  const start = log.slice(0, end).findLastIndex(({ type }) => type === 'StepEntered');
  return log.slice(start + 1, end + 1);
}
