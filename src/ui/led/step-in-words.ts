import type { SetStep } from '../../workout/routine-steps.ts';
import type { WorkoutState } from '../../workout/workout-state.ts';
import type { Words } from '../../words/words.ts';

/** "Side plank, right". */
export function setInWords({ exerciseId, side }: Pick<SetStep, 'exerciseId' | 'side'>, { t }: Words): string {
  const exercise = t(`exercise.${exerciseId}.name`);
  return side === null ? exercise : t('led.on-side', { exercise, side: t(`side.${side}`) });
}

/** "Round 1 of 3 · 2 of 8": in a rest, of the set that comes. */
export function whereInWords({ steps, index, routine }: WorkoutState, { t }: Words): string {
  const at = steps.findIndex(({ kind }, i) => kind === 'set' && i >= index);
  const step = steps[at === -1 ? steps.length - 1 : at];
  const round = step?.kind === 'set' ? step.round : routine.rounds - 1;
  const sets = steps.filter((one) => one.kind === 'set' && one.round === round);
  return t('led.where', {
    round: round + 1,
    rounds: routine.rounds,
    at: step?.kind === 'set' ? sets.indexOf(step) + 1 : sets.length,
    sets: sets.length,
  });
}
