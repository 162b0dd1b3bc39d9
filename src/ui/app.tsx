import { Suspense, useEffect } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore, type StoreApi } from 'zustand';
import type { Words } from '../words/words.ts';
import { AppContext, TextsContext, useApp, useView, type AppServices } from './context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Home } from './home/home.tsx';
import type { LateScreens } from './late-screens.ts';

interface WithScreens {
  readonly screens: LateScreens;
}

interface Props extends Omit<AppServices, 'words' | 'SettingsDialog'>, WithScreens {
  /** Changes with the language. */
  readonly words: StoreApi<Words>;
}

const SESSION = '/session';

/** After this time (ms) the other screens are loaded too, because they must open without a network. Basis: judgement; the first paint is over. */
const LATER_MS = 1500;

function useAhead(screens: LateScreens): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const screen of Object.values(screens)) void screen.loadAhead();
    }, LATER_MS);
    return () => clearTimeout(timer);
  }, [screens]);
}

/** The page: its places, and a sentence where one of them fails. */
export function App({ screens, words: store, ...services }: Props) {
  const words = useStore(store);
  const parts = { ...services, words, SettingsDialog: screens.settings.Screen };
  useAhead(screens);
  return (
    <AppContext value={parts}>
      <TextsContext value={parts}>
        <ErrorBoundary words={words}>
          <Router hook={useHashLocation}>
            <Place screens={screens} />
          </Router>
        </ErrorBoundary>
      </TextsContext>
    </AppContext>
  );
}

/** The screen of the current address. Going to another address leaves a failed screen behind. */
function Place({ screens }: WithScreens) {
  const { session, words } = useApp();
  const [address, go] = useLocation();
  const isFinished = useView((view) => view.stage === 'finished');
  useEffect(() => {
    if (isFinished) go('/summary');
  }, [isFinished, go]);
  // Runs when the trainee leaves, including with the browser's back button: everything done is banked, and the camera is switched off.
  // The session's screen may not have arrived yet, so it cannot do this itself.
  useEffect(() => {
    if (address !== SESSION) return;
    return () => {
      const { stage } = session.store.getState();
      if (stage === 'workout' || stage === 'paused') session.stop();
      else if (stage !== 'finished') session.close();
    };
  }, [address, session]);
  const waiting = (
    <main className="notice">
      <p role="status">{words.t('opening.title')}</p>
    </main>
  );
  return (
    <ErrorBoundary key={address} words={words}>
      <Suspense fallback={waiting}>
        <Screens screens={screens} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Screens({ screens }: WithScreens) {
  const stage = useView((view) => view.stage);
  const { exercises } = useApp();
  return (
    <Switch>
      <Route path={SESSION}>
        {stage === 'idle' || stage === 'finished' ? <Redirect to="/" replace /> : <screens.live.Screen />}
      </Route>
      <Route path="/summary">
        {stage === 'finished' ? <screens.summary.Screen /> : <Redirect to="/" replace />}
      </Route>
      <Route path="/exercise/:id">
        {({ id }) => {
          const exercise = exercises.find((one) => one.id === id);
          return exercise ? (
            <screens.exercisePage.Screen key={id} exercise={exercise} />
          ) : (
            <Redirect to="/" replace />
          );
        }}
      </Route>
      <Route path="/any">
        <screens.anyPage.Screen />
      </Route>
      <Route path="/how">
        <screens.how.Screen />
      </Route>
      <Route path="/plan">
        <screens.plan.Screen />
      </Route>
      <Route path="/history">
        <screens.history.Screen />
      </Route>
      <Route path="/history/:id">
        {({ id }) => <screens.storedSession.Screen key={id} id={Number(id)} />}
      </Route>
      <Route path="/history/:id/report">
        {({ id }) => <screens.report.Screen key={id} id={Number(id)} />}
      </Route>
      <Route path="/privacy">
        <screens.privacy.Screen />
      </Route>
      <Route path="/safety">
        <screens.safety.Screen />
      </Route>
      <Route path="/begin">
        <screens.begin.Screen />
      </Route>
      <Route>
        <Home />
      </Route>
    </Switch>
  );
}
