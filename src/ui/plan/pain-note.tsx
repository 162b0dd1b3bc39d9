import { Link } from 'wouter';
import { withoutExercise } from '../../plan/routine-edit.ts';
import { useApp } from '../context.ts';
import { usePlan } from './use-plan.ts';
import './notes.css';

/** What hurt last time, until the trainee has decided about it. */
export function PainNote() {
  const { t } = useApp().words;
  const { plan, change } = usePlan();
  const { pain, routine } = plan;
  if (!pain) return null;
  const { exerciseId } = pain;
  const isIn = exerciseId !== null && routine.items.some((item) => item.exerciseId === exerciseId);
  const rest = isIn ? withoutExercise(routine, exerciseId) : null;
  return (
    <aside className="aside pain-note">
      <p>
        <strong>
          <span>
            {exerciseId === null
              ? t('plan.pain')
              : t('plan.pain-item', { exercise: t(`exercise.${exerciseId}.name`) })}
          </span>
          <span>{pain.where && ` ${t('plan.pain-where', { where: t(`workout.hurt-${pain.where}`) })}`}</span>
        </strong>{' '}
        {t('plan.pain-more')}{' '}
        <Link href="/safety" className="text-link">
          {t('plan.pain-signs')}
        </Link>
      </p>
      <div className="actions">
        {rest && (
          <button type="button" onClick={() => change({ routine: rest, pain: null })}>
            {t('plan.pain-leave-out')}
          </button>
        )}
        <button type="button" onClick={() => change({ pain: null })}>
          {t('plan.pain-gone')}
        </button>
      </div>
    </aside>
  );
}
