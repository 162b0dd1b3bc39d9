import { wayKey } from '../../engine/variant.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { Dose, RoutineItem } from '../../plan/routine.ts';
import type { SetStep } from '../../plan/routine-steps.ts';
import type { WorkoutState } from '../../workout/workout-state.ts';
import type { Words } from '../../words/words.ts';

/** "Side plank, right". */
export function setInWords(set: Pick<SetStep, 'exerciseId' | 'variant' | 'side'>, { t }: Words): string {
  const { side } = set;
  const exercise = t(`exercise.${wayKey(set)}.name`);
  return side === null ? exercise : t('workout.on-side', { exercise, side: t(`side.${side}`) });
}

/** The sides that a dose names. A hold may leave them open, and nothing else has sides. */
const sidesOf = (dose: Dose): readonly Side[] => (dose.kind === 'hold' ? (dose.sides ?? []) : []);

/** The side with which a dose begins; null if it names none. */
export const firstSide = (dose: Dose): Side | null => sidesOf(dose)[0] ?? null;

/** The only side on which an item is done, for example "Side plank, left"; null if it is done on both, or has no sides. */
export const onlySide = (dose: Dose): Side | null => (sidesOf(dose).length === 1 ? firstSide(dose) : null);

/** "Side plank"; "Side plank, left" if that is the only side that the item asks for. */
export const itemInWords = ({ dose, ...way }: RoutineItem, words: Words): string =>
  setInWords({ ...way, side: onlySide(dose) }, words);

/** "Round 1 of 3 · set 2 of 8". In a rest, it is about the next set. */
export function whereInWords({ steps, index, routine }: WorkoutState, { t }: Words): string {
  const at = steps.findIndex(({ kind }, i) => kind === 'set' && i >= index);
  const step = steps[at === -1 ? steps.length - 1 : at];
  const round = step?.kind === 'set' ? step.round : routine.rounds - 1;
  const sets = steps.filter((one) => one.kind === 'set' && one.round === round);
  return t('workout.where', {
    round: round + 1,
    rounds: routine.rounds,
    at: step?.kind === 'set' ? sets.indexOf(step) + 1 : sets.length,
    sets: sets.length,
  });
}
