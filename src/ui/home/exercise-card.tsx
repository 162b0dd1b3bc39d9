import { Link } from 'wouter';
import type { Exercise } from '../../engine/exercise.ts';
import { useApp } from '../context.ts';
import { PostureDrawing } from '../figures/posture-drawing.tsx';
import './cards.css';

interface Props {
  readonly exercise: Exercise;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One exercise to choose: its drawing, its name, its dose, and the way to see it done. */
export function ExerciseCard({ exercise, chosen, onChoose }: Props) {
  const { t } = useApp().words;
  const { id, dose } = exercise;
  const [from, to] = dose.holdS ?? dose.reps ?? [0, 0];
  const name = t(`exercise.${id}.name`);
  return (
    <div className="card">
      <label>
        <input type="radio" name="exercise" value={id} checked={chosen} onChange={onChoose} />
        <PostureDrawing exercise={exercise} />
        <span className="card-name">{name}</span>
        <span className="card-dose">{t(dose.holdS ? 'home.kind-hold' : 'home.kind-reps', { from, to })}</span>
      </label>
      <Link href={`/exercise/${id}`} className="card-how" aria-label={`${t('show.title')}: ${name}`}>
        {t('show.title')}
      </Link>
    </div>
  );
}

/** No exercise chosen: whichever it turns out to be. */
export function FreeCard({ chosen, onChoose }: Pick<Props, 'chosen' | 'onChoose'>) {
  const { t } = useApp().words;
  return (
    <div className="card free">
      <label>
        <input type="radio" name="exercise" value="" checked={chosen} onChange={onChoose} />
        <span className="card-name">{t('free.name')}</span>
        <span className="card-dose">{t('free.dose')}</span>
      </label>
    </div>
  );
}
