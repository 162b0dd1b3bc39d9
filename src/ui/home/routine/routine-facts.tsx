import { routineMinutes } from '../../../plan/routine-time.ts';
import { useApp } from '../../context.ts';
import { usePlan } from '../../plan/use-plan.ts';

/** How much it is today: rounds, exercises, minutes, and whether on the ball. */
export function RoutineFacts() {
  const { words, exercises } = useApp();
  const { t } = words;
  const { routine } = usePlan().usable;
  const onBall = routine.items.some(
    ({ exerciseId }) => exercises.find(({ id }) => id === exerciseId)?.needs === 'ball',
  );
  return (
    <p className="routine-facts">
      <strong>
        {t('plan.rounds-of', {
          rounds: t('plan.rounds', { count: routine.rounds }),
          exercises: t('plan.exercises', { count: routine.items.length }),
        })}
      </strong>
      <span>{t('plan.about', { count: routineMinutes(routine) })}</span>
      <span>{t(onBall ? 'plan.with-ball' : 'plan.without-ball')}</span>
    </p>
  );
}
