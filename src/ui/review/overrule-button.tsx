import type { Hold, Rep } from '../../engine/events.ts';
import { useTexts } from '../context.ts';
import './judged.css';

/** Null if nothing can be overruled, as in a saved page. */
export type OnOverrule = ((startMs: number, counted: boolean) => void) | null;

interface Props {
  readonly of: Rep | Hold;
  /** What the button refers to, for a screen reader. */
  readonly name: string;
  readonly onOverrule: OnOverrule;
}

/** The trainee's own verdict: counts a movement that was not counted, or the other way round, and undoes that. */
export function OverruleButton({ of: { startMs, counted, overruled }, name, onOverrule }: Props) {
  const { t } = useTexts().words;
  if (!onOverrule && !overruled) return null;
  const label = overruled ? 'review.take-back' : counted ? 'review.count-not' : 'review.count-it';
  return (
    <span className="overrule">
      {overruled && <strong className="by-you">{t(counted ? 'review.by-you' : 'review.not-by-you')}</strong>}
      {onOverrule && (
        <button
          type="button"
          aria-label={`${t(label)}: ${name}`}
          onClick={() => onOverrule(startMs, !counted)}
        >
          {t(label)}
        </button>
      )}
    </span>
  );
}
