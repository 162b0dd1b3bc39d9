import type { Exercise } from '../../engine/exercise.ts';
import { watchedIn } from '../../engine/rules/watched.ts';
import type { Words } from '../../words/words.ts';

/** What the exercise's rules watch and what no camera sees, in two sentences. */
export function watchedInWords(exercise: Exercise, { t, list }: Words): string {
  const { id, teach } = exercise;
  const sees = list(watchedIn(exercise).map((one) => t(`watch.${one}`)));
  const blind = list(teach.cannotSee.map((_, i) => t(`exercise.${id}.cannot-see.${i}`)));
  return [t('watch.sees', { what: sees }), t('watch.blind', { what: blind })].join(' ');
}
