import { useCallback, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useApp } from '../context.ts';
import { useFileDrop } from '../controls/hooks/use-file-drop.ts';
import { Masthead } from '../controls/page/masthead.tsx';
import { requestFor } from '../exercise/start/request-for.ts';
import { SettingsButton } from '../settings/settings-button.tsx';
import { CutOff } from './cut-off.tsx';
import { ExerciseLinks } from './exercise-links.tsx';
import { HeroFigure } from './hero/hero-figure.tsx';
import { LastSession } from './last-session.tsx';
import { Today } from './routine/today.tsx';
import './home.css';

/** Says what Longline is, shows today's workout with the button that starts it, and links to everything else. */
export function Home() {
  const { session, words, loadAhead } = useApp();
  const { t } = words;
  const [, go] = useLocation();

  useEffect(() => {
    document.title = t('app.name');
  }, [t]);

  useEffect(() => loadAhead(), [loadAhead]);

  /** A file that is dropped here is judged as whichever exercise it shows. */
  const judge = useCallback(
    (file: File) => {
      void session.start(requestFor(null, file, 'live'));
      go('/session');
    },
    [session, go],
  );
  useFileDrop(judge);

  return (
    <div className="page home">
      <Masthead>
        <SettingsButton />
      </Masthead>
      <main>
        <CutOff />
        <div className="hero">
          <div className="hero-told">
            <h1>{t('home.title')}</h1>
            <p className="lead">{t('app.pitch')}</p>
          </div>
          <HeroFigure />
          <Today />
        </div>
        <ExerciseLinks />
        <LastSession />
      </main>
      <HomeFooter />
    </div>
  );
}

function HomeFooter() {
  const { t } = useApp().words;
  return (
    <footer className="small">
      <nav className="home-links" aria-label={t('home.more')}>
        <Link href="/how" className="text-link">
          {t('home.how')}
        </Link>
        <Link href="/safety" className="text-link">
          {t('safety.title')}
        </Link>
        <Link href="/privacy" className="text-link">
          {t('home.privacy')}
        </Link>
      </nav>
      <p>{t('app.private')}</p>
      <p>{t('app.safety')}</p>
    </footer>
  );
}
