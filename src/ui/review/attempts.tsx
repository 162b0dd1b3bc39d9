import type { Hold, Rep } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { SetReview } from '../../review/review.ts';
import { useTexts } from '../context.ts';
import { OverruleButton, type OnOverrule } from './overrule-button.tsx';
import { holdInSet, nameOf, repInSet, type ReplayTarget } from './replay/replay-target.ts';
import './judged.css';

interface Props {
  readonly exercise: Exercise;
  readonly set: SetReview;
  readonly onWhy: (target: ReplayTarget) => void;
  readonly onOverrule: OnOverrule;
}

/** Movements to look at one by one: attempts, those that the trainee decided otherwise, and every hold, each with its result. */
export function Attempts({ exercise, set, onWhy, onOverrule }: Props) {
  const { words } = useTexts();
  const { t } = words;
  const ofReps = exercise.kind === 'reps';
  const verdict = (kind: 'rep' | 'hold', of: Rep | Hold, sentence: string) => ({ kind, of, sentence });
  const shown = ofReps
    ? set.reps
        .filter(({ counted, overruled }) => !counted || overruled)
        .map((rep) => verdict('rep', rep, repInSet(exercise, set, rep, words)))
    : set.holds.map((hold) => verdict('hold', hold, holdInSet(exercise, set, hold, words)));
  if (shown.length === 0) return null;
  // A hold is credited by its time; only lifts are counted.
  const counts = ofReps || exercise.dose.reps !== undefined;
  return (
    <ul className="attempts">
      {shown.map(({ kind, of, sentence }) => {
        const { startMs, endMs, counted } = of;
        const span = t('summary.span', { from: words.clock(startMs), to: words.clock(endMs) });
        return (
          <li key={startMs} data-counted={counted}>
            <span>
              <strong>{nameOf(set, of, words)}</strong> <span>{`${span}. ${sentence}`}</span>
            </span>
            <span className="attempt-do">
              <button
                type="button"
                aria-label={t('review.why-of', { what: `${span}, ${sentence}` })}
                onClick={() => onWhy({ at: set.at, kind, startMs, rule: null })}
              >
                {t('review.why')}
              </button>
              {counts && <OverruleButton of={of} name={span} onOverrule={onOverrule} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
