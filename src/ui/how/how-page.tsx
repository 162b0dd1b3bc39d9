import { useLocation } from 'wouter';
import { startRoutine } from '../home/routine/start-routine.ts';
import { useApp } from '../context.ts';
import { SidePage } from '../controls/page/side-page.tsx';
import { usePlan } from '../plan/use-plan.ts';
import { HOW_STEPS, HowStep } from './how-step.tsx';

/** How Longline works: the steps of the first visit, what happens in a workout, and a demo of a whole workout. */
export function HowPage() {
  const { t } = useApp().words;
  return (
    <SidePage title={t('home.how')} className="how">
      <p className="lead">{t('how.lead')}</p>
      {HOW_STEPS.map((step, at) => (
        <HowStep key={step} step={step} at={at} />
      ))}
      <section className="how-step">
        <div className="how-told">
          <h2>{t('how.during')}</h2>
          <p>{t('how.during-more')}</p>
          <p>{t('how.pause')}</p>
          <WatchWorkout />
        </div>
        <div className="how-told">
          <h2>{t('how.limits')}</h2>
          <p>{t('how.limits-more')}</p>
        </div>
      </section>
    </SidePage>
  );
}

/** Starts a demo of the trainee's own workout, done by the mannequin. */
function WatchWorkout() {
  const { session, words } = useApp();
  const { usable } = usePlan();
  const [, go] = useLocation();
  if (usable.routine.items.length === 0) return null;
  const watch = (): void => {
    startRoutine(session, usable.routine, { kind: 'follower', choice: { who: 'woman', stand: 'side' } });
    go('/session');
  };
  return (
    <button type="button" className="watch-workout" onClick={watch}>
      {words.t('how.watch')}
    </button>
  );
}
