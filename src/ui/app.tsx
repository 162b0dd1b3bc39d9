import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Begin } from './safety/accept-safety.tsx';
import { AppContext, useApp, useView, type AppServices } from './context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { ExercisePage } from './exercise/exercise-page.tsx';
import { Home } from './home/home.tsx';
import { Safety } from './safety/safety.tsx';
import { SessionScreen } from './live/session-screen.tsx';
import { Summary } from './summary/summary.tsx';

// What is not needed to begin and finish a session is loaded when it is first opened.
const PlanPage = lazy(async () => ({ default: (await import('./plan/plan-page.tsx')).PlanPage }));
const HistoryPage = lazy(async () => ({ default: (await import('./history/history-page.tsx')).HistoryPage }));
const SessionPage = lazy(async () => ({ default: (await import('./history/session-page.tsx')).SessionPage }));
const ReportPage = lazy(async () => ({
  default: (await import('./history/report/report-page.tsx')).ReportPage,
}));

/** The page: its places, and a sentence where one of them fails. */
export function App(parts: AppServices) {
  return (
    <AppContext value={parts}>
      <ErrorBoundary words={parts.words}>
        <Router hook={useHashLocation}>
          <Suspense>
            <Screens />
          </Suspense>
        </Router>
      </ErrorBoundary>
    </AppContext>
  );
}

function Screens() {
  const stage = useView((view) => view.stage);
  const { exercises } = useApp();
  const [, go] = useLocation();
  useEffect(() => {
    if (stage === 'finished') go('/summary');
  }, [stage, go]);
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
        <PlanPage />
      </Route>
      <Route path="/history">
        <HistoryPage />
      </Route>
      <Route path="/history/:id">{({ id }) => <SessionPage key={id} id={Number(id)} />}</Route>
      <Route path="/history/:id/report">{({ id }) => <ReportPage key={id} id={Number(id)} />}</Route>
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
