import { useApp } from '../../context.ts';
import { Switch } from '../../controls/switch.tsx';
import { usePlan } from '../../plan/use-plan.ts';
import '../../controls/field/tick.css';
import './today.css';

/** With or without a ball, and what falls out without one. */
export function BallChoice() {
  const { t, list } = useApp().words;
  const { plan, change, usable } = usePlan();
  return (
    <div className="ball-choice">
      <Switch className="tick" text={t('plan.ball')} isOn={plan.ball} onChange={(ball) => change({ ball })} />
      <p className="small" role="status">
        {usable.dropped.length > 0 &&
          t('plan.dropped', {
            count: usable.dropped.length,
            exercises: list(usable.dropped.map((id) => t(`exercise.${id}.name`))),
          })}
      </p>
    </div>
  );
}
