import type { Hold, Rep } from '../../engine/events.ts';
import { useApp } from '../context.ts';
import './judged.css';

export type OnOverrule = (startMs: number, counted: boolean) => void;

interface Props {
  readonly of: Rep | Hold;
  /** What the button is about, for a user of a screen reader. */
  readonly name: string;
  readonly onOverrule: OnOverrule;
}

/** The trainee's own word: counts what was not counted, or the other way; and takes that back. */
export function OverruleButton({ of: { startMs, counted, overruled }, name, onOverrule }: Props) {
  const { t } = useApp().words;
  const label = overruled ? 'review.take-back' : counted ? 'review.count-not' : 'review.count-it';
  return (
    <span className="overrule">
      {overruled && <strong className="by-you">{t(counted ? 'review.by-you' : 'review.not-by-you')}</strong>}
      <button type="button" aria-label={`${t(label)}: ${name}`} onClick={() => onOverrule(startMs, !counted)}>
        {t(label)}
      </button>
    </span>
  );
}
