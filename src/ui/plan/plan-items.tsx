import { useEffect, useRef, useState } from 'react';
import {
  isRoutine,
  ROUTINE_LIMITS,
  usualDose,
  withAdded,
  withDose,
  withItemVariant,
  withMoved,
  withoutItem,
} from '../../plan/routine-edit.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { Routine } from '../../plan/routine.ts';
import { useApp } from '../context.ts';
import { PlanItem, type ItemAction } from './plan-item.tsx';
import { Undo } from './undo.tsx';
import { usePlan } from './use-plan.ts';
import '../controls/field/field.css';
import './plan.css';

/** Where the focus goes after the list has changed. */
interface FocusNext {
  readonly at: number;
  readonly action: ItemAction;
}

/** The name of the exercise that was just removed, its place, and the routine with it. */
interface Removed {
  readonly before: Routine;
  readonly at: number;
  readonly exercise: string;
}

/** How often the exercise at this place occurs before it. */
const timesBefore = ({ items }: Routine, at: number): number =>
  items.slice(0, at).filter(({ exerciseId }) => exerciseId === items[at]?.exerciseId).length;

/** Changes the list of exercises, says what was done, and remembers what was just removed. */
function useEdits() {
  const { t } = useApp().words;
  const { plan, change } = usePlan();
  const { routine } = plan;
  const [announcement, setAnnouncement] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { list, focusNext } = useFocusNext(routine);
  const count = routine.items.length;
  const nameOf = (id: string): string => t(`exercise.${id}.name`);

  const keep = (changed: Routine, saying = ''): void => {
    const right = isRoutine(changed);
    if (right) change({ routine: changed });
    setAnnouncement(right ? saying : t('plan.invalid'));
    setRemoved(null);
  };
  const act = (at: number, exerciseId: string, action: ItemAction): void => {
    const exercise = nameOf(exerciseId);
    if (action === 'remove') {
      keep(withoutItem(routine, at));
      setRemoved({ before: routine, at, exercise });
      return;
    }
    const to = action === 'up' ? at - 1 : at + 1;
    focusNext({ at: to, action });
    keep(withMoved(routine, at, action === 'up' ? -1 : 1), t('plan.moved', { exercise, at: to + 1, count }));
  };
  const add = (exercise: Exercise): void =>
    keep(
      withAdded(routine, { exerciseId: exercise.id, dose: usualDose(exercise) }),
      t('plan.added', { exercise: nameOf(exercise.id) }),
    );
  const undo = ({ before, at, exercise }: Removed): void => {
    focusNext({ at, action: 'remove' });
    keep(before, t('plan.is-back', { exercise }));
  };
  return { list, announcement, removed, keep, act, add, undo };
}

/** The exercises of the plan: their order and doses, and which ones are in it. */
export function PlanItems() {
  const { t } = useApp().words;
  const { plan, usable } = usePlan();
  const { routine } = plan;
  const { list, announcement, removed, keep, act, add, undo } = useEdits();
  const count = routine.items.length;
  const whyLeftOut = t(plan.ball === null ? 'plan.left-out-unanswered' : 'plan.left-out');
  const isFull = count >= ROUTINE_LIMITS.items[1];
  return (
    <section className="plan-items" aria-labelledby="plan-items-title">
      <h2 id="plan-items-title">{t('plan.items')}</h2>
      <ol ref={list}>
        {routine.items.map((item, at) => (
          <PlanItem
            key={`${item.exerciseId} ${timesBefore(routine, at)}`}
            item={item}
            at={at}
            count={count}
            leftOut={usable.dropped.includes(item.exerciseId) ? whyLeftOut : null}
            onDose={(dose) => keep(withDose(routine, at, dose))}
            onVariant={(variant) => keep(withItemVariant(routine, at, variant))}
            onAction={(action) => act(at, item.exerciseId, action)}
          />
        ))}
      </ol>
      {removed && (
        <Undo did={t('plan.removed', { exercise: removed.exercise })} onUndo={() => undo(removed)} />
      )}
      {count === 1 && <p className="small">{t('plan.last-stays')}</p>}
      <AddItem isFull={isFull} onAdd={add} />
      {isFull && <p className="small">{t('plan.full')}</p>}
      <p className="small" role="status">
        {announcement}
      </p>
    </section>
  );
}

/** After the routine has changed, moves the focus to the requested place, because the list is rendered again. */
function useFocusNext(routine: Routine) {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<FocusNext | null>(null);
  useEffect(() => {
    const wanted = next.current;
    next.current = null;
    if (!wanted) return;
    const item = list.current?.querySelector(`[data-at="${wanted.at}"]`);
    if (!item) return;
    const buttons = [...item.querySelectorAll<HTMLButtonElement>('[data-action]')];
    const open = buttons.filter(({ disabled }) => !disabled);
    (open.find(({ dataset }) => dataset['action'] === wanted.action) ?? open[0])?.focus();
  }, [routine]);
  const focusNext = (wanted: FocusNext): void => {
    next.current = wanted;
  };
  return { list, focusNext };
}

interface AddProps {
  readonly isFull: boolean;
  readonly onAdd: (exercise: Exercise) => void;
}

function AddItem({ isFull, onAdd }: AddProps) {
  const { words, exercises } = useApp();
  const { t } = words;
  const [adding, setAdding] = useState<string | undefined>(exercises[0]?.id);
  const exercise = exercises.find(({ id }) => id === adding);
  return (
    <div className="plan-add">
      <label className="field">
        {t('plan.add')}
        <select value={adding} onChange={(event) => setAdding(event.target.value)}>
          {exercises.map(({ id }) => (
            <option key={id} value={id}>
              {t(`exercise.${id}.name`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-disabled={isFull} onClick={() => !isFull && exercise && onAdd(exercise)}>
        {t('plan.add-it')}
      </button>
    </div>
  );
}
