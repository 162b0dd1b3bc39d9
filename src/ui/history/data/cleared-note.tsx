import { localDay } from '../../../device/today.ts';
import type { Cleared } from '../../../history/marker.ts';
import { useApp } from '../../context.ts';
import { dayInWords } from '../dates.ts';
import './asides.css';

interface Props {
  readonly cleared: Cleared;
  readonly onChanged: () => void;
}

/** Says that the browser has deleted the sessions (which would otherwise look like a first visit), and how to get them back. */
export function ClearedNote({ cleared, onChanged }: Props) {
  const { history, words } = useApp();
  const { t, language } = words;
  const { sessions: count, lastAt } = cleared;
  const last = dayInWords(language, localDay(new Date(lastAt)), 'long');
  const startAfresh = (): void => void history.forgetCleared().then(onChanged);
  return (
    <aside className="aside cleared">
      <p>{t('history.cleared', { count, last })}</p>
      <button type="button" onClick={startAfresh}>
        {t('history.cleared-known')}
      </button>
    </aside>
  );
}
