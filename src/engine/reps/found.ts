import type { EngineEvent } from '../events.ts';
import type { RepExercise } from '../exercise.ts';
import { frameRules, type RuleStates } from '../rules/form-rules.ts';
import { isMajor } from '../rules/on-trial.ts';

/** What the rules found during a movement. */
export interface Found {
  /** Rules broken, and rules unseen. */
  readonly faults: readonly string[];
  readonly unseen: readonly string[];
  /** How long rules have been broken (ms), advice counting half. */
  readonly faultMs: number;
}

export const nothingFound: Found = { faults: [], unseen: [], faultMs: 0 };

const without = (all: readonly string[], some: readonly string[]): readonly string[] =>
  all.filter((id) => !some.includes(id));

/** What was found after an earlier moment of the movement. */
export const foundSince = (now: Found, then: Found): Found => ({
  faults: without(now.faults, then.faults),
  unseen: without(now.unseen, then.unseen),
  faultMs: now.faultMs - then.faultMs,
});

/** The rules that these events report as broken. */
export const foundIn = (events: readonly EngineEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'FaultFound' ? [event.fault] : []));

const unite = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** 1 if a major rule is broken in this frame, 0.5 if only advice is broken, otherwise 0. A rule on trial does not count. */
function worst(exercise: RepExercise, rules: RuleStates): number {
  const broken = exercise.rules.filter(
    ({ id, onTrial }) => onTrial === undefined && rules[id]?.verdict?.kind === 'fault',
  );
  return broken.some(isMajor) ? 1 : broken.length > 0 ? 0.5 : 0;
}

/** What was found in a movement, including this frame, which took `dtMs`. */
export function foundWith(
  exercise: RepExercise,
  was: Found,
  { rules, judged, dtMs }: { rules: RuleStates; judged: readonly EngineEvent[]; dtMs: number },
): Found {
  const blind = frameRules(exercise).filter(({ id }) => rules[id]?.verdict?.kind === 'unseen');
  return {
    faults: unite(was.faults, foundIn(judged)),
    unseen: unite(
      was.unseen,
      blind.map(({ id }) => id),
    ),
    faultMs: was.faultMs + dtMs * worst(exercise, rules),
  };
}
