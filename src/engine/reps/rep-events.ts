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

/** A movement in progress that has reached its top, or part of which was out of sight. */
export interface OpenMovement {
  readonly startMs: number;
  /** When it was last in progress (ms). */
  readonly endMs: number;
  /** Has it reached its top? */
  readonly reached: boolean;
}

/**
 * A movement that was dropped because the posture was lost is reported if the trainee is back after at most this time (ms). Basis:
 * judgement; a trainee who gets up is away for longer.
 */
const BACK_MS = 5000;

/** The movement in progress, if it has reached its top or was out of sight in part. */
export const inProgress = ({ movement }: CounterState, timestampMs: number): OpenMovement | null =>
  movement === null || (movement.topMs === null && !movement.lostSight)
    ? null
    : { startMs: movement.startMs, endMs: timestampMs, reached: movement.topMs !== null };

/**
 * The movement that went as far as an attempt and is over, one that went up again before it was over, or one that was dropped after its top or
 * while out of sight; null if there is none. `backMs`: when the trainee was back in the posture; when a dropped movement ended is
 * unknown.
 */
export function nothingIn(
  { open, counter: { movement } }: { readonly open: OpenMovement | null; readonly counter: CounterState },
  { endedMs, notBackMs, turnedMs, state }: CounterStep,
  timestampMs: number,
  backMs: number | null,
): UnjudgedSpan | null {
  if (endedMs !== null) return { why: 'nothing-whole', startMs: endedMs, endMs: turnedMs ?? timestampMs };
  if (notBackMs !== null) return { why: 'not-back', startMs: Math.round(notBackMs), endMs: timestampMs };
  const isDropped = open !== null && (movement === null || (open.reached && state.movement === null));
  if (!isDropped || timestampMs - open.endMs > BACK_MS) return null;
  const endMs = movement === null ? Math.max(open.endMs, backMs ?? 0) : open.endMs;
  return { why: 'nothing-whole', startMs: open.startMs, endMs };
}

/** A span in which nothing was judged, and why. */
export interface UnjudgedSpan {
  readonly why: 'nothing-whole' | 'not-back' | 'another-exercise';
  readonly startMs: number;
  readonly endMs: number;
}

/** A movement of another exercise that is over. */
export const alikeIn = ({ finished, endedMs }: CounterStep, timestampMs: number): UnjudgedSpan | null =>
  endedMs === null
    ? null
    : {
        why: 'another-exercise',
        startMs: Math.round(finished?.setsOutMs ?? endedMs),
        endMs: Math.round(finished?.arrivesMs ?? timestampMs),
      };

/** Reports a movement that became neither a rep nor an attempt. */
export const cameToNothing = (nothing: UnjudgedSpan | null, timestampMs: number): readonly EngineEvent[] =>
  nothing === null ? [] : [{ type: 'RuleNotJudged', timestampMs, rule: '*', ...nothing }];
