import type { Exercise } from '../../engine/exercise.ts';
import type { SetReview } from '../../review/review.ts';
import type { Words } from '../../words/words.ts';

const percent = (share: number): number => Math.round(Math.abs(share) * 100);

/** In a sentence each: what the first reps of a set reached today, what faded towards its end, and variations that were counted. */
export function courseInWords(
  { id }: Exercise,
  { rangeToday, fading, report }: Pick<SetReview, 'rangeToday' | 'fading' | 'report'>,
  { t }: Words,
): readonly string[] {
  return [
    ...(rangeToday === null ? [] : [t(`full-today.${id}`, { degrees: rangeToday })]),
    ...(fading === null ? [] : [fadingInWords(fading, t)]),
    ...[...new Set(report.variations.map((one) => one.id))].map((variation) =>
      t('summary.variation', { variation: t(`variation.${id}.${variation}`) }),
    ),
  ];
}

/** What faded from the first to the last reps of a set, in a sentence. */
export function fadingInWords(
  { rangeLost, slower }: NonNullable<SetReview['fading']>,
  t: Words['t'],
): string {
  const pace = slower === null ? null : slower < 0 ? 'quicker' : 'slower';
  const params = {
    ...(rangeLost === null ? {} : { lost: percent(rangeLost) }),
    ...(slower === null ? {} : { time: percent(slower) }),
  };
  if (pace === null) return t('fading.range', params);
  return rangeLost === null ? t(`fading.pace-${pace}`, params) : t(`fading.range-${pace}`, params);
}
