import { useApp, useView } from '../../context.ts';

/** Says if the processor has replaced a lost graphics card, and if the device is too slow. */
export function DeviceNotes() {
  const { t } = useApp().words;
  const fellBack = useView((view) => view.detector?.fellBack ?? false);
  const isTooSlow = useView((view) => view.detector?.isTooSlow ?? false);
  return (
    <>
      {fellBack && <p className="aside">{t('workout.graphics-lost')}</p>}
      {isTooSlow && <p className="aside">{t('workout.too-slow')}</p>}
    </>
  );
}
