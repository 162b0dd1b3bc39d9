import { progressOf, type Trend, type TrendKind } from '../../../review/history/trends.ts';
import type { Words } from '../../../words/words.ts';

/** The name of a trend. `lifted`: the exercise is counted in lifts. */
export const trendName = (kind: TrendKind, lifted: boolean, { t }: Words): string =>
  kind === 'counted' && lifted ? t('trend.name-lifts') : t(`trend.name-${kind}`);

/** A value of the trend with its unit. */
export function trendValueInWords(kind: TrendKind, value: number, { t }: Words): string {
  if (kind === 'longest' || kind === 'sides') return t('trend.s', { value });
  return t(kind === 'range' ? 'trend.percent' : 'trend.plain', { value });
}

/** The current state in a sentence: compared with four weeks ago, or one side compared with the other. */
export function trendInWords({ kind, lines }: Trend, words: Words): string {
  const { t } = words;
  const say = (value: number): string => trendValueInWords(kind, value, words);
  if (kind === 'sides') return sidesInWords(lines, say, words);
  const [line] = lines;
  const progress = line && progressOf(line.points);
  if (!progress) return '';
  const { now, before } = progress;
  if (!before) return t('trend.first', { now: say(now) });
  const how = now > before.value ? 'up' : now < before.value ? 'down' : 'same';
  return t(`trend.went-${how}`, {
    now: say(now),
    was: say(before.value),
    weeks: t('trend.weeks', { count: before.weeks }),
  });
}

/** Sides that differ by less than this (s) are even. Basis: judgement. */
const ALIKE_S = 1;

function sidesInWords(lines: Trend['lines'], say: (value: number) => string, { t }: Words): string {
  const [left, right] = lines.map(({ points }) => points.at(-1)?.value);
  const alone = (side: 'side.left' | 'side.right', value: number): string =>
    t('trend.one-side', { side: t(side), value: say(value) });
  if (left === undefined) {
    if (right === undefined) throw new Error('A trend of the sides has a value of one of them at least.');
    return alone('side.right', right);
  }
  if (right === undefined) return alone('side.left', left);
  const both = { left: say(left), right: say(right) };
  if (Math.abs(left - right) < ALIKE_S) return t('trend.even', both);
  const side = t(left < right ? 'side.left' : 'side.right');
  return t('trend.uneven', { ...both, side, apart: say(Math.round(Math.abs(left - right) * 10) / 10) });
}
