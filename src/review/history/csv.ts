import type { Review, SetReview } from '../review.ts';
import { tally } from './tally.ts';
import { secondsOf } from '../../time/seconds.ts';

export type Cell = string | number | null;

/** What a spreadsheet interprets as a formula. Source: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r\n]/;

/** One cell. A text that a spreadsheet would interpret as a formula gets an apostrophe in front. The cell is quoted if necessary. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV of RFC 4180, each line with its line end. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

export const SET_COLUMNS = [
  'date',
  'session',
  'source',
  'exercise',
  'round',
  'side',
  'counted',
  'attempts',
  'overruled',
  'good_s',
  'broken_s',
  'longest_s',
  'score',
  'range',
  'faults',
  'faults_on_trial',
  'ended',
] as const;

/** A session to be written. `date`: local, ISO 8601; `name`: of the workout or exercise. */
export interface CsvSession {
  readonly date: string;
  readonly name: string;
  readonly source: string;
  readonly review: Review;
}

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 100));

/** "hips-sag:2;head-drops:1", most frequent first, either of the rules on trial or of the others. */
function faultsOf({ report }: SetReview, onTrial: boolean): string {
  const faults = report.faults.filter((fault) => (fault.onTrial === true) === onTrial);
  return [...tally(faults.map(({ id }) => id))]
    .sort(([, a], [, b]) => b - a)
    .map(([id, count]) => `${id}:${count}`)
    .join(';');
}

function sideOf({ side, holds }: SetReview): string | null {
  const [first, ...rest] = holds.map((hold) => hold.side);
  return side ?? (first && rest.every((one) => one === first) ? first : null);
}

/** One row per set under the column names: seconds to a tenth, score and range 0 to 100. */
export const setsAsCsv = (sessions: readonly CsvSession[]): string =>
  csvOf([
    SET_COLUMNS,
    ...sessions.flatMap(({ date, name, source, review }) =>
      review.sets.map((set): readonly Cell[] => [
        date,
        name,
        source,
        set.exerciseId,
        set.round + 1,
        sideOf(set),
        set.counted,
        set.attempts,
        set.overruled,
        secondsOf(set.goodMs, 1),
        secondsOf(set.brokenMs, 1),
        secondsOf(set.longestMs, 1),
        percent(set.score),
        percent(set.range),
        faultsOf(set, false),
        faultsOf(set, true),
        set.why,
      ]),
    ),
  ]);
