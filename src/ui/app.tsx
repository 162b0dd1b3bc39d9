import { useEffect } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AppContext, useView, type App as AppParts } from './context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Home } from './home.tsx';
import { SessionScreen } from './session-screen.tsx';
import { Summary } from './summary.tsx';

/** The page: three places, and a sentence where one of them fails. */
export function App(parts: AppParts) {
  return (
    <AppContext value={parts}>
      <ErrorBoundary words={parts.words}>
        <Router hook={useHashLocation}>
          <Screens />
        </Router>
      </ErrorBoundary>
    </AppContext>
  );
}

function Screens() {
  const stage = useView((view) => view.stage);
  const [, go] = useHashLocation();
  useEffect(() => {
    if (stage === 'finished') go('/summary');
  }, [stage, go]);
  return (
    <Switch>
      <Route path="/session">
        {stage === 'idle' || stage === 'finished' ? <Redirect to="/" replace /> : <SessionScreen />}
      </Route>
      <Route path="/summary">{stage === 'finished' ? <Summary /> : <Redirect to="/" replace />}</Route>
      <Route>
        <Home />
      </Route>
    </Switch>
  );
}
