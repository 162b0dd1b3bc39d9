import { isOwnTraining } from '../../../review/history/dated-session.ts';
import { useApp } from '../../context.ts';
import './source-mark.css';

/** Marks a session that was not done in front of the camera; nothing for others. */
export function SourceMark({ kind }: { readonly kind: string }) {
  const { t } = useApp().words;
  if (isOwnTraining({ source: kind })) return null;
  return (
    <span className="source-mark">{t(kind === 'trace' ? 'history.from-trace' : 'history.from-video')}</span>
  );
}
