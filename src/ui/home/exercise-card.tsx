import { Link } from 'wouter';
import type { Exercise } from '../../engine/exercise.ts';
import { useApp } from '../context.ts';
import { RadioCard } from '../controls/radio-cards.tsx';
import { PostureDrawing } from '../figures/posture-drawing.tsx';
import './cards.css';

/** The value of the card that stands for no exercise in particular. */
export const FREE = '';

/** One exercise to choose: its drawing, its name, its dose, and the way to see it done. */
export function ExerciseCard({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useApp().words;
  const { id } = exercise;
  const name = t(`exercise.${id}.name`);
  return (
    <div className="card">
      <RadioCard value={id}>
        <PostureDrawing exercise={exercise} />
        <span className="card-name">{name}</span>
        <Dose exercise={exercise} />
      </RadioCard>
      <Link
        href={`/exercise/${id}`}
        className="card-how text-link"
        aria-label={`${t('show.title')}: ${name}`}
      >
        {t('show.title')}
      </Link>
    </div>
  );
}

/** How much of it makes a set, from least to most. */
function Dose({ exercise: { dose } }: { readonly exercise: Exercise }) {
  const { t } = useApp().words;
  const range = dose.holdS ?? dose.reps;
  if (!range) return null;
  const [from, to] = range;
  return (
    <span className="card-dose">{t(dose.holdS ? 'home.kind-hold' : 'home.kind-reps', { from, to })}</span>
  );
}

/** No exercise chosen: whichever it turns out to be. */
export function FreeCard() {
  const { t } = useApp().words;
  return (
    <div className="card free">
      <RadioCard value={FREE}>
        <span className="card-name">{t('free.name')}</span>
        <span className="card-dose">{t('free.dose')}</span>
      </RadioCard>
    </div>
  );
}
