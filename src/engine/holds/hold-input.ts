import type { HoldExercise } from '../exercise.ts';
import type { RuleStates } from '../rules/form-rules.ts';
import { isMajor } from '../rules/on-trial.ts';
import type { HoldInput } from './hold-state.ts';

/** How the trainee looks in a frame: inside the posture, back at rest, going to and fro with what must keep still. */
interface HoldLooks {
  readonly inside: boolean;
  readonly resting: boolean;
  readonly restless: boolean;
}

/** What the clock of a hold needs of a frame. `rules`: as judged in it. */
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
  const blind = major.some(({ id }) => rules[id]?.verdict?.kind === 'unseen');
  return { kind: blind ? 'unseen' : 'good' };
}
