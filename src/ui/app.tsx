import { Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Begin } from './safety/accept-safety.tsx';
import { AppContext, useApp, useView, type AppServices } from './context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { ExercisePage } from './exercise/exercise-page.tsx';
import { Home } from './home/home.tsx';
import { lateScreen } from './late-screen.tsx';
import { Safety } from './safety/safety.tsx';
import { SessionScreen } from './live/session-screen.tsx';
import { Summary } from './summary/summary.tsx';

// The screens that a session does not need come after the first paint.
const plan = lateScreen(async () => (await import('./plan/plan-page.tsx')).PlanPage);
const history = lateScreen(async () => (await import('./history/history-page.tsx')).HistoryPage);
const storedSession = lateScreen(async () => (await import('./history/session-page.tsx')).SessionPage);
const report = lateScreen(async () => (await import('./history/report/report-page.tsx')).ReportPage);

/** After this the other screens are loaded too, milliseconds: they must open without a network. Basis: judgement; the first paint is over. */
const LATER_MS = 1500;

function useLateScreens(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const screen of [plan, history, storedSession, report]) void screen.loadAhead();
    }, LATER_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** The page: its places, and a sentence where one of them fails. */
export function App(parts: AppServices) {
  useLateScreens();
  return (
    <AppContext value={parts}>
      <I18nProvider locale={parts.words.language}>
        <ErrorBoundary words={parts.words}>
          <Router hook={useHashLocation}>
            <Place />
          </Router>
        </ErrorBoundary>
      </I18nProvider>
    </AppContext>
  );
}

/** The screen of the present address. One that fails is left behind by going to another address. */
function Place() {
  const { words } = useApp();
  const [address, go] = useLocation();
  const isFinished = useView((view) => view.stage === 'finished');
  useEffect(() => {
    if (isFinished) go('/summary');
  }, [isFinished, go]);
  const waiting = (
    <main className="notice">
      <p role="status">{words.t('opening.title')}</p>
    </main>
  );
  return (
    <ErrorBoundary key={address} words={words}>
      <Suspense fallback={waiting}>
        <Screens />
      </Suspense>
    </ErrorBoundary>
  );
}

function Screens() {
  const stage = useView((view) => view.stage);
  const { exercises } = useApp();
  return (
    <Switch>
      <Route path="/session">
        {stage === 'idle' || stage === 'finished' ? <Redirect to="/" replace /> : <SessionScreen />}
      </Route>
      <Route path="/summary">{stage === 'finished' ? <Summary /> : <Redirect to="/" replace />}</Route>
      <Route path="/exercise/:id">
        {({ id }) => {
          const exercise = exercises.find((one) => one.id === id);
          return exercise ? <ExercisePage key={id} exercise={exercise} /> : <Redirect to="/" replace />;
        }}
      </Route>
      <Route path="/plan">
        <plan.Screen />
      </Route>
      <Route path="/history">
        <history.Screen />
      </Route>
      <Route path="/history/:id">{({ id }) => <storedSession.Screen key={id} id={Number(id)} />}</Route>
      <Route path="/history/:id/report">{({ id }) => <report.Screen key={id} id={Number(id)} />}</Route>
      <Route path="/safety">
        <Safety />
      </Route>
      <Route path="/begin">
        <Begin />
      </Route>
      <Route>
        <Home />
      </Route>
    </Switch>
  );
}
