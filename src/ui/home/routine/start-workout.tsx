import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { hasAccepted } from '../../../plan/plan.ts';
import { useApp } from '../../context.ts';
import { startRoutine } from './start-routine.ts';
import { usePlan } from '../../plan/use-plan.ts';

/**
 * The button that starts the workout. Before the first one it leads to the safety notes. If something hurt the last time, the trainee
 * decides about that first.
 */
export function StartWorkout() {
  const { session, words } = useApp();
  const { plan, usable } = usePlan();
  const [, go] = useLocation();
  const button = useFocusOnce(plan.pain === null);
  if (plan.pain) return <p className="aside">{words.t('plan.pain-first')}</p>;
  if (usable.routine.items.length === 0) {
    const why = plan.ball === null ? 'plan.nothing-left-unanswered' : 'plan.nothing-left';
    return <p className="aside">{words.t(why)}</p>;
  }
  const start = (): void => {
    if (!hasAccepted(plan)) {
      go('/begin');
      return;
    }
    startRoutine(session, usable.routine);
    go('/session');
  };
  return (
    <button ref={button} type="button" className="primary start-workout" onClick={start}>
      {words.t('plan.start')}
    </button>
  );
}

/** A button that takes the focus once it is `open`, if it was not before: the button that opened it is gone. */
function useFocusOnce(open: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (open && !wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return button;
}
