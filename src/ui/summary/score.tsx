import type { HoldScoreParts, RepScoreParts } from '../../engine/events.ts';
import { useTexts } from '../context.ts';
import './score.css';

const PARTS = ['range', 'tempo', 'pause', 'form', 'held', 'unbroken'] as const;

interface Props {
  readonly score: number | null | undefined;
  readonly parts: RepScoreParts | HoldScoreParts | undefined;
}

/** A score of 0 to 100 that opens into its parts. A score without parts is not shown. */
export function Score({ score, parts }: Props) {
  const { t } = useTexts().words;
  if (typeof score !== 'number' || !parts) return '–';
  const shares: Readonly<Partial<Record<(typeof PARTS)[number], number | null>>> = parts;
  return (
    <details className="score">
      <summary>{Math.round(score * 100)}</summary>
      <dl>
        {PARTS.map((name) => {
          const share = shares[name];
          return (
            typeof share === 'number' && (
              <div key={name}>
                <dt>{t(`score.${name}`)}</dt>
                <dd>{Math.round(share * 100)}</dd>
              </div>
            )
          );
        })}
      </dl>
    </details>
  );
}
