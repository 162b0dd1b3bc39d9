import { scaleLinear } from 'd3-scale';

/** How many ticks an axis has, about. */
const TICKS = 4;

/** The ends of an axis, and its ticks, lowest first. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** An axis with round ticks that holds all the values. It begins at zero, unless that would waste more than half of it. */
export function axisOf(values: readonly number[], most = Infinity): Axis {
  const [least, greatest] = [Math.min(...values), Math.max(...values, 0)];
  const from = least > greatest / 2 ? least - (greatest - least) / 2 - greatest / 20 : 0;
  const [low = 0, high = 1] = scaleLinear([from, Math.max(greatest, from + 1)], [0, 1])
    .nice(TICKS)
    .domain();
  const ends = [Math.max(0, low), Math.min(most, high)] as const;
  return { low: ends[0], high: ends[1], ticks: scaleLinear(ends, [0, 1]).ticks(TICKS) };
}
