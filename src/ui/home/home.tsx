import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { SessionRequest } from '../../session/session-types.ts';
import { useApp } from '../context.ts';
import { Masthead } from '../controls/page/masthead.tsx';
import { RadioCards } from '../controls/radio-cards.tsx';
import { SettingsButton } from '../settings/settings-button.tsx';
import { CutOff } from './cut-off.tsx';
import { ExerciseCard, FREE, FreeCard } from './exercise-card.tsx';
import { LastSession } from './last-session.tsx';
import { RoutineCard } from './routine/routine-card.tsx';
import { StartExercise } from './start-exercise.tsx';
import './home.css';

/** Choose an exercise, then where the pictures come from. */
export function Home() {
  const { session, words, exercises, loadAhead } = useApp();
  const { t } = words;
  const [, go] = useLocation();
  const [chosen, choose] = useState<string>(exercises[0]?.id ?? FREE);

  useEffect(() => {
    document.title = t('app.name');
  }, [t]);

  useEffect(() => loadAhead(), [loadAhead]);

  const start = (request: SessionRequest): void => {
    void session.start(request);
    go('/session');
  };
  return (
    <div className="page home">
      <Masthead>
        <p className="promise">{t('app.promise')}</p>
        <SettingsButton />
      </Masthead>
      <main>
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('app.pitch')}</p>
        <CutOff />
        <RoutineCard />
        <LastSession />
        <div className="home-columns">
          <RadioCards
            className="cards"
            name="exercise"
            title={t('home.exercises')}
            value={chosen}
            onChange={choose}
          >
            <FreeCard />
            {exercises.map((one) => (
              <ExerciseCard key={one.id} exercise={one} />
            ))}
          </RadioCards>
          <StartExercise exercise={exercises.find(({ id }) => id === chosen) ?? null} onStart={start} />
        </div>
      </main>
      <footer className="small">
        <p>
          {t('app.private')}{' '}
          <Link href="/privacy" className="text-link">
            {t('home.privacy')}
          </Link>
        </p>
        <p>{t('app.safety')}</p>
      </footer>
    </div>
  );
}
