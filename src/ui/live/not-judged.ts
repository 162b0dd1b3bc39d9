import type { Exercise } from '../../engine/exercise.ts';
import type { Report } from '../../review/report.ts';
import type { Words } from '../../words/words.ts';

type NotJudged = Report['notJudged'][number];

/** What was not judged, and why, in one line. */
export function notJudgedInWords(exercise: Exercise, { rule, why, wants }: NotJudged, { t }: Words): string {
  if (why === 'unseen') return t('summary.not-judged-unseen', { rule: t(`cue.${exercise.id}.${rule}`) });
  if (why === 'another-variation')
    return t('summary.not-judged-another-variation', {
      variation: t(`variation.${exercise.id}.${wants ?? ''}`),
    });
  return why === 'posture' && wants !== undefined
    ? t('summary.not-judged-wants', { wants: t(`wants.${exercise.id}.${wants}`) })
    : t(`summary.not-judged-${why}`);
}
