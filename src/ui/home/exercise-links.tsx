import { Link } from 'wouter';
import type { Exercise } from '../../engine/exercise.ts';
import { useApp } from '../context.ts';
import { PostureDrawing } from '../figures/posture-drawing.tsx';
import './exercise-links.css';

/** A link to the page of each exercise, and one to start without choosing an exercise. */
export function ExerciseLinks() {
  const { words, exercises } = useApp();
  const { t } = words;
  return (
    <section aria-labelledby="exercises-title">
      <h2 id="exercises-title">{t('home.exercises')}</h2>
      <ul className="exercise-links">
        {exercises.map((exercise) => (
          <li key={exercise.id}>
            <ExerciseLink exercise={exercise} />
          </li>
        ))}
        <li>
          <Link href="/any" className="exercise-link any">
            <span className="exercise-name">{t('free.name')}</span>
            <span className="exercise-dose">{t('free.dose')}</span>
          </Link>
        </li>
      </ul>
    </section>
  );
}

function ExerciseLink({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useApp().words;
  const { id } = exercise;
  return (
    <Link href={`/exercise/${id}`} className="exercise-link">
      <PostureDrawing exercise={exercise} />
      <span className="exercise-name">{t(`exercise.${id}.name`)}</span>
      <Dose exercise={exercise} />
    </Link>
  );
}

/** How many reps or seconds make a set, from the least to the most. */
function Dose({ exercise: { dose } }: { readonly exercise: Exercise }) {
  const { t } = useApp().words;
  const range = dose.holdS ?? dose.reps;
  if (!range) return null;
  const [from, to] = range;
  return (
    <span className="exercise-dose">{t(dose.holdS ? 'home.kind-hold' : 'home.kind-reps', { from, to })}</span>
  );
}
