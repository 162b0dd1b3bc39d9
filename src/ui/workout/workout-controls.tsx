import { currentSet, type WorkoutState } from '../../workout/workout-state.ts';
import { easierThan } from '../../plan/easier.ts';
import { useApp, useView } from '../context.ts';
import { SoundButton } from '../live/sound-button.tsx';
import { Without } from '../live/notices/without.tsx';
import { useShortcuts } from '../controls/hooks/use-shortcuts.ts';

/** All that can be pressed in a workout; none of it has to be. */
export function WorkoutControls({ workout }: { readonly workout: WorkoutState }) {
  const { session, words } = useApp();
  const { t } = words;
  const shortcut = useShortcuts();
  const kept = useView((view) => view.kept);
  const stage = useView((view) => view.stage);
  const { phase, set } = workout;
  const paused = phase.kind === 'paused' || stage === 'paused';
  const step = currentSet(workout);
  const easier = step && set.announced.easier ? easierThan(step.exerciseId) : null;
  return (
    <div className="controls">
      <button
        type="button"
        className="primary"
        aria-keyshortcuts={shortcut('Space')}
        onClick={() => (paused ? session.resume() : session.pause())}
      >
        {t(paused ? 'workout.resume' : 'workout.pause')}
      </button>
      {easier && (
        <button
          type="button"
          className="offer"
          aria-keyshortcuts={shortcut('E')}
          onClick={() => session.command('easier')}
        >
          {t('workout.easier', { exercise: t(`exercise.${easier}.name`) })}
        </button>
      )}
      <button type="button" aria-keyshortcuts={shortcut('N')} onClick={() => session.command('skip')}>
        {t('workout.skip')}
      </button>
      {phase.kind === 'resting' && (
        <button type="button" aria-keyshortcuts={shortcut('L')} onClick={() => session.command('lengthen')}>
          {t('workout.longer')}
        </button>
      )}
      <button
        type="button"
        className="hurts"
        aria-keyshortcuts={shortcut('H')}
        onClick={() => session.command('hurts')}
      >
        {t('workout.hurts')}
      </button>
      <button type="button" aria-keyshortcuts="Escape" onClick={() => session.stop()}>
        {t('workout.stop')}
      </button>
      <SoundButton />
      {!kept && <p className="aside">{t('workout.not-kept')}</p>}
      <Without />
    </div>
  );
}
