import type { Exercise } from '../../engine/exercise.ts';
import type { NotJudged } from '../../review/report.ts';
import type { Words } from '../../words/words.ts';
import { jointNames } from '../figures/joint-names.ts';

/** What was not judged, and why, in one line. */
export function notJudgedInWords(
  exercise: Exercise,
  { rule, why, wants, joints = [] }: NotJudged,
  words: Words,
): string {
  const { t } = words;
  if (why === 'joints-unseen' && joints.length > 0)
    return t('summary.not-judged-joints', { joints: jointNames(joints, words) });
  if (why === 'unseen') return t('summary.not-judged-unseen', { rule: t(`cue.${exercise.id}.${rule}`) });
  if (why === 'another-variation')
    return t('summary.not-judged-another-variation', {
      variation: t(`variation.${exercise.id}.${wants ?? ''}`),
    });
  return why === 'posture' && wants !== undefined
    ? t('summary.not-judged-wants', { wants: t(`wants.${exercise.id}.${wants}`) })
    : t(`summary.not-judged-${why}`);
}
