import { useApp, useView } from '../../context.ts';

/** Says what this browser cannot do, and that the workout continues without it; nothing if it can do everything. */
export function Without() {
  const { t, list } = useApp().words;
  const voice = useView((view) => view.voice);
  const sound = useView((view) => view.sound);
  const missing = useView((view) => view.missing);
  const extras = list(missing.map((extra) => t(`extra.${extra}`)));
  return (
    <>
      {!voice && sound && <p className="aside no-voice">{t('workout.no-voice')}</p>}
      {missing.length > 0 && <p className="aside">{t('workout.without', { extras })}</p>}
    </>
  );
}
