import { pauseRule } from '../../exercises/demonstrations.ts';
import { effortsOf } from '../../review/efforts.ts';
import { faultsOf } from '../../review/notable.ts';
import type { EngineEvent, Hold, Rep } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { Report } from '../../review/report.ts';
import { useTexts } from '../context.ts';
import type { Words } from '../../words/words.ts';
import { notJudgedInWords } from '../review/not-judged.ts';
import { faultsInWords } from '../review/judgement.ts';
import { grouped } from './grouped.ts';
import { reasonInWords } from './outcome.ts';
import { Score } from './score.tsx';
import '../controls/page/table.css';
import './faults.css';

interface Props {
  readonly report: Report;
  readonly log: readonly EngineEvent[];
  readonly exercise: Exercise;
}

/** The trainee's verdict, if it replaces the engine's; null otherwise. */
const overruledInWords = ({ overruled, counted }: Pick<Rep | Hold, 'overruled' | 'counted'>, { t }: Words) =>
  overruled ? t(counted ? 'review.by-you' : 'review.not-by-you') : null;

/** A span of time in words. Seconds of the session. */
const spanInWords = (startS: number, endS: number, { t, clock }: Words): string =>
  t('summary.span', { from: clock(startS * 1000), to: clock(endS * 1000) });

/** Every rep and attempt with its reason, its pause and its faults. */
export function RepList({ report, exercise, log }: Props) {
  const { words } = useTexts();
  const { t } = words;
  const pauses = pauseRule(exercise) !== null;
  const reps = log.flatMap((event) =>
    event.type === 'RepCompleted' || event.type === 'RepAttempted' ? [event.rep] : [],
  );
  let number = 0;
  return (
    <div className="scroll">
      <table>
        <caption>{t('summary.list-reps')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('summary.rep')}</th>
            <th scope="col">{t('summary.when')}</th>
            {pauses && <th scope="col">{t('summary.pause')}</th>}
            <th scope="col">{t('summary.score')}</th>
            <th scope="col">{t('summary.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {report.reps.map((rep, i) => (
            <tr key={rep.startS} data-counted={rep.counted}>
              <th scope="row">{rep.counted ? ++number : t('summary.attempt')}</th>
              <td>{spanInWords(rep.startS, rep.endS, words)}</td>
              {pauses && <td>{t('summary.seconds', { seconds: rep.pauseS })}</td>}
              <td>
                <Score score={rep.score} parts={reps[i]?.scoreParts} />
              </td>
              <td>
                {overruledInWords(rep, words) ??
                  reasonInWords(exercise, rep, words) ??
                  faultsInWords(exercise, rep.faults, words)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every hold: its good time, the time not credited, and its longest stretch. Holds that only a fault interrupted are one effort, and the first shows its score. */
export function HoldList({ report, exercise, log }: Props) {
  const { words } = useTexts();
  const { t } = words;
  const holds = log.flatMap((event) => (event.type === 'HoldEnded' ? [event.hold] : []));
  const efforts = effortsOf(holds, log);
  const sided = report.holds.some(({ side }) => side !== null);
  return (
    <div className="scroll">
      <table>
        <caption>{t('summary.list-holds')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('summary.when')}</th>
            {sided && <th scope="col">{t('summary.side')}</th>}
            <th scope="col">{t('summary.good')}</th>
            <th scope="col" className="roomy">
              {t('summary.broken')}
            </th>
            <th scope="col" className="roomy">
              {t('summary.longest')}
            </th>
            <th scope="col">{t('summary.score')}</th>
            <th scope="col">{t('summary.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {report.holds.map((hold, i) => {
            const effort = efforts.find(({ startMs }) => startMs === holds[i]?.startMs);
            return (
              <tr key={hold.startS} data-counted={hold.counted}>
                <th scope="row">{spanInWords(hold.startS, hold.endS, words)}</th>
                {sided && <td>{hold.side ? t(`side.${hold.side}`) : '–'}</td>}
                <td>{t('summary.seconds', { seconds: hold.goodS })}</td>
                <td className="roomy">{t('summary.seconds', { seconds: hold.brokenS })}</td>
                <td className="roomy">{t('summary.seconds', { seconds: hold.longestS })}</td>
                <td>
                  <Score score={effort?.score} parts={effort?.scoreParts} />
                </td>
                <td>{overruledInWords(hold, words) ?? faultsInWords(exercise, hold.faults, words)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface FaultProps extends Props {
  /** The level of its heading. */
  readonly level: 2 | 4;
  readonly onWhy: (fault: { readonly startMs: number }, rule: string) => void;
}

/** Each fault with its times, and what was not judged and why; nothing if there is neither. A fault can be over before any hold begins. */
export function FaultList({ report, exercise, log, level, onWhy }: FaultProps) {
  const { words } = useTexts();
  const { t } = words;
  const Heading = level === 2 ? 'h2' : 'h4';
  const judged = [report.reps, report.holds, report.faults].some((found) => found.length > 0);
  if (!judged && report.notJudged.length === 0 && report.trackingLostS === 0) return null;
  const faults = faultsOf(log);
  const ids = [...new Set(faults.map(({ id }) => id))];
  return (
    <section>
      <Heading>{t(judged ? 'summary.list-faults' : 'summary.list-unseen')}</Heading>
      {judged && faults.length === 0 && <p>{t('summary.no-faults')}</p>}
      {faults.length > 0 && <p className="small">{t('review.faults-more')}</p>}
      <ul className="faults">
        {ids.map((id) => {
          const same = faults.filter((fault) => fault.id === id);
          const cue = t(`cue.${exercise.id}.${id}`);
          const major = same.some(({ severity }) => severity === 'major');
          return (
            <li key={id} data-severity={major ? 'major' : 'advice'}>
              <strong>{cue}</strong>{' '}
              {same.some(({ onTrial }) => onTrial) && (
                <>
                  <span className="small">{t('summary.unsure')}</span>{' '}
                </>
              )}
              {same.map(({ startMs, endMs }) => {
                const when = spanInWords(startMs / 1000, endMs / 1000, words);
                return (
                  <button
                    key={startMs}
                    type="button"
                    aria-label={t('review.why-of', { what: `${cue}, ${when}` })}
                    onClick={() => onWhy({ startMs }, id)}
                  >
                    {when}
                  </button>
                );
              })}
            </li>
          );
        })}
        {grouped(report.notJudged, (one) => notJudgedInWords(exercise, one, words)).map(([what, same]) => (
          <li key={what} data-severity="none">
            <span>{what}</span>{' '}
            {same.map(({ startS, endS }) => (
              <span key={startS}>{spanInWords(startS, endS, words)}</span>
            ))}
          </li>
        ))}
      </ul>
      {report.trackingLostS > 0 && <p>{t('summary.lost', { seconds: report.trackingLostS })}</p>}
    </section>
  );
}
