import type { Reviewed } from '../../../history/reviewed.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import { useTexts } from '../../context.ts';
import { closeDialog, Dialog } from '../../controls/dialog/dialog.tsx';
import { OverruleButton, type OnOverrule } from '../overrule-button.tsx';
import { ReplayPlayer } from './replay-player.tsx';
import type { Replayed } from './replay-target.ts';
import { useSamples } from './use-samples.ts';
import './replay.css';

interface Props {
  readonly exercise: Exercise;
  readonly session: Reviewed;
  readonly replay: Replayed;
  readonly onOverrule: OnOverrule;
  readonly onClose: () => void;
}

/** Why it was judged this way: one sentence, and a replay of what was seen. When it closes, the focus returns to the element that opened it. */
export function ReplayDialog({ exercise, session, replay, onOverrule, onClose }: Props) {
  const { t } = useTexts().words;
  const { set, rep, hold, fault, title, sentence } = replay;
  const samples = useSamples(exercise, session, set);
  const counts = rep ?? (exercise.dose.reps ? hold : null);
  const broken = fault !== null || (rep !== null && !rep.counted);
  return (
    <Dialog className="replay" labelledBy="replay-title" onClose={onClose}>
      <header>
        <h2 id="replay-title">{title}</h2>
        <button type="button" onClick={closeDialog}>
          {t('review.close')}
        </button>
      </header>
      <div className="replay-judged">
        <p className="replay-sentence" data-broken={broken}>
          {sentence}
        </p>
        {counts && <OverruleButton of={counts} name={title} onOverrule={onOverrule} />}
      </div>
      {samples ? (
        <ReplayPlayer exercise={exercise} samples={samples} replay={replay} />
      ) : (
        <p role="status">{t('review.coming')}</p>
      )}
    </Dialog>
  );
}
