import { Fragment, useState, type ReactNode } from 'react';
import type { Reviewed } from '../../history/reviewed.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { SetReview } from '../../review/review.ts';
import type { Words } from '../../words/words.ts';
import { exerciseDone } from '../../engine/variant.ts';
import { useTexts } from '../context.ts';
import { setInWords } from '../workout/step-in-words.ts';
import { FoldedSet } from './folded-set.tsx';
import { Glance } from './glance.tsx';
import { MarkPatterns } from './drawn/legend.tsx';
import type { OnOverrule } from './overrule-button.tsx';
import { ReplayDialog } from './replay/replay-dialog.tsx';
import { replayed, type ReplayTarget } from './replay/replay-target.ts';
import { setDoneInWords, SetIndex } from './set-index.tsx';
import { SetSection } from './set-section.tsx';
import { Takeaways } from './takeaways.tsx';
import './review.css';

/** If there are more sets than this, each is opened on request. Basis: judgement; a phone shows about one at a time. */
const MOST_OPEN = 6;

const titleOf = (set: SetReview, exercise: Exercise, words: Words): string =>
  [
    words.t('workout.round', { round: set.round + 1 }),
    ...(set.side ? [setInWords(set, words)] : []),
    setDoneInWords(set, exercise, words),
  ].join(' · ');

interface Props {
  readonly session: Reviewed;
  readonly onOverrule: OnOverrule;
  /** Notes on the session: whether it is stored, and who did it. */
  readonly children?: ReactNode;
}

/** A past session: at a glance, each set as a drawing, and a replay for every verdict. It follows the page's own headline. */
export function SessionReview({ session, onOverrule, children }: Props) {
  const { words, exercises } = useTexts();
  const { t } = words;
  const [target, setTarget] = useState<ReplayTarget | null>(null);
  const { review } = session;
  const { sets, workout } = review;
  const ids = [...new Set(sets.map(({ exerciseId }) => exerciseId))];
  const targetSet = sets.find(({ at }) => at === target?.at);
  const targeted = targetSet && exerciseDone(exercises, targetSet);
  const replay = target && targeted ? replayed(targeted, review, target, words) : null;
  return (
    <div className="review">
      <MarkPatterns />
      <Takeaways review={review} onWatch={setTarget} />
      {children}
      <Glance review={review} />
      {workout && <SetIndex sets={sets} />}
      {ids.map((id) => {
        if (!exercises.some((one) => one.id === id)) return null;
        return (
          <section key={id} className="exercise-review">
            {workout && <h2>{t(`exercise.${id}.name`)}</h2>}
            {sets
              .filter(({ exerciseId }) => exerciseId === id)
              .map((set) => {
                const exercise = exerciseDone(exercises, set);
                if (!exercise) return null;
                const title = workout ? titleOf(set, exercise, words) : null;
                const section = () => (
                  <SetSection {...{ exercise, session, set, onOverrule, title }} onWhy={setTarget} />
                );
                return sets.length > MOST_OPEN && title !== null ? (
                  <FoldedSet key={set.at} at={set.at} title={title} content={section} />
                ) : (
                  <Fragment key={set.at}>{section()}</Fragment>
                );
              })}
          </section>
        );
      })}
      {target && replay && targeted && (
        <ReplayDialog
          key={`${target.at} ${target.kind} ${target.startMs} ${target.rule}`}
          exercise={targeted}
          session={session}
          replay={replay}
          onOverrule={onOverrule}
          onClose={() => setTarget(null)}
        />
      )}
    </div>
  );
}
