import type { EngineEvent } from '../../engine/events.ts';
import { useApp, useView } from '../context.ts';
import { SoundButton } from './sound-button.tsx';
import { Without } from './notices/without.tsx';
import { freshCaption, freshCue } from './fresh-caption.ts';
import { LivePicture } from './live-picture.tsx';
import { ProblemBanner } from './notices/problem-banner.tsx';
import { ProgressBar } from '../controls/page/progress-bar.tsx';
import { Tally } from './tally.tsx';
import { useInstruction } from './use-instruction.ts';
import { useShortcuts } from '../controls/hooks/use-shortcuts.ts';
import './stage.css';

/** Another exercise that it looks like, until a rep of the present one is counted. */
function openOffer(log: readonly EngineEvent[]): string | null {
  const last = log.findLast(({ type }) => type === 'SwitchOffered' || type === 'RepCompleted');
  return last?.type === 'SwitchOffered' ? last.to : null;
}

/** The picture, the count or clock, one cue, and what to do now; readable from the mat. */
export function Workout() {
  const { session, words } = useApp();
  const { t } = words;
  const shortcut = useShortcuts();
  const view = useView((all) => all);
  const { key, params, more, mood } = useInstruction(view);
  const { stage, pausedBy, problem, kept } = view;
  const fresh = freshCaption(view);
  const paused = stage === 'paused';
  const broken = pausedBy === 'problem' ? problem : null;
  const cue = paused ? null : freshCue(view);
  const below = cue && cue.key !== key ? { key, params } : fresh?.tone === 'info' ? fresh : more;
  const offer = openOffer(view.log);
  return (
    <main className="stage workout" data-paused={paused}>
      <h1 className="visually-hidden">{view.exercise && t(`exercise.${view.exercise.id}.name`)}</h1>
      <LivePicture />
      <Tally />
      <div className="big-line" data-mood={cue?.tone === 'cue' ? 'act' : cue ? 'well' : mood}>
        <p className="say" role="status">
          {cue ? t(cue.key, cue.params) : t(key, params)}
        </p>
        <p className="say-more">{below ? t(below.key, below.params) : ' '}</p>
      </div>
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
        {!broken && (
          <button
            type="button"
            className="primary"
            aria-keyshortcuts={shortcut('Space')}
            onClick={() => (paused ? session.resume() : session.pause())}
          >
            {t(paused ? 'workout.resume' : 'workout.pause')}
          </button>
        )}
        <button type="button" aria-keyshortcuts="Escape" onClick={() => session.stop()}>
          {t('workout.stop')}
        </button>
        <SoundButton />
        {!kept && <p className="aside">{t('workout.not-kept')}</p>}
        <Without />
      </div>
    </main>
  );
}
