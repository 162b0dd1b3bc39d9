import { HURT } from '../../plan/plan.ts';
import { useApp, useView } from '../context.ts';
import { StopSigns } from '../safety/stop-signs.tsx';
import { usePlan } from '../plan/use-plan.ts';
import '../live/stage.css';
import './hurt-panel.css';

/** "It hurts" was pressed: everything has stopped, and this says when to seek help, and asks what it was. `inSet`: not in a rest. */
export function HurtPanel({ inSet }: { readonly inSet: boolean }) {
  const { session, words } = useApp();
  const { t } = words;
  const { plan, change } = usePlan();
  const source = useView((view) => view.source);
  const { pain } = plan;
  return (
    <main className="stage hurt">
      <div role="alert">
        <h1 className="say">{t('led.hurt-title')}</h1>
      </div>
      <StopSigns />
      {pain && source?.kind !== 'mannequin' && (
        <fieldset className="hurt-where">
          <legend>{t('led.hurt-which')}</legend>
          {HURT.map((where) => (
            <label key={where}>
              <input
                type="radio"
                name="where"
                checked={pain.where === where}
                onChange={() => change({ pain: { ...pain, where } })}
              />
              <span>{t(`led.hurt-${where}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="controls">
        <button type="button" className="primary" onClick={() => session.command('finish')}>
          {t('led.hurt-finish')}
        </button>
        <button type="button" onClick={() => session.command('resume')}>
          {t(inSet ? 'led.hurt-resume' : 'led.hurt-resume-rest')}
        </button>
      </div>
    </main>
  );
}
