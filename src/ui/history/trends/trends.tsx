import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { bestsOf, type Bests } from '../../../review/history/bests.ts';
import { exercisesIn, type DatedSession } from '../../../review/history/dated-session.ts';
import { trendsOf, type Trend } from '../../../review/history/trends.ts';
import { useApp } from '../../context.ts';
import { dayInWords } from '../dates.ts';
import { LineChart } from '../../charts/line-chart.tsx';
import { isLifted } from '../session-in-words.ts';
import { trendInWords, trendName, trendValueInWords } from './trend-in-words.ts';
import '../../controls/page/table.css';
import '../../controls/field/field.css';
import './trends.css';

interface Props {
  /** Of the trainee's own training, oldest first. */
  readonly own: readonly DatedSession[];
  /** The number of sessions that are not the trainee's own. */
  readonly others: number;
}

/** One exercise over the sessions: personal bests, and a chart with a sentence for each measure. */
export function Trends({ own, others }: Props) {
  const { words, exercises } = useApp();
  const { t } = words;
  const ids = useMemo(
    () => exercisesIn(own).filter((id) => exercises.some((one) => one.id === id)),
    [own, exercises],
  );
  const [chosen, choose] = useState<string | null>(null);
  const id = chosen !== null && ids.includes(chosen) ? chosen : ids[0];
  const exercise = exercises.find((one) => one.id === id);
  const trends = useMemo(() => (exercise ? trendsOf(exercise, own) : []), [exercise, own]);
  const bests = useMemo(() => bestsOf(id ?? '', own), [id, own]);
  const isEmpty = trends.length === 0 && Object.values(bests).every((best) => best === null);
  const lifted = isLifted(exercise);
  return (
    <section className="trends" aria-labelledby="trends-title">
      <div className="trends-head">
        <h2 id="trends-title">{t('trend.title')}</h2>
        {id !== undefined && (
          <label className="field">
            {t('trend.exercise')}
            <select value={id} onChange={(event) => choose(event.target.value)}>
              {ids.map((one) => (
                <option key={one} value={one}>
                  {t(`exercise.${one}.name`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {id === undefined ? (
        <p>{t('trend.none')}</p>
      ) : (
        <>
          {isEmpty && <p>{t('trend.empty')}</p>}
          <PersonalBests bests={bests} lifted={lifted} />
          <div className="trend-charts">
            {trends.map((trend) => (
              <TrendCard key={`${id} ${trend.kind}`} trend={trend} lifted={lifted} />
            ))}
          </div>
        </>
      )}
      {others > 0 && <p className="small">{t('trend.not-own', { count: others })}</p>}
    </section>
  );
}

interface BestsProps {
  readonly bests: Bests;
  readonly lifted: boolean;
}

function PersonalBests({ bests, lifted }: BestsProps) {
  const { words } = useApp();
  const { t, language } = words;
  const shown = (['longest', 'counted', 'score'] as const).flatMap((kind) => {
    const best = bests[kind];
    return best ? [{ kind, ...best }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('trend.bests')}</h3>
      <dl className="bests">
        {shown.map(({ kind, value, day, sessionId }) => (
          <div key={kind}>
            <dt>{kind === 'counted' && lifted ? t('trend.best-lifts') : t(`trend.best-${kind}`)}</dt>
            <dd>
              <strong>{trendValueInWords(kind, value, words)}</strong>
              <Link href={`/history/${sessionId}`} className="text-link">
                {dayInWords(language, day, 'dated')}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function TrendCard({ trend, lifted }: { readonly trend: Trend; readonly lifted: boolean }) {
  const { words } = useApp();
  const { t } = words;
  const { kind, lines } = trend;
  const name = trendName(kind, lifted, words);
  const sentence = trendInWords(trend, words);
  return (
    <article className="trend">
      <h3>{name}</h3>
      <p>{sentence}</p>
      <LineChart
        label={`${name}: ${sentence}`}
        lines={lines}
        valueInWords={(value) => trendValueInWords(kind, value, words)}
        most={kind === 'range' || kind === 'score' ? 100 : undefined}
      />
      {kind === 'sides' && (
        <p className="chart-key small" aria-hidden="true">
          <span data-side="left">{t('side.left')}</span>
          <span data-side="right">{t('side.right')}</span>
        </p>
      )}
      <TrendTable trend={trend} name={name} />
    </article>
  );
}

/** The same as figures, newest first. Computed when requested. */
function TrendTable({ trend: { kind, lines }, name }: { readonly trend: Trend; readonly name: string }) {
  const { words } = useApp();
  const { t, language } = words;
  const [open, setOpen] = useState(false);
  const days = [
    ...new Map(lines.flatMap(({ points }) => points).map((one) => [one.sessionId, one])).values(),
  ].sort((a, b) => b.startedAt - a.startedAt);
  return (
    <details className="trend-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('trend.table')}
        <span className="visually-hidden">{`: ${name}`}</span>
      </summary>
      {open && (
        <table aria-label={name}>
          <thead>
            <tr>
              <th scope="col">{t('trend.date')}</th>
              {lines.map(({ side }) => (
                <th key={side} scope="col">
                  {side ? t(`side.${side}`) : name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ sessionId, day }) => (
              <tr key={sessionId}>
                <th scope="row">{dayInWords(language, day, 'dated')}</th>
                {lines.map(({ side, points }) => {
                  const value = points.find((one) => one.sessionId === sessionId)?.value;
                  return (
                    <td key={side}>{value === undefined ? '–' : trendValueInWords(kind, value, words)}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
