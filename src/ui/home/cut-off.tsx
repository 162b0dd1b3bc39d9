import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { StoredSession } from '../../storage/stored-session.ts';
import { useApp } from '../context.ts';
import { useFresh } from '../controls/hooks/use-loaded.ts';
import './cut-off.css';

/** Offers the summary of a session that a crash or a closed tab has interrupted, or says that one is running in another tab. */
export function CutOff() {
  const { session, words, runsElsewhere } = useApp();
  const { t } = words;
  const load = useCallback(() => session.cutOff(), [session]);
  const saved = useFresh<StoredSession | null>(load, null);
  const elsewhere = useFresh(runsElsewhere, false);
  const [, go] = useLocation();
  if (elsewhere)
    return (
      <p className="aside elsewhere" role="status">
        {t('home.elsewhere')}
      </p>
    );
  if (!saved) return null;
  const see = (): void => {
    session.showStored(saved);
    go('/summary');
  };
  const goOn = (): void => {
    void session.goOn(saved);
    go('/session');
  };
  const workout = saved.log.some(({ type }) => type === 'WorkoutStarted');
  return (
    <div className="aside cut-off">
      <p>
        {workout
          ? t('workout.cut-off')
          : t('home.cut-off', { exercise: t(`exercise.${saved.meta.exerciseId}.name`) })}
      </p>
      {workout && (
        <button type="button" className="primary" onClick={goOn}>
          {t('workout.go-on')}
        </button>
      )}
      <button type="button" onClick={see}>
        {t('home.cut-off-see')}
      </button>
    </div>
  );
}
