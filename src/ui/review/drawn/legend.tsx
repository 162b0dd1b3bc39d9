import { useTexts } from '../../context.ts';
import '../../summary/timeline.css';
import './legend.css';

const MARKS = {
  counted: 'mark-good',
  fault: 'mark-fault',
  attempt: 'mark-attempt',
  good: 'mark-good',
  broken: 'mark-broken',
  band: 'chart-band',
} as const;

interface Props {
  readonly marks: readonly (keyof typeof MARKS)[];
  /** The signs above what was best and weakest. */
  readonly tags?: readonly ('best' | 'weakest')[];
}

/** What the marks and signs of a drawing mean, and the patterns in which the marks are drawn. */
export function Legend({ marks, tags = [] }: Props) {
  const { t } = useTexts().words;
  return (
    <ul className="legend">
      {marks.map((mark) => (
        <li key={mark}>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <rect className={MARKS[mark]} x="1" y="1" width="22" height="14" rx="2" />
          </svg>
          <span>{t(`review.legend-${mark}`)}</span>
        </li>
      ))}
      {tags.map((tag) => (
        <li key={tag} data-tag={tag}>
          <span>{t(`review.${tag}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Once on a page: the hatching for what had a fault or was not credited. */
export function MarkPatterns() {
  return (
    <svg className="timeline-patterns" aria-hidden="true">
      <pattern id="mark-faulty" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className="pattern-ground" width="8" height="8" />
        <path className="pattern-stripe" d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" />
      </pattern>
      <pattern id="mark-not-credited" width="8" height="8" patternUnits="userSpaceOnUse">
        <path className="pattern-broken" d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" />
      </pattern>
    </svg>
  );
}
