import { scaleLinear } from 'd3-scale';

/** The approximate number of ticks of an axis. */
const TICKS = 4;

/** The ends of an axis, and its ticks, lowest first. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/**
 * An axis with round ticks that includes all the values. It begins at zero, unless that would waste more than half of it. Whole values
 * get whole ticks, because there is no half rep.
 */
export function axisOf(values: readonly number[], most = Infinity): Axis {
  const isWhole = values.every(Number.isInteger);
  const [least, greatest] = [Math.min(...values), Math.max(...values, 0)];
  const from = least > greatest / 2 ? least - (greatest - least) / 2 - greatest / 20 : 0;
  const [low = 0, high = 1] = scaleLinear([from, Math.max(greatest, from + 1)], [0, 1])
    .nice(TICKS)
    .domain();
  const bottom = Math.max(0, isWhole ? Math.floor(low) : low);
  const top = Math.min(most, isWhole ? Math.ceil(high) : high);
  const ticks = scaleLinear([bottom, top], [0, 1]).ticks(TICKS);
  return { low: bottom, high: top, ticks: isWhole ? ticks.filter(Number.isInteger) : ticks };
}
