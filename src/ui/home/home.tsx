import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { SessionRequest } from '../../session/session-types.ts';
import { useApp } from '../context.ts';
import { CutOff } from './cut-off.tsx';
import { LastSession } from './last-session.tsx';
import { ExerciseCard, FreeCard } from './exercise-card.tsx';
import { MannequinPicker } from '../exercise/mannequin-picker.tsx';
import { RoutineCard } from './routine-card.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { useCameras } from './use-cameras.ts';
import { requestFor, VideoPicker } from './video-picker.tsx';
import '../controls/masthead.css';
import '../controls/field.css';
import './home.css';

/** Choose an exercise, then where the pictures come from. */
export function Home() {
  const { session, words, exercises } = useApp();
  const { t } = words;
  const [, go] = useLocation();
  const [chosen, choose] = useState<string | null>(exercises[0]?.id ?? null);
  const [deviceId, setDeviceId] = useState('');
  const exercise = exercises.find(({ id }) => id === chosen);

  useEffect(() => {
    document.title = t('app.name');
  }, [t]);
  const cameras = useCameras();

  const start = (request: SessionRequest): void => {
    void session.start(request);
    go('/session');
  };
  const named = cameras.filter(({ label }) => label !== '');
  const wanted = named.some((camera) => camera.deviceId === deviceId) ? deviceId : '';

  return (
    <div className="page home">
      <header className="masthead">
        <p className="wordmark">{t('app.name')}</p>
        <span className="masthead-line" aria-hidden="true" />
        <p className="promise">{t('app.promise')}</p>
        <SettingsDialog />
      </header>
      <main>
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('app.pitch')}</p>
        <CutOff />
        <RoutineCard />
        <LastSession />
        <div className="home-columns">
          <fieldset className="cards">
            <legend>{t('home.exercises')}</legend>
            <FreeCard chosen={chosen === null} onChoose={() => choose(null)} />
            {exercises.map((one) => (
              <ExerciseCard
                key={one.id}
                exercise={one}
                chosen={one.id === chosen}
                onChoose={() => choose(one.id)}
              />
            ))}
          </fieldset>
          <section className="start" aria-labelledby="start-title">
            <h2 id="start-title">{t('home.source')}</h2>
            {named.length > 1 && (
              <label className="field">
                {t('home.camera-which')}
                <select value={wanted} onChange={(event) => setDeviceId(event.target.value)}>
                  <option value="">{t('home.camera-any')}</option>
                  {named.map((camera) => (
                    <option key={camera.deviceId} value={camera.deviceId}>
                      {camera.label}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <button
              type="button"
              className="primary wide"
              onClick={() =>
                start({
                  exerciseId: chosen,
                  source: { kind: 'camera', ...(wanted ? { deviceId: wanted } : {}) },
                })
              }
            >
              {t('home.camera')}
            </button>
            <VideoPicker onPick={(file, pace) => start(requestFor(chosen, file, pace))} />
            {exercise && (
              <MannequinPicker
                key={exercise.id}
                exercise={exercise}
                onPick={(choice) =>
                  start({
                    exerciseId: exercise.id,
                    source: { kind: 'mannequin', exerciseId: exercise.id, choice },
                  })
                }
              />
            )}
            {exercise ? (
              <div className="how">
                <p>{t(`exercise.${exercise.id}.summary`)}</p>
                <h3>{t('home.place')}</h3>
                <p>{t(`exercise.${exercise.id}.camera`)}</p>
                <h3>{t('home.steps')}</h3>
                <ol>
                  {exercise.teach.steps.map((_, i) => (
                    <li key={i}>{t(`exercise.${exercise.id}.step.${i}`)}</li>
                  ))}
                </ol>
              </div>
            ) : (
              <p>{t('free.how')}</p>
            )}
          </section>
        </div>
      </main>
      <footer className="small">
        <p>{t('app.private')}</p>
        <p>{t('app.safety')}</p>
      </footer>
    </div>
  );
}
