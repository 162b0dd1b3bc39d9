import { Link } from 'wouter';
import type { HistoryFailure } from '../../../storage/history-error.ts';
import { useApp } from '../../context.ts';
import './failed.css';

interface Props {
  readonly failure: HistoryFailure;
  readonly onAgain?: () => void;
}

/** What went wrong with the history, what to do, and buttons to try again or go back if that may help. */
export function Failed({ failure, onAgain }: Props) {
  const { t } = useApp().words;
  return (
    <div className="aside failed" role="alert">
      <p>{t(`history.failure.${failure}`)}</p>
      {onAgain && failure.startsWith('storage-') && (
        <button type="button" onClick={onAgain}>
          {t('history.again')}
        </button>
      )}
      {failure.startsWith('session-') && (
        <Link href="/history" className="secondary">
          {t('history.back')}
        </Link>
      )}
    </div>
  );
}
