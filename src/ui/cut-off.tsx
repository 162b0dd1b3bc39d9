import { useEffect, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { SavedSession } from '../history/history.ts';
import { useApp } from './context.ts';

/** Offers the summary of a session that a crash or a closed tab has cut off. */
export function CutOff() {
  const { session, words } = useApp();
  const { t } = words;
  const [saved, setSaved] = useState<SavedSession | null>(null);
  const [, go] = useHashLocation();
  useEffect(() => {
    void session.cutOff().then(setSaved);
  }, [session]);
  if (!saved) return null;
  const see = (): void => {
    session.recall(saved);
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
          ? t('led.cut-off')
          : t('home.cut-off', { exercise: t(`exercise.${saved.meta.exerciseId}.name`) })}
      </p>
      {workout && (
        <button type="button" className="primary" onClick={goOn}>
          {t('led.go-on')}
        </button>
      )}
      <button type="button" onClick={see}>
        {t('home.cut-off-see')}
      </button>
    </div>
  );
}
