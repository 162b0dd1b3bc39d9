import { useMemo } from 'react';
import { scaleLinear } from 'd3-scale';
import { bestStretch, faultsOf, stretchesOf } from '../../../review/notable.ts';
import { judgedBy } from '../../../review/judged-by.ts';
import { MARGIN_MS, stretch } from '../../../review/samples.ts';
import { type Reviewed } from '../../../history/reviewed.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import type { SetReview } from '../../../review/review.ts';
import { useTexts } from '../../context.ts';
import { CHART, chartLines } from '../../charts/chart-lines.ts';
import { measureInWords } from '../judgement.ts';
import { Legend } from './legend.tsx';
import { useSamples } from '../replay/use-samples.ts';
import '../../charts/chart.css';
import './hold-line.css';

/** Height of the strip below the line that shows what was credited, in the chart's units. */
const STRIP = 26;
/** Minimum width of a bar, in the same units, so that the shortest is still visible. */
const LEAST = 4;

/** What is not credited: major rules that were broken, and leaving the position. */
const brokenIn = ({ log, holds }: SetReview) => [
  ...faultsOf(log).filter(({ severity }) => severity === 'major'),
  ...holds.flatMap((hold) => stretchesOf(hold, log)).filter(({ by }) => by === 'posture'),
];

interface Props {
  readonly exercise: Exercise;
  readonly session: Reviewed;
  readonly set: SetReview;
}

/** The holds of a set as a line of the judged measure, with the band in which it is good. What broke the hold is shaded. */
export function HoldLine({ exercise, session, set }: Props) {
  const { words } = useTexts();
  const { t } = words;
  const samples = useSamples(exercise, session, set);
  const broken = brokenIn(set);
  const spans = [...set.holds, ...broken];
  const fromMs = Math.min(...spans.map(({ startMs }) => startMs)) - MARGIN_MS;
  const toMs = Math.max(...spans.map(({ endMs }) => endMs)) + MARGIN_MS;
  const by = useMemo(() => judgedBy(exercise, null), [exercise]);
  const chart = useMemo(
    () => samples && chartLines(by, stretch(samples, fromMs, toMs), fromMs, toMs),
    [samples, by, fromMs, toMs],
  );
  const best = bestStretch(set.credited, set.log);
  const x = scaleLinear([fromMs, toMs], [0, CHART.width]);
  const good = set.holds.flatMap((hold) => stretchesOf(hold, set.log)).filter((one) => one.by === null);
  return (
    <figure className="hold-line">
      <figcaption>
        <strong>{measureInWords(exercise, by.measure, words)}</strong>
      </figcaption>
      <div className="hold-chart">
        {best && (
          <span className="hold-best" style={{ left: `${x((best.startMs + best.endMs) / 2) / 10}%` }}>
            {t('review.best')}
          </span>
        )}
        <svg
          viewBox={`0 0 ${CHART.width} ${CHART.height + STRIP + 6}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {chart?.band && <path className="chart-band" d={chart.band} />}
          <Marks spans={broken} mark="broken" x={x} />
          {chart?.limits.map((d) => (
            <path key={d} className="chart-limit" d={d} />
          ))}
          {chart && <path className="chart-line" d={chart.line} />}
          <Marks spans={good} mark="good" x={x} />
        </svg>
        {!samples && <p className="small">{t('review.line-coming')}</p>}
      </div>
      <p className="hold-times" aria-hidden="true">
        <span>{words.clock(Math.max(0, fromMs))}</span>
        <span>{words.clock(toMs)}</span>
      </p>
      <Legend marks={['good', 'broken', 'band']} />
    </figure>
  );
}

interface MarksProps {
  readonly spans: readonly { readonly startMs: number; readonly endMs: number }[];
  readonly mark: 'broken' | 'good';
  /** From milliseconds to the chart's own units. */
  readonly x: (ms: number) => number;
}

/** Stretches as bars: what broke the hold over the whole height, what is credited as a strip below. */
const Marks = ({ spans, mark, x }: MarksProps) => (
  <g>
    {spans.map(({ startMs, endMs }, at) => (
      <rect
        key={at}
        className={`mark-${mark}`}
        x={x(startMs)}
        width={Math.max(LEAST, x(endMs) - x(startMs))}
        y={mark === 'broken' ? 0 : CHART.height + 6}
        height={mark === 'broken' ? CHART.height : STRIP}
      />
    ))}
  </g>
);
