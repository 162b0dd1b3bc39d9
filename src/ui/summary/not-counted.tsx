import { useApp, useView } from '../context.ts';

/** Says that a session in which nothing was done counts nowhere; nothing if the mannequin did it, because its sessions are never stored. */
export function NotCounted() {
  const { t } = useApp().words;
  const isMannequin = useView(({ source }) => source?.kind === 'mannequin');
  return !isMannequin && <p className="small">{t('nothing.not-counted')}</p>;
}
