import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { TrendPoint } from '../../review/history/trends.ts';
import { useTexts } from '../context.ts';
import { axisOf } from './chart-scale.ts';
import { dayInWords } from '../history/dates.ts';
import './chart.css';
import './line-chart.css';

const WIDTH = 360;
const HEIGHT = 176;
const PLOT = { left: 46, right: 350, top: 10, bottom: 148 } as const;
/** A line with more points than this has no dots. */
const MOST_DOTS = 30;

interface Props {
  /** What it shows, in words. */
  readonly label: string;
  readonly lines: readonly {
    readonly side: 'left' | 'right' | null;
    readonly points: readonly TrendPoint[];
  }[];
  readonly valueInWords: (value: number) => string;
  /** The largest possible end of the axis. */
  readonly most?: number | undefined;
}

/** Lines over time, one point per session, with labels on both axes. The second line is dashed. */
export function LineChart({ label, lines, valueInWords, most }: Props) {
  const { language } = useTexts().words;
  const all = lines.flatMap(({ points }) => points);
  const { low, high, ticks } = axisOf(
    all.map(({ value }) => value),
    most,
  );
  const times = all.map(({ startedAt }) => startedAt);
  // A single moment is in the middle.
  const time = scaleLinear([Math.min(...times), Math.max(...times)], [PLOT.left + 6, PLOT.right - 6]);
  const y = scaleLinear([low, high], [PLOT.bottom, PLOT.top]);
  const days = all.map(({ day }) => day);
  const [firstDay, lastDay] = [Math.min(...days), Math.max(...days)];
  const x = ({ startedAt }: TrendPoint): number => time(startedAt);
  const path = line<TrendPoint>()
    .x(x)
    .y(({ value }) => y(value))
    .digits(1);
  return (
    <svg className="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="chart-grid" d={`M${PLOT.left} ${y(tick)} H${PLOT.right}`} />
          <text x={PLOT.left - 8} y={y(tick) + 4} textAnchor="end">
            {valueInWords(tick)}
          </text>
        </g>
      ))}
      {lines.map(({ side, points }) => {
        const last = points.at(-1);
        const dots = points.length <= MOST_DOTS ? points : points.slice(-1);
        return (
          <g key={side} className="chart-line" data-side={side ?? 'both'}>
            {/* d3 returns null only if there are no points. */}
            {points.length > 1 && <path d={path(points) ?? ''} />}
            {dots.map((point) => (
              <circle
                key={point.sessionId}
                cx={x(point)}
                cy={y(point.value)}
                r={point === last ? 5 : 2.5}
                data-last={point === last}
              />
            ))}
          </g>
        );
      })}
      <text x={PLOT.left} y={HEIGHT - 6}>
        {dayInWords(language, firstDay, 'short')}
      </text>
      {lastDay > firstDay && (
        <text x={PLOT.right} y={HEIGHT - 6} textAnchor="end">
          {dayInWords(language, lastDay, 'short')}
        </text>
      )}
    </svg>
  );
}
