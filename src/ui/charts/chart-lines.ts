import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Exercise } from '../../engine/exercise.ts';
import type { JudgedBy } from '../../review/judged-by.ts';
import type { Sample } from '../../review/samples.ts';
import type { Words } from '../../words/words.ts';

/** The width and height of a chart in its own units. The chart is stretched to its place. */
export const CHART = { width: 1000, height: 300 } as const;
/** At most this many points, because finer ones are not visible. */
const MOST = 400;
/** Space above and below the line, as a share of its extent. */
const ROOM = 0.12;

/** A measure over time as SVG paths, and the position of a moment in it. */
export interface ChartLines {
  readonly line: string;
  /** The area in which the measure is good; null if there is no limit. */
  readonly band: string | null;
  readonly limits: readonly string[];
  x(ms: number): number;
}

const numbers = (values: readonly (number | null | undefined)[]): readonly number[] =>
  values.filter((value) => typeof value === 'number');

/** The range of the values, with space above and below them. */
function extentOf(values: readonly number[]): readonly [bottom: number, top: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(ROOM * (most - least), 1e-6);
  return [least - room, most + room];
}

/** A line through the values of the samples, with a gap for each sample without a value; empty if no sample has one. */
const pathOf = (
  samples: readonly Sample[],
  x: (sample: Sample) => number,
  y: (sample: Sample) => number | null,
): string =>
  line<Sample>()
    .defined((sample) => y(sample) !== null)
    .x(x)
    .y((sample) => y(sample) ?? NaN) // d3 asks only for samples that have a value.
    .digits(1)(samples) ?? '';

/** Null if the measure was never seen. */
export function chartLines(
  { measure, bandAt }: JudgedBy,
  samples: readonly Sample[],
  fromMs: number,
  toMs: number,
): ChartLines | null {
  const every = Math.max(1, Math.ceil(samples.length / MOST));
  const shown = samples.filter((_, i) => i % every === 0);
  const bands = new Map(shown.map((sample) => [sample, bandAt(sample)]));
  const values = numbers(shown.map((sample) => sample.values[measure]));
  if (values.length === 0) return null;
  const edges = numbers([...bands.values()].flatMap(({ low, high }) => [low, high]));
  const time = scaleLinear([fromMs, Math.max(toMs, fromMs + 1)], [0, CHART.width]);
  const height = scaleLinear(extentOf([...values, ...edges]), [CHART.height, 0]);
  const x = (sample: Sample): number => time(sample.timestampMs);
  const heightOf = (value: number | null | undefined): number | null =>
    typeof value === 'number' ? height(value) : null;
  const low = (sample: Sample): number | null => heightOf(bands.get(sample)?.low);
  const high = (sample: Sample): number | null => heightOf(bands.get(sample)?.high);
  const limited = [low, high].filter((edge) => shown.some((sample) => edge(sample) !== null));
  // A side without a limit is good up to the edge of the chart.
  const band = area<Sample>()
    .x(x)
    .y0((sample) => low(sample) ?? CHART.height)
    .y1((sample) => high(sample) ?? 0)
    .digits(1);
  return {
    line: pathOf(shown, x, (sample) => heightOf(sample.values[measure])),
    band: limited.length === 0 ? null : band(shown),
    limits: limited.map((edge) => pathOf(shown, x, edge)),
    x: time,
  };
}

/** A value as displayed: whole degrees, or hundredths of the body's own length. */
export function measureValueInWords(
  exercise: Exercise,
  measure: string,
  value: number,
  { t }: Words,
): string {
  const degrees = exercise.measurements[measure]?.unit === 'deg';
  return t(degrees ? 'review.value-deg' : 'review.value-share', {
    value: Math.round(degrees ? value : value * 100) + 0,
  });
}
