/** Ticks of an axis, lowest first. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const MOST_STEPS = 4;

/** A round step that divides `span` into a few. */
function stepOf(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / MOST_STEPS));
  const step = [1, 2, 2.5, 5, 10].find((one) => span / (one * power) <= MOST_STEPS) ?? 10;
  return step * power;
}

/** An axis with round ticks that holds all the values; from zero, unless it would waste more than half of it. */
export function scaleOf(values: readonly number[], most = Infinity): Scale {
  const [least, greatest] = [Math.min(...values), Math.max(...values, 0)];
  const from = least > greatest / 2 ? least - (greatest - least) / 2 - greatest / 20 : 0;
  const step = stepOf(Math.max(greatest - from, 1));
  const low = Math.max(0, Math.floor(from / step) * step);
  const high = Math.min(most, Math.max(Math.ceil(greatest / step) * step, low + step));
  const steps = Math.floor((high - low) / step + 1e-9);
  const ticks = Array.from({ length: steps + 1 }, (_, at) => Math.round((low + at * step) * 100) / 100);
  return { low, high, ticks };
}
