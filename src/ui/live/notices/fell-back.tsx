import { useApp, useView } from '../../context.ts';

/** Says that the processor has taken over from a lost graphics card; nothing otherwise. */
export function FellBack() {
  const { t } = useApp().words;
  const fellBack = useView((view) => view.detector?.fellBack ?? false);
  return fellBack && <p className="aside">{t('workout.graphics-lost')}</p>;
}
