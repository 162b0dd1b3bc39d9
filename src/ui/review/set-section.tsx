import type { Reviewed } from '../../history/reviewed.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { SetReview } from '../../review/review.ts';
import { useTexts } from '../context.ts';
import { outcomeDetails } from '../summary/outcome.ts';
import { Score } from '../summary/score.tsx';
import { FaultList, HoldList, RepList } from '../summary/summary-lists.tsx';
import { timelineRows } from '../summary/timeline-rows.ts';
import { Timeline } from '../summary/timeline.tsx';
import { Attempts } from './attempts.tsx';
import { courseInWords } from './course-in-words.ts';
import { HoldLine } from './drawn/hold-line.tsx';
import { NotableLine } from './notable-line.tsx';
import type { OnOverrule } from './overrule-button.tsx';
import { RepBars } from './drawn/rep-bars.tsx';
import type { ReplayTarget } from './replay/replay-target.ts';
import { setScore } from './set-score.ts';
import './set-section.css';

interface Props {
  readonly exercise: Exercise;
  readonly session: Reviewed;
  readonly set: SetReview;
  /** Null if it is the only one. */
  readonly title: string | null;
  readonly onWhy: (target: ReplayTarget) => void;
  readonly onOverrule: OnOverrule;
}

/** One set in detail: its reps or holds as a drawing, the best and the weakest, what was not counted, and what to work on. */
export function SetSection({ exercise, session, set, title, onWhy, onOverrule }: Props) {
  const { words } = useTexts();
  const { t } = words;
  const { at, report, log, reps, holds } = set;
  const alone = title === null;
  const why =
    (kind: ReplayTarget['kind']) =>
    (of: { readonly startMs: number }, rule: string | null = null) =>
      onWhy({ at, kind, startMs: of.startMs, rule });
  const beside = outcomeDetails(exercise, report, log, words);
  const drawn = exercise.kind === 'reps' ? reps.length > 0 : holds.length > 0;
  const rows = alone ? timelineRows(exercise, report, log, words) : [];
  return (
    <section className="set-review" id={`set-${at}`} tabIndex={-1}>
      <header>
        {title !== null && <h3>{title}</h3>}
        {title !== null && beside !== '' && <p className="beside">{beside}</p>}
        {drawn && !alone && (
          <div className="set-score">
            <span>{t('summary.score')}</span> <Score {...setScore(set)} />
          </div>
        )}
      </header>
      {drawn && exercise.kind === 'reps' && <RepBars exercise={exercise} set={set} onWhy={why('rep')} />}
      {drawn && exercise.kind === 'hold' && <HoldLine exercise={exercise} session={session} set={set} />}
      {courseInWords(exercise, set, words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {drawn && !alone && <NotableLine exercise={exercise} set={set} onWhy={onWhy} />}
      <Attempts exercise={exercise} set={set} onWhy={onWhy} onOverrule={onOverrule} />
      {!drawn && !alone && <p className="small">{t('review.nothing')}</p>}
      {rows.length > 0 && session.review.durationMs > 0 && (
        <>
          <h2>{t('summary.timeline')}</h2>
          <Timeline rows={rows} seconds={session.review.durationMs / 1000} />
        </>
      )}
      <FaultList report={report} exercise={exercise} log={log} level={alone ? 2 : 4} onWhy={why('fault')} />
      {(reps.length > 0 || holds.length > 0) && (
        <details className="as-table">
          <summary>{t('review.table')}</summary>
          {reps.length > 0 && <RepList report={report} exercise={exercise} log={log} />}
          {holds.length > 0 && <HoldList report={report} exercise={exercise} log={log} />}
        </details>
      )}
    </section>
  );
}
