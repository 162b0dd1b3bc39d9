import type { Rep } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { SetReview } from '../../review/review.ts';
import { useApp } from '../context.ts';
import { OverruleButton, type OnOverrule } from './overrule-button.tsx';
import { nameOf, repInSet } from './replay-target.ts';

interface Props {
  readonly exercise: Exercise;
  readonly set: SetReview;
  readonly onWhy: (rep: Rep) => void;
  readonly onOverrule: OnOverrule;
}

/** What was not counted and why, and what the trainee has decided otherwise. */
export function Attempts({ exercise, set, onWhy, onOverrule }: Props) {
  const { words } = useApp();
  const { t } = words;
  const shown = set.reps.filter(({ counted, overruled }) => !counted || overruled);
  if (shown.length === 0) return null;
  return (
    <ul className="attempts">
      {shown.map((rep) => {
        const sentence = repInSet(exercise, set, rep, words);
        const span = t('summary.span', { from: words.clock(rep.startMs), to: words.clock(rep.endMs) });
        return (
          <li key={rep.startMs} data-counted={rep.counted}>
            <span>
              <strong>{nameOf(set, rep, words)}</strong> {span}. {sentence}
            </span>
            <span className="attempt-do">
              <button
                type="button"
                aria-label={t('review.why-of', { what: `${span}, ${sentence}` })}
                onClick={() => onWhy(rep)}
              >
                {t('review.why')}
              </button>
              <OverruleButton of={rep} name={span} onOverrule={onOverrule} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
