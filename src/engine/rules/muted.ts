import type { EngineEvent } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { isMajor } from './on-trial.ts';
import type { FormRule } from './rule.ts';

/** How a cue is kept that the trainee has turned off: "glute-bridge.feet-too-far". */
export const mutedKey = (exerciseId: string, fault: string): string => `${exerciseId}.${fault}`;

/** May the trainee turn the cue of this rule off? Only if it is advice: one that stops a clock or decides what counts is always told. */
export const mayMute = (rule: FormRule): boolean =>
  !isMajor(rule) && !(rule.at === 'rep' && (rule.attempt === true || rule.majorFrom !== undefined));

/** The rules of the exercise whose cues are turned off, by their ids. */
export const mutedIn = ({ id, rules }: Exercise, muted: readonly string[]): readonly string[] =>
  rules.filter((rule) => mayMute(rule) && muted.includes(mutedKey(id, rule.id))).map((rule) => rule.id);

/** The events that the coach reacts to: those of faults whose cues are turned off are left out. What is logged stays the same. */
export function withoutMuted<Event extends EngineEvent>(
  exercise: Exercise,
  events: readonly Event[],
  muted: readonly string[],
): readonly Event[] {
  const silent = mutedIn(exercise, muted);
  return silent.length === 0
    ? events
    : events.filter((event) => event.type !== 'FaultFound' || !silent.includes(event.fault));
}
