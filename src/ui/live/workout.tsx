import type { EngineEvent } from '../../engine/events.ts';
import { wayKey, wayOf } from '../../engine/variant.ts';
import { useApp, useView } from '../context.ts';
import { BigLine } from './big-line.tsx';
import { CountThose } from './count-those.tsx';
import { freshCaption, freshCue } from './fresh-caption.ts';
import { LivePicture } from './live-picture.tsx';
import { ProblemBanner } from './notices/problem-banner.tsx';
import { ProgressBar } from '../controls/page/progress-bar.tsx';
import { LastButtons, PauseButton } from './session-buttons.tsx';
import { otherSideToCome } from './side-to-do.ts';
import { Tally } from './tally.tsx';
import { useInstruction } from './use-instruction.ts';
import { FocusedHeading } from '../controls/page/focused-heading.tsx';
import './stage.css';

/** The other exercise that the movement looks like, until a rep of the current one is counted; null if there is none. */
function openOffer(log: readonly EngineEvent[]): string | null {
  const last = log.findLast(({ type }) => type === 'SwitchOffered' || type === 'RepCompleted');
  return last?.type === 'SwitchOffered' ? last.to : null;
}

/** The picture, the count or clock, one cue, and what to do now; readable from the mat. */
export function Workout() {
  const { session, words } = useApp();
  const { t } = words;
  const view = useView((all) => all);
  const line = useInstruction(view);
  const { stage, pausedBy, problem } = view;
  const fresh = freshCaption(view);
  const paused = stage === 'paused';
  const broken = pausedBy === 'problem' ? problem : null;
  const cue = paused ? null : freshCue(view);
  // The time of a paused session stands still, so a caption would never become old, and would hide the reason for the pause.
  const info = fresh?.tone === 'info' && !paused ? fresh : null;
  const below = cue && cue.key !== line.key ? line : (info ?? line.more);
  const offer = openOffer(view.log);
  return (
    <main className="stage workout" data-paused={paused}>
      <FocusedHeading className="visually-hidden">
        {view.exercise && t(`exercise.${wayKey(wayOf(view.exercise))}.name`)}
      </FocusedHeading>
      <LivePicture outlined={otherSideToCome(view) ?? undefined} />
      <Tally />
      <BigLine line={line} cue={cue} below={below} />
      <p className="visually-hidden" role="status">
        {fresh?.tone === 'count' && t(fresh.key, fresh.params)}
      </p>
      <ProblemBanner />
      <ProgressBar />
      <div className="controls">
        {offer && (
          <button type="button" className="primary offer" onClick={() => session.choose(offer)}>
            {t('workout.switch', { exercise: t(`exercise.${offer}.name`) })}
          </button>
        )}
        <CountThose />
        {!broken && <PauseButton paused={paused} />}
        <LastButtons />
      </div>
    </main>
  );
}
