import { scaleLinear } from 'd3-scale';
import { useTexts } from '../context.ts';
import type { Bar, Row } from './timeline-rows.ts';
import './timeline.css';

const WIDTH = 1000;
const HEIGHT = 24;
/** Minimum width of a bar, in the same units, so that the shortest fault is still visible. */
const LEAST = 5;

/**
 * Distances between ticks (s). The first distance that gives at most `MOST_TICKS` ticks is used. They are those of a clock,
 * whereas d3 would choose 20 s or 50 s.
 */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
const MOST_TICKS = 6;
/** The distance for sessions of more than an hour (s). */
const LONGEST_STEP = 1200;

interface Props {
  readonly rows: readonly Row[];
  readonly seconds: number;
}

/** Rows of bars over the seconds of the source. The lists below say the same, for users who cannot see the bars. */
export function Timeline({ rows, seconds }: Props) {
  const { words } = useTexts();
  const whole = Math.max(seconds, 1);
  const step = STEPS.find((s) => whole / s <= MOST_TICKS) ?? LONGEST_STEP;
  const ticks = Array.from({ length: Math.floor(whole / step) + 1 }, (_, i) => i * step);
  const x = scaleLinear([0, whole], [0, WIDTH]);
  return (
    <div className="timeline" aria-hidden="true">
      <svg className="timeline-patterns">
        <pattern id="not-judged" width="9" height="9" patternUnits="userSpaceOnUse">
          <path className="timeline-hatch" d="M-2 11 L11 -2 M-2 2 L2 -2 M7 11 L11 7" />
        </pattern>
      </svg>
      {rows.map(({ name, bars }, i) => (
        <div className="timeline-row" data-main={i === 0} key={name}>
          <span className="timeline-name">{name}</span>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
            {ticks.map((s) => (
              <path key={s} className="timeline-tick" d={`M${x(s)} 0 V${HEIGHT}`} />
            ))}
            {bars.map((bar) => (
              <BarShape key={bar.startS} bar={bar} from={x(bar.startS)} to={x(bar.endS)} />
            ))}
          </svg>
        </div>
      ))}
      <div className="timeline-row timeline-seconds">
        <span />
        <div>
          {ticks.map((s) => (
            <span key={s} data-last={s / whole > 0.95} style={{ left: `${(s / whole) * 100}%` }}>
              {words.clock(s * 1000)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

function BarShape({
  bar: { mark },
  from,
  to,
}: {
  readonly bar: Bar;
  readonly from: number;
  readonly to: number;
}) {
  return (
    <rect
      className={`timeline-${mark}`}
      x={from}
      y="3"
      width={Math.max(LEAST, to - from)}
      height={HEIGHT - 6}
    />
  );
}
