import type { Exercise } from '../engine/exercise.ts';
import { useApp } from './context.ts';
import { PostureDrawing } from './posture-drawing.tsx';

interface Props {
  readonly exercise: Exercise;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One exercise to choose: its drawing, its name, its dose. */
export function ExerciseCard({ exercise, chosen, onChoose }: Props) {
  const { t } = useApp().words;
  const { id, dose } = exercise;
  const [from, to] = dose.holdS ?? dose.reps ?? [0, 0];
  return (
    <label className="card">
      <input type="radio" name="exercise" value={id} checked={chosen} onChange={onChoose} />
      <PostureDrawing exerciseId={id} />
      <span className="card-name">{t(`exercise.${id}.name`)}</span>
      <span className="card-dose">{t(dose.holdS ? 'home.kind-hold' : 'home.kind-reps', { from, to })}</span>
      <span className="card-text">{t(`exercise.${id}.summary`)}</span>
    </label>
  );
}
