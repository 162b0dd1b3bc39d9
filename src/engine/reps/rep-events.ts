import type { EngineEvent, Rep } from '../events.ts';
import type { RepExercise } from '../exercise.ts';
import { reportedAs } from '../rules/on-trial.ts';
import type { Finished } from './finish.ts';
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

/**
 * Reports a movement that began at `startMs`, went as far as an attempt and is over, but became neither a rep nor an attempt: the second
 * measure did not confirm it. Null if there was none.
 */
export const cameToNothing = (startMs: number | null, timestampMs: number): readonly EngineEvent[] =>
  startMs === null
    ? []
    : [
        {
          ...{ type: 'RuleNotJudged', timestampMs, rule: '*', why: 'nothing-whole' },
          ...{ startMs, endMs: timestampMs },
        },
      ];
