import type { Exercise } from '../engine/exercise.ts';
import type { Report } from '../engine/report.ts';
import { useApp } from './context.ts';

const WIDTH = 1000;
const ROW = 26;
const HEAD = 44;

interface Props {
  readonly report: Report;
  readonly exercise: Exercise;
  readonly seconds: number;
}

/** Reps or holds, every fault below them, and what was not judged, over the seconds of the source. Told again as lists. */
export function Timeline({ report, exercise, seconds }: Props) {
  const { words } = useApp();
  const { t } = words;
  const x = (s: number): number => (s / Math.max(seconds, 1)) * WIDTH;
  const wide = (from: number, to: number): number => Math.max(3, x(to) - x(from));
  const faults = [...new Set(report.faults.map(({ id }) => id))];
  const height = HEAD + faults.length * ROW + 24;
  const step = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600].find((s) => seconds / s <= 5) ?? 1200;
  const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, i) => i * step);
  return (
    <div className="timeline" aria-hidden="true">
      <div className="timeline-names">
        <span style={{ height: HEAD }}>
          {t(exercise.kind === 'hold' ? 'summary.list-holds' : 'summary.list-reps')}
        </span>
        {faults.map((id) => (
          <span key={id} style={{ height: ROW }}>
            {t(`cue.${exercise.id}.${id}`)}
          </span>
        ))}
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" style={{ height }}>
        <defs>
          <pattern
            id="hatch"
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="timeline-hatch" d="M0 0 V8" />
          </pattern>
        </defs>
        {ticks.map((s) => (
          <path key={s} className="timeline-tick" d={`M${x(s)} 0 V${height - 20}`} />
        ))}
        {report.notJudged
          .filter(({ rule }) => rule === '*')
          .map(({ startS, endS }) => (
            <rect
              key={startS}
              x={x(startS)}
              y="0"
              width={wide(startS, endS)}
              height={height - 20}
              fill="url(#hatch)"
            />
          ))}
        {report.reps.map(({ startS, endS, counted }) => (
          <rect
            key={startS}
            className={counted ? 'timeline-good' : 'timeline-attempt'}
            x={x(startS)}
            y="8"
            width={wide(startS, endS)}
            height="26"
            rx="4"
          />
        ))}
        {report.holds.map(({ startS, endS }) => (
          <rect
            key={startS}
            className="timeline-good"
            x={x(startS)}
            y="8"
            width={wide(startS, endS)}
            height="26"
            rx="4"
          />
        ))}
        {report.faults.map(({ id, startS, endS, severity }) => (
          <rect
            key={`${id}${startS}`}
            className={`timeline-${severity}`}
            x={x(startS)}
            y={HEAD + faults.indexOf(id) * ROW + 5}
            width={wide(startS, endS)}
            height={ROW - 10}
            rx="3"
          />
        ))}
      </svg>
      <div className="timeline-seconds">
        {ticks.map((s) => (
          <span key={s} style={{ left: `${(s / Math.max(seconds, 1)) * 100}%` }}>
            {words.clock(s * 1000)}
          </span>
        ))}
      </div>
    </div>
  );
}
