import { useEffect, type ComponentProps } from 'react';
import { useLocation } from 'wouter';
import type { EngineEvent } from '../../engine/events.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { wayKey, wayOf } from '../../engine/variant.ts';
import type { Reviewed } from '../../history/reviewed.ts';
import { adviceIn } from '../../review/advice.ts';
import { digestOf } from '../../review/history/digest.ts';
import { isNothingDone, isNothingSeen } from '../../review/history/nothing-done.ts';
import { reportOf } from '../../review/report.ts';
import { useApp, useView } from '../context.ts';
import { QuietAdvice } from '../review/quiet-advice.tsx';
import { NothingSeen } from './nothing-seen.tsx';
import { NotCounted } from './not-counted.tsx';
import { outcomeDetails, emptiness, headline } from './outcome.ts';
import { WorkoutSummary } from './workout-summary.tsx';
import { Unknown } from '../unknown.tsx';
import { SessionReview } from '../review/session-review.tsx';
import { SummaryActions } from './summary-actions.tsx';
import { useReviewed } from './use-reviewed.ts';
import { Masthead } from '../controls/page/masthead.tsx';
import { FocusedHeading } from '../controls/page/focused-heading.tsx';
import '../controls/page/notice.css';
import './summary.css';

/** Says what happened in the session and why. It is computed from the log. */
export function Summary() {
  const workout = useView((view) => view.workout);
  return workout ? <WorkoutSummary workout={workout} /> : <ExerciseSummary />;
}

function ExerciseSummary() {
  const { session, words } = useApp();
  const { t } = words;
  const view = useView((all) => all);
  const [, go] = useLocation();
  const { exercise, whole } = view;
  const reviewed = useReviewed();

  useEffect(() => {
    document.title = `${t('summary.title')} · ${t('app.name')}`;
  }, [t]);

  if (!exercise || reviewed.review.sets.length === 0) return <Unknown />;
  const actions = {
    name: `longline-${exercise.id}`,
    log: { schema: 1, exercise: exercise.id, log: whole },
    onAgain: () => {
      void session.again();
      go('/session');
    },
  };
  if (!isNothingSeen(reviewed.review, whole))
    return <Seen exercise={exercise} reviewed={reviewed} actions={actions} />;
  const why = emptiness(view, reportOf(logOf(reviewed)), words);
  return (
    <NothingSeen
      title={t(`exercise.${wayKey(wayOf(exercise))}.name`)}
      why={why ?? t('summary.empty-nobody')}
      place={t(`exercise.${exercise.id}.camera`)}
      {...actions}
    >
      <BrokeOff />
    </NothingSeen>
  );
}

/** The log of all parts of a session: several if the trainee chose a variant on the way. */
const logOf = ({ review }: Reviewed): readonly EngineEvent[] => review.sets.flatMap(({ log }) => log);

interface SeenProps {
  readonly exercise: Exercise;
  readonly reviewed: Reviewed;
  readonly actions: Omit<ComponentProps<typeof SummaryActions>, 'picture'>;
}

/** The summary of one exercise in which the trainee was seen, although perhaps nothing was done. */
function Seen({ exercise, reviewed, actions }: SeenProps) {
  const { session, words, exercises } = useApp();
  const { t } = words;
  const view = useView((all) => all);
  const { kept, source, whole } = view;
  const { review } = reviewed;
  const log = logOf(reviewed);
  const report = reportOf(log);
  const empty = emptiness(view, report, words);
  const beside = outcomeDetails(exercise, report, log, words);
  const title = t(`exercise.${wayKey(wayOf(exercise))}.name`);
  const nothingDone = isNothingDone(digestOf(review));
  const headed = headline(exercise.kind, report, words);
  return (
    <div className="page summary">
      <Masthead>
        <p className="promise">{title}</p>
      </Masthead>
      <main>
        <FocusedHeading>{headed}</FocusedHeading>
        <div className="long-line" aria-hidden="true" />
        {beside !== '' && <p className="beside">{beside}</p>}
        <SessionReview session={reviewed} onOverrule={session.overrule}>
          <BrokeOff />
          {empty !== null && <p className="lead">{empty}</p>}
          {source?.kind === 'mannequin' && <p className="aside plain">{t('summary.mannequin')}</p>}
          {!kept && <p className="aside">{t('summary.not-kept')}</p>}
        </SessionReview>
        <QuietAdvice advice={adviceIn(whole, exercises, exercise.id)} />
        {nothingDone && <NotCounted />}
        <SummaryActions {...actions} picture={nothingDone ? null : { title, headline: headed, review }} />
      </main>
    </div>
  );
}

/** Says where a video is cut short; otherwise nothing. */
function BrokeOff() {
  const { t } = useApp().words;
  const atS = useView(({ problem }) => problem?.atS ?? null);
  return atS !== null && <p className="aside">{t('summary.broke-off', { at: atS })}</p>;
}
