import { SidePage } from '../controls/page/side-page.tsx';
import { useApp } from '../context.ts';
import { StartExercise } from './start/start-exercise.tsx';
import './exercise.css';

/** Starts without a chosen exercise: the app identifies it. */
export function AnyPage() {
  const { t } = useApp().words;
  return (
    <SidePage title={t('free.name')} className="exercise">
      <p className="lead">{t('free.how')}</p>
      <StartExercise exercise={null} />
    </SidePage>
  );
}
