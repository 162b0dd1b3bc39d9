import type { HoldExercise } from '../exercise.ts';
import type { RuleStates } from '../rules/form-rules.ts';
import { isMajor } from '../rules/on-trial.ts';
import type { HoldInput } from './hold-state.ts';

/** The trainee in a frame: whether inside the posture, back at rest, or moving back and forth with a part that must stay still. */
interface HoldLooks {
  readonly inside: boolean;
  readonly resting: boolean;
  readonly restless: boolean;
}

/** What the clock of a hold needs from a frame. `rules`: as judged in that frame. */
export function holdInput(
  exercise: HoldExercise,
  rules: RuleStates,
  { inside, resting, restless }: HoldLooks,
): HoldInput {
  if (!inside) return { kind: 'gone' };
  if (resting) return { kind: 'rest' };
  if (restless) return { kind: 'broken', by: 'posture' };
  const major = exercise.rules.filter(isMajor);
  const broken = major.find(({ id }) => rules[id]?.verdict?.kind === 'fault');
  if (broken) return { kind: 'broken', by: broken.id };
  const unseen = major.flatMap(({ id }) => {
    const verdict = rules[id]?.verdict;
    return verdict?.kind === 'unseen' ? [verdict] : [];
  });
  const unsure = unseen.every((verdict) => verdict.unsure === true);
  return unseen.length > 0 ? { kind: 'unseen', partly: true, unsure } : { kind: 'good' };
}
