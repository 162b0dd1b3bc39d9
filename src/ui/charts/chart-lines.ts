import type { Exercise } from '../../engine/exercise.ts';
import type { JudgedBy } from '../../review/judged-by.ts';
import type { Sample } from '../../review/samples.ts';
import type { Words } from '../../words/words.ts';

/** The width and height of a chart in its own units; stretched to its place. */
export const CHART = { width: 1000, height: 300 } as const;
/** No more points than this: finer ones are not seen. */
const MOST = 400;
/** Room over and under the line, as a share of its extent. */
const ROOM = 0.12;

/** A measure over time as paths of an SVG, and where a moment and a value lie in it. */
export interface ChartLines {
  readonly line: string;
  /** The area in which the measure is good; null where there is no limit. */
  readonly band: string | null;
  readonly limits: readonly string[];
  x(ms: number): number;
  y(value: number): number;
}

const numbers = (values: readonly (number | null | undefined)[]): readonly number[] =>
  values.filter((value) => typeof value === 'number');

const pathOf = (points: readonly (readonly [number, number] | null)[]): string => {
  let pen = 'M';
  return points
    .map((point) => {
      if (!point) {
        pen = 'M';
        return '';
      }
      const command = `${pen}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
      pen = 'L';
      return command;
    })
    .join('');
};

/** Null where the measure was never seen. */
export function chartLines(
  { measure, bandAt }: JudgedBy,
  samples: readonly Sample[],
  fromMs: number,
  toMs: number,
): ChartLines | null {
  const every = Math.max(1, Math.ceil(samples.length / MOST));
  const shown = samples.filter((_, i) => i % every === 0);
  const bands = shown.map(bandAt);
  const values = numbers(shown.map((sample) => sample.values[measure]));
  if (values.length === 0) return null;
  const ends = [...values, ...numbers(bands.flatMap(({ low, high }) => [low, high]))];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(ROOM * (most - least), 1e-6);
  const [bottom, top] = [least - room, most + room];
  const x = (ms: number): number => ((ms - fromMs) / Math.max(1, toMs - fromMs)) * CHART.width;
  const y = (value: number): number => ((top - value) / (top - bottom)) * CHART.height;
  const along = (of: (at: number) => number | null | undefined) =>
    shown.map(({ timestampMs }, at) => {
      const value = of(at);
      return typeof value === 'number' ? ([x(timestampMs), y(value)] as const) : null;
    });
  const lows = along((at) => bands[at]?.low);
  const highs = along((at) => bands[at]?.high);
  const edge = (edges: readonly (readonly [number, number] | null)[], else_: number) =>
    shown.map(({ timestampMs }, at) => edges[at] ?? ([x(timestampMs), else_] as const));
  const limited = [lows, highs].filter((edges) => edges.some((point) => point !== null));
  return {
    line: pathOf(along((at) => shown[at]?.values[measure])),
    band:
      limited.length === 0
        ? null
        : `${pathOf([...edge(highs, 0), ...edge(lows, CHART.height).toReversed()])}Z`,
    limits: limited.map(pathOf),
    x,
    y,
  };
}

/** A value as it is read: whole degrees, or hundredths of the body's own length. */
export function valueInWords(exercise: Exercise, measure: string, value: number, { t }: Words): string {
  const degrees = exercise.measurements[measure]?.unit === 'deg';
  return t(degrees ? 'review.value-deg' : 'review.value-share', {
    value: Math.round(degrees ? value : value * 100) + 0,
  });
}
