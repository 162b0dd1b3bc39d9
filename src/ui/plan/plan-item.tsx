import { ROUTINE_LIMITS } from '../../plan/routine-edit.ts';
import type { Dose, RoutineItem } from '../../plan/routine.ts';
import { useApp } from '../context.ts';
import { ItemDrawing } from '../figures/item-drawing.tsx';
import { itemInWords } from '../workout/step-in-words.ts';
import { VariantField } from '../controls/field/variant-field.tsx';
import { NumberField } from '../controls/field/number-field.tsx';
import './plan-item.css';

export type ItemAction = 'up' | 'down' | 'remove';

interface Props {
  readonly item: RoutineItem;
  readonly at: number;
  readonly count: number;
  /** Why the exercise is not done today, in a few words; null if it is done. */
  readonly leftOut: string | null;
  readonly onDose: (dose: Dose) => void;
  readonly onVariant: (variant: string | null) => void;
  readonly onAction: (action: ItemAction) => void;
}

const SIGNS: Readonly<Record<ItemAction, string>> = { up: '↑', down: '↓', remove: '✕' };

/** One exercise of the plan: its dose, its place, and a button to remove it. */
export function PlanItem({ item, at, count, leftOut, onDose, onVariant, onAction }: Props) {
  const { words, exercises } = useApp();
  const exercise = exercises.find(({ id }) => id === item.exerciseId);
  const { t } = words;
  const { dose } = item;
  const name = itemInWords(item, words);
  const closed: Readonly<Record<ItemAction, boolean>> = {
    up: at === 0,
    down: at === count - 1,
    remove: count === 1,
  };
  return (
    <li className="plan-item" data-at={at} data-left-out={leftOut !== null}>
      <ItemDrawing item={item} />
      <h3>
        <span className="plan-number">{at + 1}</span> <span>{name}</span>
        {leftOut !== null && <span className="left-out">{leftOut}</span>}
      </h3>
      <div className="plan-foot">
        <div className="plan-dose">
          <DoseFields dose={dose} name={name} onDose={onDose} />
          {exercise && (
            <VariantField exercise={exercise} of={name} variant={item.variant ?? null} onChoose={onVariant} />
          )}
        </div>
        <div className="plan-moves">
          {(['up', 'down', 'remove'] as const).map((action) => (
            <button
              key={action}
              type="button"
              data-action={action}
              aria-label={t('plan.of', { exercise: name, what: t(`plan.move-${action}`) })}
              title={t(`plan.move-${action}`)}
              disabled={closed[action]}
              onClick={() => onAction(action)}
            >
              {SIGNS[action]}
            </button>
          ))}
        </div>
      </div>
    </li>
  );
}

interface DoseProps {
  readonly dose: Dose;
  readonly name: string;
  readonly onDose: (dose: Dose) => void;
}

/** Seconds change in steps of five. Basis: the article's own doses. */
const STEP_S = 5;

function DoseFields({ dose, name, onDose }: DoseProps) {
  const { t } = useApp().words;
  switch (dose.kind) {
    case 'reps':
      return (
        <NumberField
          label={t('plan.reps')}
          of={name}
          value={dose.reps}
          limits={ROUTINE_LIMITS.reps}
          onChange={(reps) => onDose({ ...dose, reps })}
        />
      );
    case 'hold':
    case 'holds':
      return (
        <>
          {dose.kind === 'holds' && (
            <NumberField
              label={t('plan.times')}
              of={name}
              value={dose.times}
              limits={ROUTINE_LIMITS.times}
              onChange={(times) => onDose({ ...dose, times })}
            />
          )}
          <NumberField
            label={t(dose.kind === 'hold' && dose.sides?.length === 2 ? 'plan.hold-side' : 'plan.hold')}
            of={name}
            value={dose.holdS}
            limits={ROUTINE_LIMITS.holdS}
            step={STEP_S}
            onChange={(holdS) => onDose({ ...dose, holdS })}
          />
        </>
      );
  }
}
