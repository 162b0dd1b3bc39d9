import { routineMinutes } from '../../../plan/routine-time.ts';
import { useApp } from '../../context.ts';
import { usePlan } from '../../plan/use-plan.ts';

/** The size of the routine: rounds, exercises and minutes. */
export function RoutineFacts() {
  const { t } = useApp().words;
  const { routine } = usePlan().usable;
  return (
    <p className="routine-facts">
      <strong>
        {t('plan.rounds-of', {
          rounds: t('plan.rounds', { count: routine.rounds }),
          exercises: t('plan.exercises', { count: routine.items.length }),
        })}
      </strong>
      <span>{`, ${t('plan.about', { count: routineMinutes(routine) })}`}</span>
    </p>
  );
}
