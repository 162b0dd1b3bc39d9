import { HURT } from '../../plan/plan.ts';
import { useApp, useView } from '../context.ts';
import { FocusedHeading } from '../controls/page/focused-heading.tsx';
import { RadioCard, RadioCards } from '../controls/radio-cards.tsx';
import { StopSigns } from '../safety/stop-signs.tsx';
import { usePlan } from '../plan/use-plan.ts';
import '../live/stage.css';
import './hurt-panel.css';

/** Shown when the trainee has pressed "It hurts" and everything has stopped. It asks what hurt, and says when to get help. `inSet`: in a set, not in a rest. */
export function HurtPanel({ inSet }: { readonly inSet: boolean }) {
  const { session, words } = useApp();
  const { t } = words;
  const { plan, change } = usePlan();
  const source = useView((view) => view.source);
  const { pain } = plan;
  return (
    <main className="stage hurt">
      <div role="alert">
        <FocusedHeading className="say">{t('workout.hurt-title')}</FocusedHeading>
      </div>
      {pain && source?.kind !== 'mannequin' && (
        <RadioCards
          className="hurt-where"
          name="where"
          title={t('workout.hurt-which')}
          value={pain.where ?? null}
          onChange={(value) => {
            const where = HURT.find((one) => one === value);
            if (where === undefined) return;
            change({ pain: { ...pain, where } });
            session.command(`hurt-${where}`);
          }}
        >
          {HURT.map((where) => (
            <RadioCard key={where} className="hurt-one" value={where}>
              <span>{t(`workout.hurt-${where}`)}</span>
            </RadioCard>
          ))}
        </RadioCards>
      )}
      <StopSigns />
      <div className="controls">
        <button type="button" className="primary" onClick={() => session.command('finish')}>
          {t('workout.hurt-finish')}
        </button>
        <button type="button" aria-keyshortcuts="Escape" onClick={() => session.command('resume')}>
          {t(inSet ? 'workout.hurt-resume' : 'workout.hurt-resume-rest')}
        </button>
      </div>
    </main>
  );
}
