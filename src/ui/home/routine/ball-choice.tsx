import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../context.ts';
import { Switch } from '../../controls/switch.tsx';
import { usePlan } from '../../plan/use-plan.ts';
import '../../controls/field/tick.css';
import './today.css';

/** Asks whether the trainee has a ball, if the plan needs one. Once it is answered, it is a switch. Says which exercises need a ball. */
export function BallChoice() {
  const { t, list } = useApp().words;
  const { plan, change, usable } = usePlan();
  const { ball } = plan;
  const choice = useRef<HTMLDivElement>(null);
  const [isAnswered, setAnswered] = useState(false);
  useEffect(() => {
    // The button that had the focus is gone, so the switch gets it.
    if (isAnswered) choice.current?.querySelector('input')?.focus();
  }, [isAnswered]);
  const count = usable.dropped.length;
  const exercises = list(usable.dropped.map((id) => t(`exercise.${id}.name`)));
  const answer = (has: boolean): void => {
    change({ ball: has });
    setAnswered(true);
  };
  if (ball === null && count === 0) return null;
  return (
    <div className="ball-choice" ref={choice}>
      {ball === null ? (
        <div className="ball-question" role="group" aria-labelledby="ball-question">
          <span id="ball-question">{t('plan.ball-question')}</span>
          <button type="button" onClick={() => answer(true)}>
            {t('plan.ball-yes')}
          </button>
          <button type="button" onClick={() => answer(false)}>
            {t('plan.ball-no')}
          </button>
        </div>
      ) : (
        <Switch
          className="tick"
          text={t('plan.ball')}
          isOn={ball}
          onChange={(has) => change({ ball: has })}
        />
      )}
      <p className="small" role="status">
        {count > 0 &&
          (ball === null ? t('plan.with-ball', { exercises }) : t('plan.dropped', { count, exercises }))}
      </p>
    </div>
  );
}
