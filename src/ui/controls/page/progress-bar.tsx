import { useApp, useView } from '../../context.ts';

/** How much of a video has been judged. */
export function ProgressBar() {
  const { t } = useApp().words;
  const progress = useView((view) => view.progress);
  if (progress === null) return null;
  return <progress className="progress" value={progress} max={1} aria-label={t('workout.progress')} />;
}
