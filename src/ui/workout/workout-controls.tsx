import { currentSet, type WorkoutState } from '../../workout/workout-state.ts';
import { easierThan } from '../../plan/easier.ts';
import { useApp, useView } from '../context.ts';
import { CameraSwitch } from '../live/camera-switch.tsx';
import { adviceIn, lastSetIn } from '../../review/advice.ts';
import { CountThose } from '../live/count-those.tsx';
import { QuietAdvice } from '../review/quiet-advice.tsx';
import { LastButtons, PauseButton } from '../live/session-buttons.tsx';
import { useShortcuts } from '../controls/hooks/use-shortcuts.ts';

/** All buttons of a workout. The trainee need not press any of them. */
export function WorkoutControls({ workout }: { readonly workout: WorkoutState }) {
  const { session, words, exercises } = useApp();
  const { t } = words;
  const shortcut = useShortcuts();
  const stage = useView((view) => view.stage);
  const whole = useView((view) => view.whole);
  const { phase, set } = workout;
  const paused = phase.kind === 'paused' || stage === 'paused';
  const step = currentSet(workout);
  const easier = step && set.announced.easier ? easierThan(step.exerciseId) : null;
  return (
    <div className="controls">
      {step && !paused && <CountThose />}
      <PauseButton paused={paused} />
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
      <CameraSwitch />
      <LastButtons>
        {phase.kind === 'resting' && <QuietAdvice advice={adviceIn(lastSetIn(whole), exercises)} />}
      </LastButtons>
    </div>
  );
}
