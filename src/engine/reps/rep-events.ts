import type { EngineEvent, Rep } from '../events.ts';
import type { RepExercise } from '../exercise.ts';
import { reportedAs } from '../rules/on-trial.ts';
import type { CounterState } from './counter-state.ts';
import type { Finished } from './finish.ts';
import type { CounterStep } from './rep-counter.ts';
import { severityOf } from './rep-verdict.ts';

/** The rep rules that a movement broke. Each fault is reported and ended at once. */
export const repEvents = (
  exercise: RepExercise,
  finished: Finished,
  rep: Rep,
  timestampMs: number,
): readonly EngineEvent[] =>
  exercise.rules.flatMap((rule): EngineEvent[] => {
    const { id } = rule;
    if (rule.at !== 'rep' || !rep.faults.includes(id)) return [];
    const weight = reportedAs(rule, severityOf(rule, finished));
    return [
      { type: 'FaultFound', timestampMs, fault: id, ...weight, sinceMs: rep.startMs },
      { type: 'FaultEnded', timestampMs, fault: id, ...weight, startMs: rep.startMs, endMs: rep.endMs },
    ];
  });

/** A movement that has reached its top in the posture: when it began, and when it was last seen (ms). */
export interface OpenTop {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * A movement that was dropped because the posture was lost is reported if the trainee is back after at most this time (ms). Basis:
 * judgement; a trainee who gets up is away for longer.
 */
const BACK_MS = 5000;

/** The movement in progress, if it has reached its top. */
export const topIn = ({ movement }: CounterState, timestampMs: number): OpenTop | null =>
  movement === null || movement.topMs === null ? null : { startMs: movement.startMs, endMs: timestampMs };

/** The movement that went as far as an attempt and is over, or that was dropped after its top; null if there is none. */
export function nothingIn(
  { top, counter: { movement } }: { readonly top: OpenTop | null; readonly counter: CounterState },
  { endedMs, state }: CounterStep,
  timestampMs: number,
): OpenTop | null {
  if (endedMs !== null) return { startMs: endedMs, endMs: timestampMs };
  const isDropped = top !== null && (movement === null || state.movement === null);
  return isDropped && timestampMs - top.endMs <= BACK_MS ? top : null;
}

/** Reports a movement that became neither a rep nor an attempt. */
export const cameToNothing = (nothing: OpenTop | null, timestampMs: number): readonly EngineEvent[] =>
  nothing === null
    ? []
    : [{ type: 'RuleNotJudged', timestampMs, rule: '*', why: 'nothing-whole', ...nothing }];
