import { Fragment } from 'react';
import { sessionReport, type SessionReport } from '../../../review/history/session-report.ts';
import { localOffset } from '../../../history/local-time.ts';
import type { HistorySession } from '../../../history/session-history.ts';
import { useApp } from '../../context.ts';
import { momentInWords } from '../dates.ts';
import { COLUMNS, ExerciseRow } from './report-row.tsx';
import { endInWords, routineInWords } from '../session-in-words.ts';
import '../../controls/page/table.css';
import './report.css';
import './report-table.css';

/** The page has space for at most this many entries about what was not judged. */
const MOST_UNJUDGED = 4;

/** The page itself: name, routine, every exercise in a row, and an explanation of the figures. */
export function ReportSheet({ session }: { readonly session: HistorySession }) {
  const { t } = useApp().words;
  const report = sessionReport(session.review, session.log);
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <header>
        <h2 id="sheet-title">{t('sheet.title')}</h2>
        <p className="sheet-brand">{t('app.name')}</p>
      </header>
      <p className="sheet-name">
        {t('sheet.name')} <span />
      </p>
      <Facts session={session} report={report} />
      <div className="sheet-scroll" role="region" aria-label={t('sheet.table')} tabIndex={0}>
        <table>
          <caption>{t('sheet.table')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`sheet.column-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.exercises.map((one) => (
              <ExerciseRow key={one.exerciseId} report={one} />
            ))}
          </tbody>
        </table>
      </div>
      <Unjudged report={report} />
      <section className="sheet-notes">
        <h3>{t('sheet.notes')}</h3>
      </section>
      <footer>
        <h3>{t('sheet.about')}</h3>
        <p>{t('sheet.about-text')}</p>
      </footer>
    </article>
  );
}

interface Props {
  readonly session: HistorySession;
  readonly report: SessionReport;
}

function Facts({ session, report: { pauses, pain, overruled } }: Props) {
  const { words } = useApp();
  const { t, clock, language } = words;
  const { meta, review, exerciseId } = session;
  const { workout, durationMs } = review;
  const { kind } = meta.source;
  const places = pain.map(({ exerciseId: id, where }) => {
    const when = id === null ? t('sheet.pain-rest') : t(`exercise.${id}.name`);
    return where === null ? when : t('sheet.pain-of', { when, where: t(`sheet.pain-of-${where}`) });
  });
  const facts: readonly (readonly [string, string | null])[] = [
    [t('sheet.date'), momentInWords(language, meta.startedAt, localOffset(meta))],
    [
      t('sheet.routine'),
      workout
        ? t('sheet.routine-of', {
            name: routineInWords(workout.name, words),
            rounds: t('plan.rounds', { count: workout.rounds }),
          })
        : t('sheet.single', { name: t(`exercise.${exerciseId}.name`) }),
    ],
    [t('sheet.duration'), t('sheet.minutes', { time: clock(durationMs) })],
    [t('sheet.ended'), endInWords(workout, words)],
    [
      t('sheet.pauses'),
      pauses.times === 0
        ? t('sheet.pauses-none')
        : t('sheet.pauses-are', { count: pauses.times, time: clock(pauses.ms) }),
    ],
    [
      t('sheet.source'),
      kind === 'camera' || kind === 'video' || kind === 'trace' ? t(`history.source-${kind}`) : kind,
    ],
    [t('sheet.overruled'), overruled > 0 ? t('sheet.overruled-are', { count: overruled }) : null],
    // The last one has a line of its own, so that nothing is cut off.
    [
      t('sheet.pain'),
      places.length === 0
        ? t(workout ? 'sheet.pain-none' : 'sheet.pain-unasked')
        : t('sheet.pain-in', { where: words.list([...new Set(places)]) }),
    ],
  ];
  return (
    <dl className="sheet-facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Unjudged({ report }: Pick<Props, 'report'>) {
  const { t } = useApp().words;
  const all = report.exercises
    .flatMap(({ exerciseId, notJudged, lostS }) => [
      ...notJudged.map(({ id, why, variation, seconds }) => ({
        exerciseId,
        seconds,
        what:
          why === 'unseen'
            ? t(`cue.${exerciseId}.${id}`)
            : why === 'another-variation'
              ? t('sheet.unjudged-another-variation', {
                  variation: t(`variation.${exerciseId}.${variation ?? ''}`),
                })
              : t(why === 'view' ? 'sheet.unjudged-all' : `sheet.unjudged-${why}`),
      })),
      ...(lostS > 0 ? [{ exerciseId, seconds: lostS, what: t('sheet.unjudged-lost') }] : []),
    ])
    .sort((a, b) => b.seconds - a.seconds);
  const rest = all.length - MOST_UNJUDGED;
  return (
    <section className="sheet-unjudged">
      <h3>{t('sheet.unjudged')}</h3>
      <p>
        {all.length === 0 && t('sheet.unjudged-none')}
        {all.slice(0, MOST_UNJUDGED).map(({ exerciseId, what, seconds }, at) => (
          <Fragment key={`${exerciseId} ${what}`}>
            {at > 0 && '; '}
            <span>
              {t('sheet.unjudged-one', {
                exercise: t(`exercise.${exerciseId}.name`),
                what,
                seconds: Math.round(seconds),
              })}
            </span>
          </Fragment>
        ))}
        <span>{rest > 0 && ` ${t('sheet.more', { count: rest })}`}</span>
      </p>
    </section>
  );
}
