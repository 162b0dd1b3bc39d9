import type { Rep } from '../engine/events.ts';
import type { FrameRule } from '../engine/rules/rule.ts';
import { beyond, limitsOf } from '../engine/rules/limits.ts';
import { valueAt } from '../signal/value-at.ts';
import type { Sample } from './samples.ts';

/** Index of the sample nearest to that moment; 0 if there is no sample. */
export const nearestAt = (samples: readonly { readonly timestampMs: number }[], ms: number): number =>
  samples.reduce(
    (best, { timestampMs }, i) =>
      Math.abs(timestampMs - ms) < Math.abs(valueAt(samples, best).timestampMs - ms) ? i : best,
    0,
  );

/** When the measure was nearest to half of its way between two moments; the middle between them if it was not seen. */
function halfway(samples: readonly Sample[], measure: string, fromMs: number, toMs: number): number {
  const way = samples.filter(({ timestampMs }) => timestampMs >= fromMs && timestampMs <= toMs);
  const [first, last] = [way[0]?.values[measure], way.at(-1)?.values[measure]];
  const middle = (fromMs + toMs) / 2;
  if (typeof first !== 'number' || typeof last !== 'number') return middle;
  const wanted = (first + last) / 2;
  let [best, off] = [middle, Infinity];
  for (const { timestampMs, values } of way) {
    const value = values[measure];
    if (typeof value !== 'number' || Math.abs(value - wanted) >= off) continue;
    [best, off] = [timestampMs, Math.abs(value - wanted)];
  }
  return best;
}

/** When the measure was furthest from where it began; null if it was not seen. */
function furthest(samples: readonly Sample[], measure: string, fromMs: number, toMs: number): number | null {
  const way = samples.filter(({ timestampMs }) => timestampMs >= fromMs && timestampMs <= toMs);
  const first = way.find(({ values }) => typeof values[measure] === 'number')?.values[measure];
  if (typeof first !== 'number') return null;
  let [far, most]: [number | null, number] = [null, 0];
  for (const { timestampMs, values } of way) {
    const value = values[measure];
    if (typeof value !== 'number') continue;
    const off = Math.abs(value - first);
    if (off > most) [far, most] = [timestampMs, off];
  }
  return far;
}

/** A top that is held still for this long (ms) is shown at the middle of that time, a shorter one at its furthest point. */
const HELD_MS = 500;

export interface KeyMoment {
  readonly name: 'start' | 'out' | 'top' | 'back' | 'end' | 'even' | 'worst';
  readonly ms: number;
}

/** The five positions that characterise a rep: start, on the way, top, on the way back, end. */
export function keyMoments(
  { startMs, topMs, endMs, pauseMs }: Pick<Rep, 'startMs' | 'topMs' | 'endMs' | 'pauseMs'>,
  samples: readonly Sample[],
  measure: string,
): readonly KeyMoment[] {
  const middleMs =
    pauseMs >= HELD_MS
      ? Math.min(topMs + pauseMs / 2, (topMs + endMs) / 2)
      : (furthest(samples, measure, startMs, endMs) ?? topMs);
  const leftMs = Math.min(Math.max(topMs + pauseMs, middleMs), endMs);
  return [
    { name: 'start', ms: startMs },
    { name: 'out', ms: halfway(samples, measure, startMs, topMs) },
    { name: 'top', ms: middleMs },
    { name: 'back', ms: halfway(samples, measure, leftMs, endMs) },
    { name: 'end', ms: endMs },
  ];
}

/** `count` moments spread evenly over a stretch. The worst moment replaces the one nearest to it. */
export function evenMoments(
  fromMs: number,
  toMs: number,
  count: number,
  worstMs: number | null,
): readonly KeyMoment[] {
  const even = Array.from({ length: count }, (_, i): KeyMoment => ({
    name: 'even',
    ms: fromMs + ((toMs - fromMs) * i) / Math.max(1, count - 1),
  }));
  if (worstMs === null || worstMs < fromMs || worstMs > toMs) return even;
  const nearest = nearestAt(
    even.map(({ ms }) => ({ timestampMs: ms })),
    worstMs,
  );
  return even.map((moment, i) => (i === nearest ? { name: 'worst', ms: worstMs } : moment));
}

/** When the rule was furthest beyond its limit; null if it never was. */
export function worstMoment(rule: FrameRule, samples: readonly Sample[]): number | null {
  let [worst, most]: [number | null, number] = [null, 0];
  for (const { timestampMs, values, baselines } of samples) {
    const value = values[rule.measure];
    if (typeof value !== 'number') continue;
    const by = beyond(limitsOf(rule, baselines[rule.measure]), value);
    if (by > most) [worst, most] = [timestampMs, by];
  }
  return worst;
}
