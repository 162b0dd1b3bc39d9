import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import {
  articleRoutine,
  firstRoutine,
  isArticle,
  isFirst,
  isRoutine,
  ROUTINE_LIMITS,
} from '../../plan/routine-edit.ts';
import type { Routine } from '../../plan/routine.ts';
import { BallChoice } from '../home/routine/ball-choice.tsx';
import { useApp } from '../context.ts';
import { NumberField } from '../controls/field/number-field.tsx';
import { PainNote } from './pain-note.tsx';
import { PlanItems } from './plan-items.tsx';
import { ProposalNote } from './proposal-note.tsx';
import { RoutineFacts } from '../home/routine/routine-facts.tsx';
import { SidePage } from '../controls/page/side-page.tsx';
import { StartWorkout } from '../home/routine/start-workout.tsx';
import { Undo } from './undo.tsx';
import { usePlan } from './use-plan.ts';
import { WeekSection } from './week-section.tsx';
import './plan.css';

/** Seconds of rest change in steps of five. Basis: judgement. */
const STEP_S = 5;

const isOurs = (routine: Routine): boolean => isFirst(routine) || isArticle(routine);

/** The plan: which exercises, how much of each, on which days. */
export function PlanPage() {
  const { t } = useApp().words;
  const { plan, kept, change } = usePlan();
  const { routine } = plan;
  /** Increases when typed text should be discarded. */
  const [formKey, setFormKey] = useState(0);
  const [before, setBefore] = useState<Routine | null>(null);
  const replace = (chosen: Routine, was: Routine | null): void => {
    change({ routine: chosen });
    setFormKey(formKey + 1);
    setBefore(was);
  };
  const keep = (changed: Routine): void => {
    if (isRoutine(changed)) change({ routine: changed });
  };
  return (
    <SidePage title={t('plan.title')} className="plan">
      <RoutineFacts />
      {!kept && <p className="aside">{t('plan.not-kept')}</p>}
      <PainNote />
      <ProposalNote />
      <div className="plan-columns">
        <PlanItems key={formKey} />
        <div className="plan-beside">
          <section className="plan-all" key={formKey} aria-labelledby="plan-all-title">
            <h2 id="plan-all-title">{t('plan.all')}</h2>
            <NumberField
              label={t('plan.rounds-field')}
              value={routine.rounds}
              limits={ROUTINE_LIMITS.rounds}
              onChange={(rounds) => keep({ ...routine, rounds })}
            />
            <NumberField
              label={t('plan.rest')}
              value={routine.restS}
              limits={ROUTINE_LIMITS.restS}
              step={STEP_S}
              onChange={(restS) => keep({ ...routine, restS })}
            />
            <BallChoice />
            <OurRoutines
              takesFocus={formKey > 0 && before === null}
              onChoose={(chosen) => replace(chosen, routine)}
            />
            {before && isOurs(routine) && (
              <Undo did={t('plan.replaced')} onUndo={() => replace(before, null)} />
            )}
          </section>
          <WeekSection />
          <div className="plan-end">
            <StartWorkout />
            <Link href="/" className="secondary">
              {t('page.to-start')}
            </Link>
          </div>
        </div>
      </div>
    </SidePage>
  );
}

interface OurRoutinesProps {
  /** Does the button take the focus when it appears? */
  readonly takesFocus: boolean;
  readonly onChoose: (routine: Routine) => void;
}

/** Whether the plan is one of our routines, and the way to another one. A trainee without a ball reads nothing about changing to the pike. */
function OurRoutines({ takesFocus, onChoose }: OurRoutinesProps) {
  const { t } = useApp().words;
  const { ball, routine } = usePlan().plan;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const first = isFirst(routine);
  if (first && ball === false) return null;
  return (
    <>
      {first && <p className="small">{t('plan.is-first')}</p>}
      {isArticle(routine) && <p className="small">{t('plan.is-pike')}</p>}
      <button ref={button} type="button" onClick={() => onChoose(first ? articleRoutine : firstRoutine)}>
        {t(first ? 'plan.to-pike' : 'plan.to-first')}
      </button>
    </>
  );
}
