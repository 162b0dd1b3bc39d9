import { useMemo } from 'react';
import type { Exercise } from '../../../engine/exercise.ts';
import type { JudgedBy } from '../../../review/judged-by.ts';
import type { Sample } from '../../../review/samples.ts';
import { useTexts } from '../../context.ts';
import { CHART, chartLines, measureValueInWords } from '../../charts/chart-lines.ts';
import { measureInWords } from '../judgement.ts';
import '../../charts/chart.css';

interface Props {
  readonly exercise: Exercise;
  readonly by: JudgedBy;
  readonly samples: readonly Sample[];
  readonly sample: Sample | undefined;
}

/** The judged measure over the time of a replay, with its limit and the current position. */
export function MeasureChart({ exercise, by, samples, sample }: Props) {
  const { words } = useTexts();
  const { t } = words;
  const chart = useMemo(() => {
    const [first, last] = [samples[0], samples.at(-1)];
    return first && last ? chartLines(by, samples, first.timestampMs, last.timestampMs) : null;
  }, [by, samples]);
  if (!chart) return null;
  const value = sample?.values[by.measure];
  const band = sample ? by.bandAt(sample) : null;
  const limit = band?.low ?? band?.high;
  const inUnit = (number: number) => measureValueInWords(exercise, by.measure, number, words);
  const at = sample ? chart.x(sample.timestampMs) : 0;
  return (
    <figure className="measure">
      <figcaption>
        <span>{measureInWords(exercise, by.measure, words)}</span>
        <span className="measure-values">
          <span>
            {typeof value === 'number' ? t('review.now', { value: inUnit(value) }) : t('review.unseen')}
          </span>
          <span>{typeof limit === 'number' && ` · ${t('review.limit', { value: inUnit(limit) })}`}</span>
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} preserveAspectRatio="none" aria-hidden="true">
        {chart.band && <path className="chart-band" d={chart.band} />}
        {chart.limits.map((d) => (
          <path key={d} className="chart-limit" d={d} />
        ))}
        <path className="chart-line" d={chart.line} />
        <path className="chart-now" d={`M${at} 0V${CHART.height}`} />
      </svg>
    </figure>
  );
}
