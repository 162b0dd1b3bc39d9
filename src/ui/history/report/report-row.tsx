import type { ReactNode } from 'react';
import type { ExerciseReport } from '../../../review/history/session-report.ts';
import type { Words } from '../../../words/words.ts';
import { useApp } from '../../context.ts';
import { cueInWords } from '../../review/judgement.ts';
import { isLifted } from '../session-in-words.ts';

/** The columns of the table, in order. */
export const COLUMNS = ['exercise', 'total', 'sets', 'score', 'range', 'faults'] as const;

/** A row has space for at most this many of a kind. */
const MOST_FAULTS = 3;
const MOST_SETS = 8;

/** What may have faded by the end of a set. */
const FADED = ['range', 'quicker', 'slower'] as const;

const BAR = { width: 7, gap: 3, height: 20 } as const;

/** One exercise over all its sets: how much, set by set, how well, and which faults occurred how often and for how long. */
export function ExerciseRow({ report }: { readonly report: ExerciseReport }) {
  const { words, exercises } = useApp();
  const { t, clock } = words;
  const { exerciseId, sets, counted, attempts, goodMs, longestMs, sides, score, range, faults } = report;
  const { rangeToday, faded, variations, judged } = report;
  const exercise = exercises.find(({ id }) => id === exerciseId);
  const timed = exercise?.kind === 'hold' && !isLifted(exercise);
  const values = sets.map((set) => (timed ? set.goodMs : set.counted));
  const rest = faults.length - MOST_FAULTS;
  const percent = (share: number | null): string => (share === null ? '–' : String(Math.round(share * 100)));
  const total = [
    timed
      ? t('sheet.good', { time: clock(goodMs) })
      : t(isLifted(exercise) ? 'sheet.lifts' : 'sheet.reps', { count: counted }),
    attempts > 0 ? t('sheet.attempts', { count: attempts }) : null,
    longestMs > 0 ? t('sheet.longest', { seconds: Math.round(longestMs / 1000) }) : null,
    sides ? t('sheet.sides', { left: clock(sides.left), right: clock(sides.right) }) : null,
    ...variations.map((id) => t('sheet.variation', { variation: t(`variation.${exerciseId}.${id}`) })),
    rangeToday === null ? null : t('sheet.today', { degrees: rangeToday }),
    ...FADED.map((what) => (faded[what] > 0 ? t(`sheet.faded-${what}`, { count: faded[what] }) : null)),
  ].filter((part) => part !== null);
  const slipped = faults.slice(0, MOST_FAULTS).map(({ times, seconds, ...fault }) =>
    t('sheet.fault', {
      cue: cueInWords(exerciseId, fault, words),
      count: times,
      seconds: Math.round(seconds),
    }),
  );
  return (
    <tr>
      <th scope="row">{t(`exercise.${exerciseId}.name`)}</th>
      <Cell column="total">
        {total.map((part, at) => (
          <span key={at}>{part}</span>
        ))}
      </Cell>
      <Cell column="sets">
        <Bars values={values} />
        <span>
          {setsInWords(
            values.map((value) => (timed ? clock(value) : String(value))),
            words,
          )}
        </span>
      </Cell>
      <Cell column="score">{percent(score)}</Cell>
      <Cell column="range">{percent(range)}</Cell>
      <Cell column="faults">
        {faults.length === 0 && (judged ? t('sheet.clean') : '–')}
        {slipped.map((one) => (
          <span key={one}>{one}</span>
        ))}
        {rest > 0 && <span>{t('sheet.more', { count: rest })}</span>}
      </Cell>
    </tr>
  );
}

interface CellProps {
  readonly column: Exclude<(typeof COLUMNS)[number], 'exercise'>;
  readonly children: ReactNode;
}

/** A cell with the name of its column, which is shown where the rows are stacked. */
function Cell({ column, children }: CellProps) {
  const { t } = useApp().words;
  return (
    <td>
      <span className="sheet-label">{t(`sheet.column-${column}`)}</span>
      <div className="sheet-value">{children}</div>
    </td>
  );
}

/** "12 · 12 · 10", or "3 × 12" if all are the same. */
function setsInWords(values: readonly string[], { t }: Words): string {
  const [first = ''] = values;
  if (values.length > 1 && values.every((value) => value === first))
    return t('sheet.alike', { count: values.length, value: first });
  return values.length <= MOST_SETS ? values.join(' · ') : t('history.sets', { count: values.length });
}

/** A bar for each set, relative to the largest. */
function Bars({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const width = values.length * (BAR.width + BAR.gap);
  return (
    <svg
      className="sheet-bars"
      viewBox={`0 0 ${width} ${BAR.height}`}
      width={width}
      height={BAR.height}
      aria-hidden="true"
    >
      {values.map((value, at) => {
        const height = Math.max(1, (value / most) * BAR.height);
        return (
          <rect
            key={at}
            x={at * (BAR.width + BAR.gap)}
            y={BAR.height - height}
            width={BAR.width}
            height={height}
          />
        );
      })}
    </svg>
  );
}
