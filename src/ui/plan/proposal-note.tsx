import { proposal } from '../../plan/proposal.ts';
import { useApp } from '../context.ts';
import { useFresh } from '../controls/hooks/use-loaded.ts';
import { usePlan } from './use-plan.ts';
import { useToday } from '../controls/hooks/use-today.ts';
import './notes.css';

const NOTHING = [] as const;

/** A step up or back, with its reason. The trainee accepts or declines it. */
export function ProposalNote() {
  const { words, exercises, workoutHistory } = useApp();
  const { t } = words;
  const { plan, change } = usePlan();
  const day = useToday();
  const history = useFresh(workoutHistory, NOTHING);
  const next = proposal(plan, exercises, history, day);
  if (!next) return null;
  return (
    <aside className="aside plain proposal" aria-label={t('plan.next')}>
      <p>
        <span>{t(`plan.why-${next.why}`)}</span>{' '}
        <strong>{t(next.why === 'good-form' ? 'plan.ask-more' : 'plan.ask-less')}</strong>
      </p>
      <ul>
        {next.changes.map(({ exerciseId, unit, from, to }, i) => (
          <li key={i}>
            {t(`plan.step-${unit}`, {
              what: exerciseId === null ? '' : t(`exercise.${exerciseId}.name`),
              from,
              to,
            })}
          </li>
        ))}
      </ul>
      <div className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => change({ routine: next.routine, answered: next.after })}
        >
          {t('plan.take')}
        </button>
        <button type="button" onClick={() => change({ answered: next.after })}>
          {t('plan.leave')}
        </button>
      </div>
    </aside>
  );
}
