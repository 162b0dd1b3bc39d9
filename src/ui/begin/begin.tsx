import { useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { hasAccepted, SAFETY_VERSION } from '../../plan/plan.ts';
import { useApp } from '../context.ts';
import { SidePage } from '../controls/page/side-page.tsx';
import { startRoutine } from '../home/routine/start-routine.ts';
import { usePlan } from '../plan/use-plan.ts';
import { AcceptSafety } from './accept-safety.tsx';
import { FirstSteps } from './first-steps.tsx';

/** Before the first workout: the safety notes, then three short steps. If the notes are accepted already, it leads to the start page. */
export function Begin() {
  const { session, words } = useApp();
  const { plan, usable, change } = usePlan();
  const [, go] = useLocation();
  const [isShowingSteps, showSteps] = useState(false);
  const accept = (): void => {
    change({ safety: SAFETY_VERSION });
    showSteps(true);
  };
  const start = (): void => {
    startRoutine(session, usable.routine);
    go('/session', { replace: true });
  };
  if (isShowingSteps)
    return (
      <SidePage title={words.t('how.first')} className="how" key="steps">
        <FirstSteps onDone={start} />
      </SidePage>
    );
  // Without an exercise there is no workout to begin.
  if (hasAccepted(plan) || usable.routine.items.length === 0) return <Redirect to="/" replace />;
  return (
    <SidePage title={words.t('safety.accept-title')} className="notes-page begin">
      <AcceptSafety onAccept={accept} onLeave={() => go('/')} />
    </SidePage>
  );
}
