import type { FaultScore, LevelScore } from './score.ts';
import { AZIMUTHS, HEIGHTS, type ViewCell } from './views.ts';

const show = (value: number | null): string => (value === null ? '-' : String(value));

const row = (cells: readonly (string | number | null)[]): string =>
  `| ${cells.map((cell) => (typeof cell === 'string' ? cell : show(cell))).join(' | ')} |`;

/** A Markdown table; null is shown as a dash. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const HOLDS = '-';

/** The figures of a level as Markdown tables, each beside its goal. */
export function levelTables(
  level: LevelScore,
  goals: { readonly reps: string; readonly fault: string },
): string {
  const rows = Object.entries(level.exercises);
  const figures = table(
    [
      'exercise',
      'sets',
      `reps exact (goal ${goals.reps})`,
      'hold error p50, s (.3)',
      'p95, s (.7)',
      'phantom reps (0)',
      'credited in negatives, s (0)',
      'negatives, min',
    ],
    rows.map(([id, s]) => [
      id,
      s.sets,
      s.repsExact,
      s.holdErrorP50S ?? HOLDS,
      s.holdErrorP95S ?? HOLDS,
      s.phantomReps,
      s.negativesCreditedS,
      s.negativesMinutes,
    ]),
  );
  const faults = table(
    ['exercise', 'fault', `precision (${goals.fault})`, `recall (${goals.fault})`, 'sets with it'],
    rows.flatMap(([id, s]) =>
      Object.entries(s.faults).map(([fault, f]: [string, FaultScore]) => [
        id,
        fault,
        f.precision,
        f.recall,
        f.n,
      ]),
    ),
  );
  const { refused, sameVerdict } = level;
  const others = table(
    ['figure', 'goal', 'measured'],
    [
      ['sag told as pike, or pike as sag', '0', level.sagPikeConfusions],
      ['views that cannot be judged, nothing counted or credited', '.99', refused.unjudgeableViews],
      ['good views, refused', '-', refused.goodViews],
      ['same verdict in the mirror', '.99', sameVerdict.mirrored],
      ['same verdict at 8 frames a second', '.99', sameVerdict.fps8],
      ['same verdict at 16:9, 4:3 and portrait', '.99', sameVerdict.aspects],
      ['which exercise is this', '.97', level.identified],
    ],
  );
  return `${figures}\n\n${faults}\n\n${others}\n`;
}

const percent = (share: number): string => `${Math.round(share * 100)}`;

/** Sets judged right / wrong / refused, in percent, by camera position. */
export const viewTable = (cells: readonly ViewCell[]): string =>
  table(
    ['height, m', ...AZIMUTHS.map((azimuth) => `${azimuth}°`)],
    HEIGHTS.map((height) => [
      String(height),
      ...AZIMUTHS.map((azimuth) => {
        const cell = cells.find((one) => one.azimuth === azimuth && one.height === height);
        return cell ? `${percent(cell.right)} / ${percent(cell.wrong)} / ${percent(cell.refused)}` : '-';
      }),
    ]),
  );

const CELL = { width: 74, height: 34 } as const;

/** The same as a chart: green for judged right, red for wrong, grey for refused. */
export function viewChart(
  charts: readonly { readonly id: string; readonly cells: readonly ViewCell[] }[],
): string {
  const wide = 70 + AZIMUTHS.length * CELL.width;
  const tall = 56 + HEIGHTS.length * CELL.height;
  const text = (x: number, y: number, words: string, anchor = 'middle'): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
  const chart = ({ id, cells }: (typeof charts)[number], i: number): string => {
    const [left, top] = [(i % 2) * wide, Math.floor(i / 2) * tall + 10];
    const parts = cells.flatMap(({ azimuth, height, right, wrong, refused }) => {
      const x = left + 60 + AZIMUTHS.findIndex((one) => one === azimuth) * CELL.width;
      const y = top + 20 + (HEIGHTS.length - 1 - HEIGHTS.findIndex((one) => one === height)) * CELL.height;
      let from = x;
      return [
        [right, '#2f9e6e'],
        [wrong, '#d1495b'],
        [refused, '#b9c0bd'],
      ].map(([part, colour]) => {
        const width = Number(part) * (CELL.width - 4);
        const bar = `<rect x="${from.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${CELL.height - 4}" fill="${String(colour)}"/>`;
        from += width;
        return bar;
      });
    });
    return [
      text(left + 60, top + 12, `${id}: right (green), wrong (red), refused (grey)`, 'start'),
      ...parts,
      ...AZIMUTHS.map((azimuth, k) =>
        text(left + 60 + (k + 0.5) * CELL.width, top + 34 + HEIGHTS.length * CELL.height, `${azimuth}°`),
      ),
      ...HEIGHTS.map((height, k) =>
        text(left + 54, top + 40 + (HEIGHTS.length - 1 - k) * CELL.height, `${height} m`, 'end'),
      ),
    ].join('');
  };
  const rows = Math.ceil(charts.length / 2);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * wide} ${rows * tall + 20}" font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/>${charts.map(chart).join('')}</svg>\n`;
}
